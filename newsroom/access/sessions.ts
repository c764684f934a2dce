import type { Tx } from '#lib/db.ts'
export async function endSessionsOf(tx: Tx, userId: string, { except, at }: { except?: string; at: Date }): Promise<number> {
  const { count } = await tx.session.updateMany({ where: { userId, endedAt: null, ...(except && { id: { not: except } }) }, data: { endedAt: at } })
  return count
}
