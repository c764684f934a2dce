import type { Tx } from '#lib/db.ts'

/**
 * Ends what stands open of somebody, in the transaction that has the reason for it: from then on every copy of those
 * cookies is dead. `except` is the session that may stay.
 * @returns how many were ended
 */
export async function endSessionsOf(tx: Tx, userId: string, { except, at }: { except?: string | undefined; at: Date }): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { userId, endedAt: null, ...(except !== undefined && { id: { not: except } }) },
    data: { endedAt: at },
  })
  return count
}
