import { db } from '#lib/db.ts'
import type { LiveStoryGetPayload } from '#prisma/generated/models.ts'
import type { BylineRole } from '../contributors/byline-roles.ts'
import { pictureSelect, toPicture, type Picture } from '../media/picture.ts'
import type { EditClass } from '../rights/terms.ts'
import { earliest } from '../shown.ts'
import { Body } from './body.ts'
import { direction } from './card.ts'
import { movedTo, storiesLinked, withFreshLinks } from './fresh-links.ts'
import { limitsOf } from './limits.ts'
import { sinceThatDay, type Since } from './since-that-day.ts'
import { readingMinutes } from './walk-body.ts'

export const storySelect = {
  storyId: true, slug: true, headline: true, searchTitle: true, searchDescription: true, socialHeadline: true, standfirst: true, kicker: true, dateline: true, lang: true, dir: true,
  body: true, wordCount: true, leadCaption: true, firstPublishedAt: true, modifiedAt: true, updateNote: true, day: true,
  publicUntil: true, atEnd: true, noindex: true, canonicalUrl: true,
  section: { select: { id: true, slug: true, name: true } },
  leadMedia: { select: pictureSelect },
  media: { select: { media: { select: { id: true, ...pictureSelect } } } },
  creditLine: { select: { text: true, href: true, lang: true, dir: true, places: true } },
  partner: { select: { id: true, slug: true, name: true, homepage: true, lang: true, dir: true } },
  syndicatedItem: { select: { canonicalUrl: true, originalPublished: true, originalAuthors: true, edits: true, agreement: { select: { terms: true } } } },
  bylines: {
    orderBy: { order: 'asc' },
    select: {
      role: true,
      contributor: { select: { id: true, slug: true, name: true, jobTitle: true, status: true, portrait: { select: pictureSelect } } },
      bioVersion: { select: { name: true, jobTitle: true, shortBio: true, disclosures: true } },
    },
  },
  references: { where: { visibility: 'PUBLIC' }, orderBy: { number: 'asc' } },
  topics: { orderBy: { order: 'asc' }, select: { topic: { select: { id: true, slug: true, name: true } } } },
  story: {
    select: {
      corrections: { orderBy: { at: 'desc' }, select: { id: true, kind: true, weight: true, text: true, at: true } },
      editorNotes: { orderBy: { at: 'desc' }, select: { id: true, text: true, at: true } },
    },
  },
} as const

/** Enough versions to find today's in the language of the one of that day. */
const VERSIONS = 12

/** What the story's own page asks besides: how its people stand today. */
const pageSelect = {
  ...storySelect,
  bylines: {
    orderBy: { order: 'asc' },
    select: {
      role: true,
      contributor: {
        select: {
          ...storySelect.bylines.select.contributor.select,
          disclosures: { select: { text: true, from: true, to: true } },
          bioVersions: { orderBy: { createdAt: 'desc' }, take: VERSIONS, select: { id: true, lang: true, number: true, shortBio: true } },
        },
      },
      bioVersion: { select: { ...storySelect.bylines.select.bioVersion.select, id: true, lang: true, createdAt: true } },
    },
  },
} as const

type Row = LiveStoryGetPayload<{ select: typeof storySelect }>
type PageRow = LiveStoryGetPayload<{ select: typeof pageSelect }>

export type StoryByline = {
  id: string
  slug: string
  /** As of the day the story ran. */
  name: string
  jobTitle: string
  shortBio: string
  disclosures: string[]
  role: BylineRole
  portrait: Picture | null
  deceased: boolean
  /** What is otherwise today; absent where nothing is, and where nobody asked. */
  since?: Since
  /** When a disclosure begins or ends, and `since` may be another. */
  turns?: Date | null
}

export type PublishedStory = ReturnType<typeof toStory>
export type StoryReference = PublishedStory['references'][number]

/** The story at `/{section}/{slug}` as readers see it at `now`, in one statement and, where its text links to others, a second; null when none stands there. */
export async function publishedStory(section: string, slug: string, now = new Date()): Promise<PublishedStory | null> {
  const row = await db().liveStory.findFirst({
    relationLoadStrategy: 'join',
    where: { slug, section: { slug: section }, publicFrom: { lte: now } },
    select: pageSelect,
  })
  if (!row) return null
  const story = toStory(row, now)
  const paths = storiesLinked(story.body)
  const moved = await movedTo(db(), paths, now)
  return { ...story, body: withFreshLinks(story.body, moved), linksTo: [...paths, ...moved.values()], bylines: story.bylines.map((byline, index) => ({ ...byline, ...sinceOf(row.bylines[index], row.firstPublishedAt, now) })) }
}

