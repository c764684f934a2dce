import { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { askForSecond, type Plea } from '../access/approvals.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { line, readInput } from '../input.ts'
import { notFound, refuseIf } from '../refusal.ts'
import { tags } from '../tags.ts'
import { moves, reasonsNotToMove } from './moves.ts'
import { holdStory } from './revision.ts'

export const AskToBringBackInput = z.strictObject({ storyId: z.uuid(), reason: line(500).min(1, 'Say why, so that a second editor can judge it.') })

/** Asks a second editor to let a withdrawn story be used again. Nothing changes yet. */
export function askToBringBack(actor: Actor, given: unknown, now = new Date()): Promise<{ approvalId: string }> {
  const { storyId, reason } = readInput(AskToBringBackInput, given)
  return inTransaction(async (tx) => {
    await mayComeBack(tx, storyId)
    authorize(actor, 'story.bring-back')
    return askForSecond(tx, actor, { deed: 'story.bring-back', subject: { type: 'story', id: storyId }, reason }, now)
  })
}

/** R36: lifts the withdrawal, in the transaction that used the second editor's approval. The story is a draft, and readers see nothing of it until it is published. */
export async function bringBack(tx: Tx, actor: Actor, plea: Plea, now: Date): Promise<void> {
  const storyId = plea.subjectId
  await mayComeBack(tx, storyId)
  const { path } = (await tx.takedown.findFirst({ where: { storyId, liftedAt: null }, select: { path: true } })) ?? {}
  await tx.takedown.updateMany({ where: { storyId, liftedAt: null }, data: { liftedAt: now, liftedById: actor.id } })
  await tx.story.update({ where: { id: storyId }, data: { state: moves.bringBack.to, version: { increment: 1 } }, select: { id: true } })
  const item = await tx.syndicatedItem.findUnique({ where: { storyId }, select: { id: true, partnerId: true, uri: true, canonicalUrl: true } })
  if (item) {
    await tx.syndicatedItem.update({ where: { id: item.id }, data: { state: 'READY' }, select: { id: true } })
    await tx.kill.deleteMany({ where: { partnerId: item.partnerId, uri: { in: [item.uri, ...(item.canonicalUrl ? [item.canonicalUrl] : [])] } } })
  }
  await expire(tx, [tags.story(storyId), tags.corrections, ...(path ? [tags.path(path)] : [])])
  await record(tx, actor, { deed: 'story.bring-back', subject: { type: 'story', id: storyId }, after: { state: moves.bringBack.to, askedBy: plea.asker.name, approvedBy: actor.name }, reason: plea.reason, at: now })
}

async function mayComeBack(tx: Tx, storyId: string): Promise<void> {
  await holdStory(tx, storyId)
  const story = await tx.story.findUnique({ where: { id: storyId }, select: { state: true } })
  if (!story) throw notFound('story')
  refuseIf(reasonsNotToMove(story.state, 'bringBack'))
}
