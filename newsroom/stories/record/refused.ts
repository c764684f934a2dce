import { inTransaction } from '#lib/db.ts'
import { besides } from '#lib/once.ts'
import type { Actor } from '../../access/can.ts'
import { Refused } from '../../refusal.ts'
import { holdStory } from '../revision.ts'
import { keepInLedger } from './keep.ts'

/** As the gate's reasons end: with the number of the rule. */
const OF_A_RULE = /\((R\d\d)\)$/

/**
 * Does a deed that the rights gate may forbid. What it forbade stands in the ledger too, by itself:
 * the deed's own transaction leaves nothing. Refusals for other reasons are no decisions about rights.
 */
export async function keepingRefusal<Done>(actor: Actor, { storyId, use, at }: { storyId: string; use: 'publish' | 'schedule'; at: Date }, work: () => Promise<Done>): Promise<Done> {
  try {
    return await work()
  } catch (error) {
    const found = error instanceof Refused ? error.reasons.flatMap(({ code, message }) => { const rule = OF_A_RULE.exec(message)?.[1]; return rule ? [{ rule, verdict: 'block', code, why: message, fix: '' }] : [] }) : []
    if (found.length > 0) {
      // What was asked was not done, and may be sent again under its key.
      await besides(() => inTransaction(async (tx) => {
        await holdStory(tx, storyId)
        await keepInLedger(tx, storyId, 'DECISION', { use, by: actor.name, verdict: 'block', findings: found }, at)
      }))
    }
    throw error
  }
}
