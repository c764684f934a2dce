import { db } from '#lib/db.ts'
import type { LiveStoryWhereInput } from '#prisma/generated/models.ts'
import { cardSelect, toCard, visibleAt, type Card } from './card.ts'

/** Reads for readers: they take no user, and cannot find a draft because they look only at the live heads. */
export const PAGE_SIZE = 20

export type Which =
  | { sectionId: string }
  | { topicId: string }
  | { contributorId: string }
  | { partnerId: string }
  /** `from` inclusive, `before` exclusive, as days of the newsroom: `2026-11-01`. */
  | { from: string; before: string }
  | { all: true }

export function storiesOf(which: Which): LiveStoryWhereInput {
  if ('sectionId' in which) return { sectionId: which.sectionId }
  if ('topicId' in which) return { topics: { some: { topicId: which.topicId } } }
  if ('contributorId' in which) return { bylines: { some: { contributorId: which.contributorId } } }
  if ('partnerId' in which) return { partnerId: which.partnerId }
  if ('from' in which) return { day: { gte: new Date(which.from), lt: new Date(which.before) } }
  return {}
}

/** Newest first; one page of them, and whether there are older. */
export async function publishedStories(which: Which, { page = 1, size = PAGE_SIZE, now = new Date() } = {}): Promise<{ cards: Card[]; more: boolean }> {
  const rows = await db().liveStory.findMany({
    relationLoadStrategy: 'join',
    where: { ...storiesOf(which), ...visibleAt(now) },
    orderBy: [{ firstPublishedAt: 'desc' }, { storyId: 'asc' }],
    skip: (page - 1) * size,
    take: size + 1,
    select: cardSelect,
  })
  return { cards: rows.slice(0, size).map((row) => toCard(row, now)), more: rows.length > size }
}

/** Stories to read next: those that share topics with this one, else the newest of its section. */
export async function relatedStories(story: { id: string; sectionId: string; topicIds: string[] }, { size = 4, now = new Date() } = {}): Promise<Card[]> {
  const rows = await db().liveStory.findMany({
    relationLoadStrategy: 'join',
    where: {
      ...visibleAt(now),
      storyId: { not: story.id },
      AND: story.topicIds.length > 0 ? { topics: { some: { topicId: { in: story.topicIds } } } } : { sectionId: story.sectionId },
    },
    orderBy: { firstPublishedAt: 'desc' },
    take: size,
    select: cardSelect,
  })
  return rows.map((row) => toCard(row, now))
}
