import { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db.ts'
import { approve, type Plea, type TwoPersonDeed } from './access/approvals.ts'
import type { Actor } from './access/can.ts'
import { readInput } from './input.ts'
import { bringBack } from './stories/bring-back.ts'
import { outlast } from './stories/let-pass.ts'
import { liftEmbargo } from './stories/lift-embargo.ts'

/** What is done once a second person has said yes. It writes, and records, inside the transaction of that yes. */
const deeds: Record<TwoPersonDeed, (tx: Tx, actor: Actor, plea: Plea, now: Date) => Promise<void>> = {
  'story.lift-embargo': liftEmbargo,
  'story.outlast': outlast,
  'story.bring-back': bringBack,
}

export const ApproveInput = z.strictObject({ approvalId: z.uuid() })

/** A second person's yes: the deed that was asked for is done with it, or neither is. @throws Refused */
export async function approveAndDo(actor: Actor, given: unknown, now = new Date()): Promise<void> {
  const { approvalId } = readInput(ApproveInput, given)
  await inTransaction(async (tx) => {
    const plea = await approve(tx, actor, approvalId, now)
    await deeds[plea.deed](tx, actor, plea, now)
  })
}
