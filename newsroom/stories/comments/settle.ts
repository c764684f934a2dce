import { z } from 'zod'
import { inTransaction } from '#lib/db.ts'
import { record } from '../../access/audit.ts'
import type { Actor } from '../../access/can.ts'
import { readInput } from '../../input.ts'
import { notFound } from '../../refusal.ts'
import { headFor } from '../head.ts'

export const SettleInput = z.strictObject({ threadId: z.uuid() })

const settle = (isResolved: boolean) => (actor: Actor, given: z.input<typeof SettleInput>, now = new Date()): Promise<void> => {
  const { threadId } = readInput(SettleInput, given)
  return inTransaction(async (tx) => {
    const thread = await tx.comment.findUnique({ where: { id: threadId, threadId: null }, select: { storyId: true, resolvedAt: true } })
    if (!thread) throw notFound('comment')
    await headFor(tx, actor, 'story.comment', thread.storyId)
    // Twice is once: whoever was first stays the one who did it.
    if ((thread.resolvedAt !== null) === isResolved) return
    await tx.comment.update({ where: { id: threadId }, data: { resolvedAt: isResolved ? now : null, resolvedById: isResolved ? actor.id : null, changedAt: now }, select: { id: true } })
    await record(tx, actor, { deed: 'story.comment', subject: { type: 'story', id: thread.storyId }, before: { comment: threadId, resolved: !isResolved }, after: { resolved: isResolved }, at: now })
  })
}

/** What a comment asked for is done; it no longer stands on the checklist. */
export const resolveComment = settle(true)
export const reopenComment = settle(false)
