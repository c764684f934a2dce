import { db } from '#lib/db.ts'
import type { StoryGetPayload } from '#prisma/generated/models.ts'
import { authorize, type Actor } from '../access/can.ts'
import { headlineOf } from '../stories/desk.ts'
import { visibleAt } from '../stories/card.ts'
import { findingsOf, type PlacedStory } from './findings.ts'
import { CANDIDATES, type Boost } from './layout.ts'

export const PAPER_FRONT = 'paper'
/** The name of a front in the desk's addresses: `paper`, or its section's slug; a section that is itself called paper goes by its id. */
export const frontKey = (section: { id: string; slug: string } | null): string => (!section ? PAPER_FRONT : section.slug === PAPER_FRONT ? section.id : section.slug)

const placedSelect = {
  id: true, state: true,
  section: { select: { name: true } },
  workingRevision: { select: { content: true } },
  live: {
    select: {
      headline: true, frontHeadline: true, standfirst: true, slug: true, firstPublishedAt: true, publicFrom: true, publicUntil: true, atEnd: true,
      section: { select: { slug: true, name: true } },
      leadMedia: { select: { id: true, alt: true, rightsUntil: true, publicSince: true } },
      media: { select: { media: { select: { id: true, alt: true, rightsUntil: true, publicSince: true } } } },
    },
  },
} as const
type Row = StoryGetPayload<{ select: typeof placedSelect }>

function toPlaced({ id, state, section, workingRevision, live }: Row): PlacedStory {
  const pictures = live ? [...(live.leadMedia ? [live.leadMedia] : []), ...live.media.map(({ media }) => media)].filter(({ publicSince }) => publicSince) : []
  return {
    id, state,
    headline: (live?.frontHeadline ?? live?.headline) || headlineOf(workingRevision?.content) || 'Without a headline',
    standfirst: live?.standfirst ?? '',
    section: live?.section.name ?? section?.name ?? '',
    live: live && {
      path: `/${live.section.slug}/${live.slug}`, firstPublishedAt: live.firstPublishedAt.toISOString(),
      publicFrom: live.publicFrom.toISOString(), publicUntil: live.publicUntil?.toISOString() ?? null, atEnd: live.atEnd,
    },
    pictures: [...new Map(pictures.map((picture) => [picture.id, { id: picture.id, alt: picture.alt, rightsUntil: picture.rightsUntil?.toISOString() ?? null }])).values()],
  }
}

/** Stories as the arranging desk knows them, in the order asked for. */
export async function placedStories(ids: readonly string[]): Promise<PlacedStory[]> {
  const rows = await db().story.findMany({ relationLoadStrategy: 'join', where: { id: { in: [...ids] } }, select: placedSelect })
  return ids.flatMap((id) => rows.filter((row) => row.id === id).map(toPlaced))
}

export type DeskPlace = { story: PlacedStory; boost: Boost; headline: string; standfirst: string; mediaId: string }
/** A story that fills a front by rule. */
export type Candidate = { id: string; headline: string; section: string; firstPublishedAt: string; picture: boolean }
export type FrontVersion = { version: number; publishedAt: Date; by: string | null; places: number; headlines: string[]; breaking: string | null }

const frontSelect = {
  version: true, publishedAt: true, breakingText: true, breakingHref: true, breakingUntil: true,
  by: { select: { name: true } },
  placements: { orderBy: { position: 'asc' }, select: { boost: true, headline: true, standfirst: true, mediaId: true, story: { select: placedSelect } } },
} as const

const asFindings = (places: readonly DeskPlace[], isPaper: boolean, timeZone: string, now: Date) =>
  findingsOf({ places: places.map(({ story, ...place }) => ({ ...place, card: story })), isPaper, timeZone, now })

type PlaceRow = { boost: Boost; headline: string | null; standfirst: string | null; mediaId: string | null; story: Row }
const toPlace = ({ boost, headline, standfirst, mediaId, story }: PlaceRow): DeskPlace => ({ boost, headline: headline ?? '', standfirst: standfirst ?? '', mediaId: mediaId ?? '', story: toPlaced(story) })

