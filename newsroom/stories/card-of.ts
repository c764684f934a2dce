import { db } from '#lib/db.ts'
import { cardSelect, toCard, visibleAt, type Card } from './card.ts'

/** The card of one story that readers may see at `now`, with the headline it has where a link to it is shared. */
export async function cardOf(storyId: string, now = new Date()): Promise<(Card & { socialHeadline: string }) | null> {
  const row = await db().liveStory.findFirst({
    relationLoadStrategy: 'join',
    where: { storyId, ...visibleAt(now) },
    select: { ...cardSelect, socialHeadline: true },
  })
  return row && { ...toCard(row, now), socialHeadline: row.socialHeadline ?? row.headline }
}
