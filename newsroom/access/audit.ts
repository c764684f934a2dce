import type { Tx } from '#lib/db.ts'
import { chainHash, chainStart } from '#lib/hash-chain.ts'
import type { Actor, Deed } from './can.ts'

type Told = {
  deed: Deed
  subject: { type: string; id: string }
  before?: object
  after?: object
  reason?: string
  at?: Date
}

/** Any constant serves, as long as nothing else uses it. */
export const AUDIT_LOCK = 1_887_001

/**
 * Writes down who did what, in the transaction that did it. Each row holds the hash of the row before,
 * so the writers queue here: take this step last, when the deed's own work is done.
 */
export const record = (tx: Tx, actor: Actor, told: Told): Promise<void> => recordAll(tx, actor, [told])

/** The same for many deeds at once, in their order. */
export async function recordAll(tx: Tx, actor: Actor, all: readonly Told[]): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${AUDIT_LOCK}::bigint)`
  const last = await tx.auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { hash: true } })
  let prevHash = last?.hash ?? chainStart('the audit log')
  const rows = all.map((told) => {
    const event = {
      at: told.at ?? new Date(),
      actorId: actor.id,
      actor: actor.name,
      deed: told.deed,
      subjectType: told.subject.type,
      subjectId: told.subject.id,
      reason: told.reason ?? '',
      address: actor.address,
    }
    const before = asKept(told.before)
    const after = asKept(told.after)
    const hash = chainHash(prevHash, { ...event, at: event.at.toISOString(), before, after })
    const row = { ...event, ...(before && { before }), ...(after && { after }), prevHash, hash }
    prevHash = hash
    return row
  })
  await tx.auditEvent.createMany({ data: rows })
}

/** As the database will give it back: a moment as its text, an absent field as none. The hash is over what is kept. */
const asKept = (told: object | undefined): object | null => (told ? (JSON.parse(JSON.stringify(told)) as object) : null)
