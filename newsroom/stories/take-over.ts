import { z } from 'zod'
import { inTransaction } from '#lib/db.ts'
import { record } from '../access/audit.ts'
import type { Actor } from '../access/can.ts'
import { readInput } from '../input.ts'
import { refuseIf, type Reason } from '../refusal.ts'
import { headFor } from './head.ts'
import { lookNow } from './presence-feed.ts'
import { holdStory } from './revision.ts'

export const TakeOverInput = z.strictObject({
  storyId: z.uuid(),
  /** The tab in which the writing goes on. */
  tab: z.uuid(),
})

export function reasonsNotToTakeOver({ others, isRelieved }: { others: number; isRelieved: boolean }): Reason[] {
  return others > 0 || isRelieved ? [] : [{ code: 'nobody-there', message: 'Nobody else is writing here by now. Write on.' }]
}

/**
 * Gives the writing to one tab. What the others send from now on is kept beside the text, as branches among the revisions;
 * a tab that is opened later writes along as ever, so nobody is locked out.
 */
export async function takeOver(actor: Actor, given: z.input<typeof TakeOverInput>, now = new Date()): Promise<void> {
  const { storyId, tab } = readInput(TakeOverInput, given)
  await inTransaction(async (tx) => {
    await holdStory(tx, storyId)
    await headFor(tx, actor, 'story.take-over', storyId)
    const others = await tx.$queryRaw<{ tabId: string; name: string }[]>`
      SELECT p.tab_id AS "tabId", u.name FROM presence p JOIN "user" u ON u.id = p.person_id
      WHERE p.story_id = ${storyId}::uuid AND p.tab_id <> ${tab}::uuid AND p.until > now() ORDER BY u.name`
    const { count } = await tx.relief.deleteMany({ where: { tabId: tab } })
    refuseIf(reasonsNotToTakeOver({ others: others.length, isRelieved: count > 0 }))
    for (const { tabId } of others) {
      const relief = { storyId, byId: actor.id, at: now }
      await tx.relief.upsert({ where: { tabId }, create: { tabId, ...relief }, update: relief, select: { tabId: true } })
    }
    await record(tx, actor, { deed: 'story.take-over', subject: { type: 'story', id: storyId }, after: { from: [...new Set(others.map(({ name }) => name))] }, at: now })
  })
  await lookNow()
}
