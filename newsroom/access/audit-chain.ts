import { z } from 'zod'
import { db, inTransaction } from '#lib/db.ts'
import { chainHash, chainStart } from '#lib/hash-chain.ts'
import { emptyIsAbsent, readInput } from '../input.ts'
import { AUDIT_LOCK } from './audit.ts'
import { authorize, type Actor } from './can.ts'

const BATCH = 2_000

/**
 * `checked` rows hold. `broken` is the first that does not follow from the one before it: it was changed, it was moved, or
 * one before it was removed. `skipped` numbers were given to no row: a deed that was undone as it was written leaves such
 * a number, and so does a newest row that was removed before the next was written.
 */
export type Walked = { checked: number; skipped: number; broken: { seq: string; deed: string; at: Date } | null; last: { seq: string; hash: string } | null; isWhole: boolean }

/** Walks at most `most` rows of the record from the one after `after`, or from its start. */
export async function walkAudit({ after, most = Infinity, noted }: { after?: bigint; most?: number; noted?: string } = {}): Promise<Walked & { isNotedFound: boolean }> {
  const start = after === undefined ? null : await db().auditEvent.findUnique({ where: { seq: after }, select: { seq: true, hash: true } })
  let last = start ?? { seq: 0n, hash: chainStart('the audit log') }
  let [checked, skipped, isNotedFound] = [0, 0, noted === last.hash]
  const walked = (broken: Walked['broken'], isWhole: boolean) => ({ checked, skipped, broken, last: last.seq === 0n ? null : { seq: String(last.seq), hash: last.hash }, isWhole, isNotedFound })
  while (checked < most) {
    const take = Math.min(BATCH, most - checked)
    const events = await db().auditEvent.findMany({ where: { seq: { gt: last.seq } }, orderBy: { seq: 'asc' }, take })
    for (const { seq, at, prevHash, hash, ...event } of events) {
      if (prevHash !== last.hash || hash !== chainHash(prevHash, { ...event, at: at.toISOString() })) return walked({ seq: String(seq), deed: event.deed, at }, true)
      skipped += Number(seq - last.seq) - 1
      checked++
      last = { seq, hash }
      isNotedFound ||= hash === noted
    }
    if (events.length < take) {
      skipped += await numbersAfter(last.seq)
      return walked(null, true)
    }
  }
  return walked(null, false)
}

/** How many numbers were given out after the newest row. Nobody writes while this looks, so none is on its way. */
function numbersAfter(seq: bigint): Promise<number> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${AUDIT_LOCK}::bigint)`
    const newest = await tx.auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } })
    const [given] = await tx.$queryRaw<{ last: bigint }[]>`SELECT CASE WHEN is_called THEN last_value ELSE 0 END AS last FROM audit_event_seq_seq`
    // Rows that came since are for the next walk.
    return (newest?.seq ?? 0n) > seq ? 0 : Math.max(0, Number((given?.last ?? 0n) - seq))
  })
}

const AT_ONCE = 20_000
export const CheckAuditInput = z.strictObject({ after: z.preprocess(emptyIsAbsent, z.string().regex(/^\d{1,18}$/).optional()) })

/** A part of the walk that takes a second or so: the room asks for the next where this one ended. */
export function checkAudit(actor: Actor, given: unknown): Promise<Walked> {
  authorize(actor, 'audit.read')
  const { after } = readInput(CheckAuditInput, given)
  return walkAudit({ ...(after !== undefined && { after: BigInt(after) }), most: AT_ONCE })
}
