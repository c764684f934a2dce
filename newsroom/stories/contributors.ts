import { db } from '#lib/db.ts'
import type { BylineRole } from '../contributors/byline-roles.ts'
import { pictureSelect, toPicture, type Picture } from '../media/picture.ts'
import { cardSelect, toCard, visibleAt, type Card } from './card.ts'
import { PAGE_SIZE } from './published.ts'

export type ContributorStatus = 'ACTIVE' | 'ON_LEAVE' | 'FORMER' | 'DECEASED' | 'PSEUDONYM'
export type ListedContributor = { id: string; slug: string; name: string; sortName: string; nativeName: string | null; nativeNameLang: string | null; jobTitle: string; status: ContributorStatus; expertise: string[]; portrait: Picture | null }

/** Whoever has a byline that readers can see, by surname. Nobody's private contact is read here or below. */
export async function publishedContributors(now = new Date()): Promise<ListedContributor[]> {
  const rows = await db().contributor.findMany({
    relationLoadStrategy: 'join',
    where: { mergedIntoId: null, bylines: { some: { story: visibleAt(now) } } },
    orderBy: [{ sortName: 'asc' }, { id: 'asc' }],
    select: { id: true, slug: true, name: true, sortName: true, nativeName: true, nativeNameLang: true, jobTitle: true, status: true, expertise: true, portrait: { select: pictureSelect } },
  })
  return rows.map(({ portrait, ...person }) => ({ ...person, portrait: toPicture(portrait, now) }))
}

type Span = { from: string; to: string | null }
type Portrait = { key: string; alt: string; credit: string; width: number; height: number; rightsUntil: string | null; publicSince: string | null }
type Row = {
  id: string; slug: string; name: string; nativeName: string | null; nativeNameLang: string | null; pronunciation: string | null; pronouns: string | null
  jobTitle: string; status: ContributorStatus; expertise: string[]; credentials: string[]; awards: string[]; languages: string[]; places: string[]
  publicEmail: string | null; signal: string | null; pgpFingerprint: string | null
  portrait: Portrait | null
  /** Today's, one in each language; in the paper's own first. */
  bios: { lang: string; shortBio: string; longBio: string[] }[]
  links: { label: string; url: string; leadsBack: boolean }[]
  affiliations: (Span & { organisation: string; title: string })[]
  disclosures: (Span & { entity: string; nature: string; text: string })[]
  /** What they did for stories that readers can see, and for how many. */
  roles: { role: BylineRole; stories: number }[]
  /** The years of the newsroom in which those stories ran, the newest first. */
  years: { year: number; stories: number }[]
}
export type Profile = Omit<Row, 'portrait'> & { portrait: Picture | null }

