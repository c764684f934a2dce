import { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db.ts'
import { askForSecond, type Plea } from '../access/approvals.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { line, readInput } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { holdStory } from './revision.ts'

export const AskToLiftInput = z.strictObject({ storyId: z.uuid(), reason: line(500).min(1, 'Say why, so that a second editor can judge it.') })

export const reasonsNotToLift = (embargoUntil: Date | null, now: Date): Reason[] =>
  embargoUntil && embargoUntil > now ? [] : [{ code: 'no-embargo', message: 'No embargo stands on this story.' }]

/** Asks a second editor to lift a story's embargo before its time. Nothing changes yet. */
export async function askToLiftEmbargo(actor: Actor, given: unknown, now = new Date()): Promise<{ approvalId: string }> {
  const { storyId, reason } = readInput(AskToLiftInput, given)
  return inTransaction(async (tx) => {
    const { embargoUntil } = await heldStory(tx, storyId)
    authorize(actor, 'story.lift-embargo')
    refuseIf(reasonsNotToLift(embargoUntil, now))
    return askForSecond(tx, actor, { deed: 'story.lift-embargo', subject: { type: 'story', id: storyId }, reason }, now)
  })
}

/** Lifts it, in the transaction that used the second editor's approval. Readers see nothing of it until the story is published. */
export async function liftEmbargo(tx: Tx, actor: Actor, plea: Plea, now: Date): Promise<void> {
  const { embargoUntil } = await heldStory(tx, plea.subjectId)
  refuseIf(reasonsNotToLift(embargoUntil, now))
  await tx.story.update({ where: { id: plea.subjectId }, data: { embargoUntil: null, version: { increment: 1 } }, select: { id: true } })
  await record(tx, actor, {
    deed: 'story.lift-embargo',
    subject: { type: 'story', id: plea.subjectId },
    before: { embargoUntil },
    after: { askedBy: plea.asker.name, approvedBy: actor.name },
    reason: plea.reason,
    at: now,
  })
}

async function heldStory(tx: Tx, id: string): Promise<{ embargoUntil: Date | null }> {
  await holdStory(tx, id)
  const story = await tx.story.findUnique({ where: { id }, select: { embargoUntil: true } })
  if (!story) throw notFound('story')
  return story
}