function sinceOf(byline: PageRow['bylines'][number] | undefined, published: Date, now: Date): Pick<StoryByline, 'since' | 'turns'> {
  if (!byline?.bioVersion) return {}
  const { contributor, bioVersion: then } = byline
  const newest = contributor.bioVersions.filter(({ lang }) => lang === then.lang).toSorted((a, b) => b.number - a.number)[0]
  const inForce = contributor.disclosures.filter(({ from, to }) => from <= now && (to === null || to.getTime() + DAY > now.getTime()))
  const since = sinceThatDay(
    { name: then.name, jobTitle: then.jobTitle, shortBio: then.shortBio, disclosures: disclosuresOf(then.disclosures) },
    { name: contributor.name, jobTitle: contributor.jobTitle, shortBio: newest?.shortBio ?? then.shortBio, disclosures: inForce.map(({ text }) => text) },
  )
  // Somebody added to the byline later came with the biography of that later day.
  const asOf = then.createdAt > published ? then.createdAt : published
  const turns = earliest(now, ...contributor.disclosures.flatMap(({ from, to }) => [from, to && new Date(to.getTime() + DAY)]))
  return { ...(since.length > 0 && { since: { asOf, changes: since } }), turns }
}

const DAY = 86_400_000
const disclosuresOf = (kept: unknown): string[] => (Array.isArray(kept) ? kept.map(String) : [])

export function toStory(row: Row, now: Date) {
  const { creditLine, partner, syndicatedItem: item } = row
  const ended = row.publicUntil !== null && row.publicUntil <= now
  const pictures = new Map(row.media.flatMap(({ media }) => {
    const picture = toPicture(media, now)
    return picture ? [[media.id, picture] as const] : []
  }))
  return {
    id: row.storyId,
    path: `/${row.section.slug}/${row.slug}`,
    headline: row.headline,
    title: row.searchTitle ?? row.headline,
    description: row.searchDescription ?? row.standfirst,
    /** Where a link to it is shared. */
    socialHeadline: row.socialHeadline ?? row.headline,
    standfirst: row.standfirst,
    kicker: row.kicker,
    dateline: row.dateline,
    lang: row.lang,
    dir: direction(row.dir),
    body: Body.parse(row.body),
    /** Addresses of this paper that the text links to, where they were looked up. */
    linksTo: [] as string[],
    /** FULL, or what the agreement leaves once its time is over; GONE has no text and answers 410. */
    extent: !ended ? ('FULL' as const) : row.atEnd === 'EXCERPT' ? ('EXCERPT' as const) : ('GONE' as const),
    wordCount: row.wordCount,
    minutes: readingMinutes(row.wordCount, pictures.size),
    lead: toPicture(row.leadMedia, now),
    leadCaption: row.leadCaption,
    pictures,
    firstPublishedAt: row.firstPublishedAt,
    modifiedAt: row.modifiedAt,
    updateNote: row.updateNote,
    day: row.day.toISOString().slice(0, 10),
    section: row.section,
    topics: row.topics.map(({ topic }) => topic),
    bylines: row.bylines.map(({ role, contributor, bioVersion }): StoryByline => ({
      id: contributor.id,
      slug: contributor.slug,
      name: bioVersion?.name ?? contributor.name,
      jobTitle: bioVersion?.jobTitle ?? contributor.jobTitle,
      shortBio: bioVersion?.shortBio ?? '',
      disclosures: disclosuresOf(bioVersion?.disclosures),
      role,
      portrait: toPicture(contributor.portrait, now),
      deceased: contributor.status === 'DECEASED',
    })),
    references: row.references,
    corrections: row.story.corrections,
    editorNotes: row.story.editorNotes,
    noindex: row.noindex,
    canonicalUrl: row.canonicalUrl,
    publicUntil: row.publicUntil,
    source: partner && creditLine && {
      partner: { ...partner, dir: direction(partner.dir) },
      credit: { ...creditLine, dir: direction(creditLine.dir) },
      originalUrl: item?.canonicalUrl ?? null,
      originalPublished: item?.originalPublished ?? null,
      originalAuthors: item?.originalAuthors ?? [],
      edits: (item?.edits ?? 'NONE') as EditClass,
      licence: licenceOf(item?.agreement?.terms),
      limits: limitsOf(item?.agreement?.terms),
    },
  }
}

/** The two terms of an agreement that a story's readers are told. */
export function licenceOf(terms: unknown): { name: string; url: string | null } | null {
  if (typeof terms !== 'object' || terms === null || !('licence' in terms) || !terms.licence) return null
  return { name: String(terms.licence), url: 'licenceUrl' in terms && terms.licenceUrl ? String(terms.licenceUrl) : null }
}
