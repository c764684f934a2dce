import { db } from '#lib/db.ts'
import type { PlacementGetPayload } from '#prisma/generated/models.ts'
import { pictureSelect, toPicture } from '../media/picture.ts'
import { earliest } from '../shown.ts'
import { cardSelect, toCard, type Card } from '../stories/card.ts'
import type { Placed } from './layout.ts'

export type Arrangement = {
  placed: Placed<Card>[]
  breaking: { text: string; href: string | null } | null
  /** When the clock will change it: the breaking line ends, or a picture put here goes. */
  until: Date | null
}

const liveSelect = { ...cardSelect, publicFrom: true, atEnd: true } as const
const placeSelect = { boost: true, headline: true, standfirst: true, media: { select: pictureSelect }, story: { select: { live: { select: liveSelect } } } } as const
type PlaceRow = PlacementGetPayload<{ select: typeof placeSelect }>
type BreakingLine = { text: string; href: string | null; until: Date }

function toArrangement(places: PlaceRow[], breaking: BreakingLine | null, now: Date): Arrangement {
  const placed = places.flatMap(({ story: { live }, headline, standfirst, media, boost }) => {
    if (!live || live.publicFrom > now || (live.publicUntil && live.publicUntil <= now && live.atEnd !== 'EXCERPT')) return []
    const card = toCard(live, now)
    return [{ boost, card: { ...card, frontHeadline: headline ?? card.frontHeadline, standfirst: standfirst ?? card.standfirst, picture: toPicture(media, now) ?? card.picture } }]
  })
  const runs = breaking !== null && breaking.until > now
  return { placed, breaking: runs ? { text: breaking.text, href: breaking.href } : null, until: earliest(now, breaking?.until) }
}

/** The newest arrangement of a section's front, or of the paper's, as it stands at `now`. Each place may have its own words and picture. */
export async function arrangement(sectionId: string | null, now: Date): Promise<Arrangement> {
  const front = await db().front.findFirst({
    relationLoadStrategy: 'join',
    where: { sectionId },
    orderBy: { version: 'desc' },
    select: { breakingText: true, breakingHref: true, breakingUntil: true, placements: { orderBy: { position: 'asc' }, select: placeSelect } },
  })
  const line = front?.breakingText && front.breakingUntil ? { text: front.breakingText, href: front.breakingHref, until: front.breakingUntil } : null
  return toArrangement(front?.placements ?? [], line, now)
}

export type ProposedPlace = { storyId: string; boost: Placed<Card>['boost']; headline?: string | undefined; standfirst?: string | undefined; mediaId?: string | undefined }

/** The same of an arrangement that nobody has published yet. */
export async function proposedArrangement(places: readonly ProposedPlace[], breaking: BreakingLine | null, now: Date): Promise<Arrangement> {
  const [stories, pictures] = await Promise.all([
    db().liveStory.findMany({ relationLoadStrategy: 'join', where: { storyId: { in: places.map(({ storyId }) => storyId) } }, select: liveSelect }),
    db().media.findMany({ where: { id: { in: places.flatMap(({ mediaId }) => mediaId ?? []) } }, select: { id: true, ...pictureSelect } }),
  ])
  const rows = places.map(({ storyId, boost, headline, standfirst, mediaId }) => ({
    boost, headline: headline ?? null, standfirst: standfirst ?? null,
    media: pictures.find(({ id }) => id === mediaId) ?? null,
    story: { live: stories.find((live) => live.storyId === storyId) ?? null },
  }))
  return toArrangement(rows, breaking, now)
}
