import { z } from 'zod'
import { inTransaction } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { line, readInput, tick } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { tags } from '../tags.ts'
import { livePath } from './live-tags.ts'
import { holdStory } from './revision.ts'
import { takeFromReaders } from './take-from-readers.ts'

export const WithdrawInput = z.strictObject({
  storyId: z.uuid(),
  reason: z.enum(['LEGAL', 'INACCURATE', 'PARTNER', 'LICENCE', 'PRIVACY']),
  /** What readers are told in the story's place. */
  note: line(2000),
  hideHeadline: tick.default(false),
})

export function reasonsNotToWithdraw({ note, live }: { note: string; live: boolean }): Reason[] {
  const reasons: Reason[] = []
  if (!live) reasons.push({ code: 'not-public', message: 'This story is not public, so there is nothing to withdraw.' })
  if (!note) reasons.push({ code: 'note-missing', field: 'note', message: 'Tell readers why the story is gone.' })
  return reasons
}

/**
 * Takes a story from readers: its address answers 410 with the note, and every list drops it.
 * The live head goes into the takedown, sealed.
 */
export async function withdrawStory(actor: Actor, input: z.input<typeof WithdrawInput>, now = new Date()): Promise<void> {
  const { storyId, reason, note, hideHeadline } = readInput(WithdrawInput, input)
  await inTransaction(async (tx) => {
    await holdStory(tx, storyId)
    const live = await tx.liveStory.findUnique({
      where: { storyId },
      include: { bylines: true, references: true, topics: true, section: { select: { slug: true } }, creditLine: true },
    })
    if (!live && !(await tx.story.findUnique({ where: { id: storyId }, select: { id: true } }))) throw notFound('story')
    authorize(actor, 'story.withdraw')
    refuseIf(reasonsNotToWithdraw({ note, live: live !== null }))
    if (!live) return

    const path = livePath(live)
    await tx.takedown.create({
      data: { storyId, reason, note, hideHeadline, headline: live.headline, path, sealed: JSON.parse(JSON.stringify(live)), at: now, byId: actor.id },
      select: { id: true },
    })
    const stale = await takeFromReaders(tx, storyId)
    await tx.story.update({ where: { id: storyId }, data: { state: 'WITHDRAWN' }, select: { id: true } })
    await tx.syndicatedItem.updateMany({ where: { storyId }, data: { state: 'WITHDRAWN' } })
    await tx.outbox.create({ data: { topic: 'story.withdrawn', payload: { storyId, path, reason } }, select: { id: true } })
    await record(tx, actor, { deed: 'story.withdraw', subject: { type: 'story', id: storyId }, before: { path }, after: { reason, hideHeadline }, reason: note, at: now })
    await expire(tx, [...(stale ?? []), tags.corrections])
  })
}