/** One front with all that is needed to arrange it; null when there is no such front. Never cached. */
export async function frontAtDesk(actor: Actor, key: string, timeZone: string, now = new Date()) {
  authorize(actor, 'front.arrange')
  const sections = await db().section.findMany({ orderBy: { position: 'asc' }, select: { id: true, slug: true, name: true } })
  const section = sections.find((one) => frontKey(one) === key)
  if (key !== PAPER_FRONT && !section) return null
  const sectionId = section?.id ?? null
  const [front, history, newest] = await Promise.all([
    db().front.findFirst({ relationLoadStrategy: 'join', where: { sectionId }, orderBy: { version: 'desc' }, select: frontSelect }),
    historyOf(sectionId),
    newestOf(section ? [section] : sections, now),
  ])
  const places = (front?.placements ?? []).map(toPlace)
  return {
    key, sectionId,
    name: section?.name ?? 'The front page',
    href: section ? `/${section.slug}` : '/',
    version: front?.version ?? 0,
    publishedAt: front?.publishedAt ?? null,
    by: front?.by?.name ?? null,
    places,
    findings: asFindings(places, section === undefined, timeZone, now),
    breaking: front?.breakingText && front.breakingUntil ? { text: front.breakingText, href: front.breakingHref ?? '', until: front.breakingUntil } : null,
    newest, history,
  }
}

export type DeskFront = NonNullable<Awaited<ReturnType<typeof frontAtDesk>>>

/** The arrangements there were, newest first. */
async function historyOf(sectionId: string | null): Promise<FrontVersion[]> {
  const rows = await db().front.findMany({
    relationLoadStrategy: 'join', where: { sectionId }, orderBy: { version: 'desc' }, take: 30,
    select: {
      version: true, publishedAt: true, breakingText: true, by: { select: { name: true } }, _count: { select: { placements: true } },
      placements: { orderBy: { position: 'asc' }, take: 3, select: { headline: true, story: { select: { slug: true, live: { select: { headline: true } } } } } },
    },
  })
  return rows.map(({ version, publishedAt, breakingText, by, _count, placements }) => ({
    version, publishedAt, by: by?.name ?? null, places: _count.placements, breaking: breakingText,
    headlines: placements.map(({ headline, story }) => headline ?? story.live?.headline ?? story.slug),
  }))
}

/** What can fill a front, section by section, newest first. */
async function newestOf(sections: readonly { id: string; slug: string; name: string }[], now: Date): Promise<{ section: { slug: string; name: string }; cards: Candidate[] }[]> {
  const rows = await db().section.findMany({
    relationLoadStrategy: 'join',
    where: { id: { in: sections.map(({ id }) => id) } },
    select: { id: true, liveStories: { where: visibleAt(now), orderBy: { firstPublishedAt: 'desc' }, take: CANDIDATES, select: { storyId: true, headline: true, frontHeadline: true, firstPublishedAt: true, leadMediaId: true } } },
  })
  return sections.map(({ id, slug, name }) => ({
    section: { slug, name },
    cards: (rows.find((row) => row.id === id)?.liveStories ?? []).map(({ storyId, headline, frontHeadline, firstPublishedAt, leadMediaId }) => ({
      id: storyId, headline: frontHeadline ?? headline, section: name, firstPublishedAt: firstPublishedAt.toISOString(), picture: leadMediaId !== null,
    })),
  }))
}

/** Every front of the paper, with what an editor should look at. */
export async function frontsAtDesk(actor: Actor, timeZone: string, now = new Date()) {
  authorize(actor, 'front.arrange')
  const sections = await db().section.findMany({ orderBy: { position: 'asc' }, select: { id: true, slug: true, name: true } })
  const fronts = await Promise.all([null, ...sections].map(async (section) => ({ section, front: await db().front.findFirst({ relationLoadStrategy: 'join', where: { sectionId: section?.id ?? null }, orderBy: { version: 'desc' }, select: frontSelect }) })))
  return fronts.map(({ section, front }) => {
    const places = (front?.placements ?? []).map(toPlace)
    return {
      key: frontKey(section),
      name: section?.name ?? 'The front page',
      version: front?.version ?? 0, publishedAt: front?.publishedAt ?? null, by: front?.by?.name ?? null,
      places: places.length,
      warnings: asFindings(places, section === null, timeZone, now).length,
      breakingUntil: front?.breakingText && front.breakingUntil && front.breakingUntil > now ? front.breakingUntil : null,
    }
  })
}
