import { z } from 'zod'
import { Prisma } from '#prisma/generated/client.ts'
import { db, inTransaction, type Tx } from '#lib/db.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { readInput } from '../input.ts'
import { refuseIf } from '../refusal.ts'
import { nameKeyOf } from './names.ts'

export type Likely = { id: string; slug: string; name: string; jobTitle: string; stories: number; likeness: number; why: string[] }
export type LikelyPair = { one: PairSide; other: PairSide; why: string }
type PairSide = { id: string; slug: string; name: string; jobTitle: string; stories: number }
type Known = { nativeName?: string | undefined; email?: string | undefined; links?: readonly string[] | undefined; except?: string | undefined }

/** From 0 to 1, as pg_trgm counts it: what is spelt nearer than this may be one name. */
const NEAR = '0.5'

/** The same page, however its address is written: with or without www, a slash at its end, or encryption. */
export function spellingsOf(url: string): string[] {
  const bare = url.replace(/^https?:\/\//i, '').replace(/^www\./i, '').replace(/\/+$/, '')
  return ['https://', 'http://'].flatMap((scheme) => ['', 'www.'].flatMap((www) => ['', '/'].map((end) => `${scheme}${www}${bare}${end}`)))
}

/** Who may be this person already, the likeliest first, each with the reasons in words. */
export async function likelyDuplicates(actor: Actor, name: string, known: Known = {}): Promise<Likely[]> {
  authorize(actor, 'contributor.read')
  return db().$transaction((tx) => likelyIn(tx, name, known))
}

type Row = Omit<Likely, 'why' | 'likeness'> & { sameKey: boolean; sameEmail: boolean; link: string | null; near: number }

/** The same inside another deed's transaction. */
export async function likelyIn(tx: Tx, name: string, { nativeName, email, links = [], except }: Known = {}): Promise<Likely[]> {
  const keys = [...new Set([nameKeyOf(name), nameKeyOf(name, nativeName), nameKeyOf(nativeName)])].filter(Boolean)
  const [key = ''] = keys
  const urls = links.flatMap(spellingsOf)
  await tx.$queryRaw`SELECT set_config('pg_trgm.similarity_threshold', ${NEAR}, true)`
  const rows = await tx.$queryRaw<Row[]>`
    WITH found AS (
      SELECT id FROM contributor WHERE name_key = ANY(${keys}::text[])
      UNION SELECT id FROM contributor WHERE ${key} <> '' AND name_key % ${key}
      UNION SELECT id FROM contributor WHERE public_email = ${email ?? null}
      UNION SELECT contributor_id FROM contributor_link WHERE url = ANY(${urls}::text[])
    )
    SELECT * FROM (SELECT c.id, c.slug, c.name, c.sort_name, c.job_title AS "jobTitle", (SELECT count(DISTINCT story_id)::int FROM byline WHERE contributor_id = c.id) AS stories,
      c.name_key = ANY(${keys}::text[]) AS "sameKey", coalesce(c.public_email = ${email ?? null}, false) AS "sameEmail",
      (SELECT min(url) FROM contributor_link WHERE contributor_id = c.id AND url = ANY(${urls}::text[])) AS link,
      similarity(c.name_key, ${key})::float8 AS near
    FROM found JOIN contributor c USING (id)
    WHERE c.merged_into_id IS NULL AND c.id IS DISTINCT FROM ${except ?? null}::uuid) AS person
    ORDER BY "sameKey" DESC, link IS NULL, "sameEmail" DESC, near DESC, sort_name, id LIMIT 8`
  return rows.map(({ id, slug, jobTitle, stories, sameKey, sameEmail, link, near, name: spelt }) => ({
    id, slug, name: spelt, jobTitle, stories,
    likeness: sameKey ? 1 : link || sameEmail ? Math.max(0.9, near) : near,
    why: [
      ...(sameKey ? [spelt.trim().toLowerCase() === name.trim().toLowerCase() ? 'The same name.' : 'The same name, written another way.'] : []),
      ...(link ? [`The same public link: ${link}`] : []),
      ...(sameEmail ? ['The same public e-mail address.'] : []),
      ...(!sameKey && near >= Number(NEAR) ? ['A name spelt almost alike.'] : []),
    ],
  }))
}

const sides = {
  x: Prisma.sql`json_build_object('id', x.id, 'slug', x.slug, 'name', x.name, 'jobTitle', x.job_title, 'stories', (SELECT count(DISTINCT story_id) FROM byline WHERE contributor_id = x.id))`,
  y: Prisma.sql`json_build_object('id', y.id, 'slug', y.slug, 'name', y.name, 'jobTitle', y.job_title, 'stories', (SELECT count(DISTINCT story_id) FROM byline WHERE contributor_id = y.id))`,
}
type PairRow = { a: PairSide; b: PairSide; why: 'key' | 'link' | 'email' | 'near' }
const whyWords: Record<PairRow['why'], string> = { key: 'The same name.', link: 'The same public link.', email: 'The same public e-mail address.', near: 'Names spelt almost alike.' }

/**
 * Two records that are likely one person, as far as nobody said that they are two: of one name, one link or one public e-mail
 * anywhere in the paper; of names spelt almost alike among the newest records.
 */
export async function likelyPairs(actor: Actor, { most = 50 } = {}): Promise<LikelyPair[]> {
  authorize(actor, 'contributor.keep-apart')
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT set_config('pg_trgm.similarity_threshold', ${NEAR}, true)`
    const rows = await tx.$queryRaw<PairRow[]>`
      WITH standing AS (SELECT id, name_key, public_email FROM contributor WHERE merged_into_id IS NULL),
      pair AS (
        SELECT a.id AS a, b.id AS b, 'key' AS why, 1 AS rank FROM standing a JOIN standing b ON a.name_key = b.name_key AND a.id < b.id WHERE a.name_key <> ''
        UNION ALL SELECT a.id, b.id, 'email', 3 FROM standing a JOIN standing b ON a.public_email = b.public_email AND a.id < b.id
        UNION ALL SELECT a.contributor_id, b.contributor_id, 'link', 2 FROM contributor_link a JOIN contributor_link b ON a.url = b.url AND a.contributor_id < b.contributor_id
          -- What many link to is their employer's page, and tells nobody apart.
          WHERE a.url IN (SELECT url FROM contributor_link GROUP BY url HAVING count(DISTINCT contributor_id) BETWEEN 2 AND 3)
        UNION ALL SELECT least(a.id, b.id), greatest(a.id, b.id), 'near', 4
          FROM (SELECT id, name_key FROM contributor WHERE merged_into_id IS NULL ORDER BY updated_at DESC, id LIMIT 15) AS a JOIN contributor b ON b.name_key % a.name_key AND b.id <> a.id
      ), best AS (SELECT DISTINCT ON (a, b) a, b, why, rank FROM pair ORDER BY a, b, rank)
      SELECT why, ${sides.x} AS a, ${sides.y} AS b
      FROM best JOIN contributor x ON x.id = best.a JOIN contributor y ON y.id = best.b
      WHERE x.merged_into_id IS NULL AND y.merged_into_id IS NULL
        AND NOT EXISTS (SELECT 1 FROM two_people WHERE one_id = best.a AND other_id = best.b)
      ORDER BY rank, x.sort_name, x.id, y.id LIMIT ${most}::int`
    return rows.map(({ a, b, why }) => ({ one: a, other: b, why: whyWords[why] }))
  })
}

export const TwoPeopleInput = z.strictObject({ oneId: z.uuid(), otherId: z.uuid() })

/** Remembers that two records are two people, so that nobody is asked again. */
export async function keepApart(actor: Actor, given: z.input<typeof TwoPeopleInput>, now = new Date()): Promise<void> {
  const { oneId, otherId } = readInput(TwoPeopleInput, given)
  await inTransaction(async (tx) => {
    authorize(actor, 'contributor.keep-apart')
    const ids = [oneId, otherId].sort()
    const [one = '', other = ''] = ids
    const found = await tx.contributor.count({ where: { id: { in: ids } } })
    refuseIf(found === 2 ? [] : [{ code: 'not-two', message: 'One of the two is not there any more. Look at the list again.' }])
    await tx.twoPeople.upsert({ where: { oneId_otherId: { oneId: one, otherId: other } }, create: { oneId: one, otherId: other, byId: actor.id, at: now }, update: {}, select: { at: true } })
    await record(tx, actor, { deed: 'contributor.keep-apart', subject: { type: 'contributor', id: one }, after: { isNot: other }, at: now })
  })
}
