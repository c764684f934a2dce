import { db } from '#lib/db.ts'
import { cardSelect, toCard, visibleAt, type Card } from './card.ts'

/** The card of one story that readers may see at `now`. */
export async function cardOf(storyId: string, now = new Date()): Promise<Card | null> {
  const row = await db().liveStory.findFirst({
    relationLoadStrategy: 'join',
    where: { storyId, ...visibleAt(now) },
    select: cardSelect,
  })
  return row && toCard(row, now)
}