/** The contributor at an address, or where a merged one now stands; null when there is none. One statement. */
export async function contributorAt(slug: string, lang: string, now = new Date()): Promise<{ profile: Profile } | { movedTo: string } | null> {
  const rows = await db().$queryRaw<{ movedTo: string | null; profile: Row }[]>`
    WITH RECURSIVE line AS (
      SELECT id, merged_into_id, 0 AS steps FROM contributor WHERE slug = ${slug}
      UNION ALL
      SELECT next.id, next.merged_into_id, steps + 1 FROM contributor next JOIN line ON next.id = line.merged_into_id WHERE steps < 10
    )
    SELECT CASE WHEN c.slug <> ${slug} THEN c.slug END AS "movedTo", json_build_object(
      'id', c.id, 'slug', c.slug, 'name', c.name, 'nativeName', c.native_name, 'nativeNameLang', c.native_name_lang, 'pronunciation', c.pronunciation,
      'pronouns', c.pronouns, 'jobTitle', c.job_title, 'status', c.status, 'expertise', c.expertise, 'credentials', c.credentials, 'awards', c.awards,
      'languages', c.languages, 'places', c.places, 'publicEmail', c.public_email, 'signal', c.signal, 'pgpFingerprint', c.pgp_fingerprint,
      'portrait', (SELECT json_build_object('key', m.key, 'alt', m.alt, 'credit', m.credit, 'width', m.width, 'height', m.height, 'rightsUntil', m.rights_until, 'publicSince', m.public_since)
        FROM media m WHERE m.id = c.portrait_id),
      'bios', (SELECT coalesce(json_agg(json_build_object('lang', b.lang, 'shortBio', b.short_bio, 'longBio', b.long_bio) ORDER BY b.lang = ${lang} DESC, b.lang), '[]') FROM (
        SELECT DISTINCT ON (lang) lang, short_bio, long_bio FROM bio_version WHERE contributor_id = c.id ORDER BY lang, number DESC) AS b WHERE b.short_bio <> '' OR cardinality(b.long_bio) > 0),
      'links', (SELECT coalesce(json_agg(json_build_object('label', k.label, 'url', k.url, 'leadsBack', k.leads_back_since IS NOT NULL) ORDER BY k.position), '[]') FROM contributor_link k WHERE k.contributor_id = c.id),
      'affiliations', (SELECT coalesce(json_agg(json_build_object('organisation', a.organisation, 'title', a.title, 'from', a."from", 'to', a."to") ORDER BY a."to" DESC NULLS FIRST, a."from" DESC), '[]') FROM affiliation a WHERE a.contributor_id = c.id),
      'disclosures', (SELECT coalesce(json_agg(json_build_object('entity', d.entity, 'nature', d.nature, 'text', d.text, 'from', d."from", 'to', d."to") ORDER BY d."to" DESC NULLS FIRST, d."from" DESC), '[]') FROM disclosure d WHERE d.contributor_id = c.id),
      'roles', (SELECT coalesce(json_agg(json_build_object('role', role, 'stories', n) ORDER BY n DESC, role), '[]') FROM (
        SELECT b.role, count(*) AS n FROM byline b JOIN live_story l USING (story_id)
        WHERE b.contributor_id = c.id AND l.public_from <= ${now} AND (l.public_until IS NULL OR l.public_until > ${now} OR l.at_end = 'EXCERPT') GROUP BY b.role) AS done),
      'years', (SELECT coalesce(json_agg(json_build_object('year', year, 'stories', n) ORDER BY year DESC), '[]') FROM (
        SELECT extract(year FROM l.day)::int AS year, count(DISTINCT l.story_id) AS n FROM byline b JOIN live_story l USING (story_id)
        WHERE b.contributor_id = c.id AND l.public_from <= ${now} AND (l.public_until IS NULL OR l.public_until > ${now} OR l.at_end = 'EXCERPT') GROUP BY 1) AS ran)
    ) AS profile
    FROM line JOIN contributor c USING (id) WHERE c.merged_into_id IS NULL LIMIT 1`
  const [row] = rows
  if (!row) return null
  if (row.movedTo) return { movedTo: row.movedTo }
  const { portrait, ...profile } = row.profile
  const dateOf = (text: string | null) => (text === null ? null : new Date(text))
  const picture = portrait && toPicture({ ...portrait, rightsUntil: dateOf(portrait.rightsUntil), publicSince: dateOf(portrait.publicSince) }, now)
  return { profile: { ...profile, portrait: picture } }
}

type Wanted = { role?: BylineRole | undefined; year?: number | undefined; page?: number; now?: Date }

/** A page of the stories that somebody worked on, newest first; where they are given, in that part and of that year of the newsroom. */
export async function storiesWith(contributorId: string, { role, year, page = 1, now = new Date() }: Wanted = {}): Promise<{ cards: Card[]; more: boolean }> {
  const rows = await db().liveStory.findMany({
    relationLoadStrategy: 'join',
    where: { ...visibleAt(now), bylines: { some: { contributorId, ...(role && { role }) } }, ...(year && { day: { gte: new Date(`${year}-01-01`), lt: new Date(`${year + 1}-01-01`) } }) },
    orderBy: [{ firstPublishedAt: 'desc' }, { storyId: 'asc' }],
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE + 1,
    select: cardSelect,
  })
  return { cards: rows.slice(0, PAGE_SIZE).map((row) => toCard(row, now)), more: rows.length > PAGE_SIZE }
}
