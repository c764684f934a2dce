import { z } from 'zod'
import { db, inTransaction } from '#lib/db.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { readInput } from '../input.ts'
import { notFound } from '../refusal.ts'

export const MOST_MISSED = 5_000
export const LONGEST_MISSED = 500
export const MISSED_A_PAGE = 50

/**
 * Counts that nothing was found at an address: the address, how often, and when, and nothing about who asked.
 * Of more than 5,000 those go first that were asked for once, the oldest before the newer.
 */
export async function noteMissed(path: string, now = new Date()): Promise<void> {
  const kept = path.slice(0, LONGEST_MISSED)
  if (kept.includes('\0') || !kept.isWellFormed()) return
  const [row] = await db().$queryRaw<{ hits: number }[]>`
    INSERT INTO missed_address (path, first_at, last_at) VALUES (${kept}, ${now}, ${now})
    ON CONFLICT (path) DO UPDATE SET hits = missed_address.hits + 1, last_at = ${now} RETURNING hits`
  if (row?.hits !== 1) return
  await db().$executeRaw`
    DELETE FROM missed_address WHERE path IN (
      SELECT path FROM missed_address ORDER BY (hits > 1), last_at
      LIMIT greatest(0, (SELECT count(*) FROM missed_address) - ${MOST_MISSED}::int))`
}

export type Missed = { path: string; hits: number; firstAt: Date; lastAt: Date }

/** What readers asked for and did not find, most asked first; or what somebody settled. */
export async function missedAtDesk(actor: Actor, { settled = false, page = 1 }: { settled?: boolean; page?: number }): Promise<{ missed: Missed[]; all: number }> {
  authorize(actor, 'redirect.read')
  const where = { settledAt: settled ? { not: null } : null }
  const [missed, all] = await Promise.all([
    db().missedAddress.findMany({ where, orderBy: [{ hits: 'desc' }, { lastAt: 'desc' }, { path: 'asc' }], skip: (page - 1) * MISSED_A_PAGE, take: MISSED_A_PAGE, select: { path: true, hits: true, firstAt: true, lastAt: true } }),
    db().missedAddress.count({ where }),
  ])
  return { missed, all }
}

const SettleInput = z.strictObject({ path: z.string().max(LONGEST_MISSED) })

/** Somebody looked at an address that was not found, and leaves it so. */
export async function settleMissed(actor: Actor, given: z.input<typeof SettleInput>, now = new Date()): Promise<void> {
  const { path } = readInput(SettleInput, given)
  await inTransaction(async (tx) => {
    authorize(actor, 'redirect.settle')
    const { count } = await tx.missedAddress.updateMany({ where: { path, settledAt: null }, data: { settledAt: now } })
    if (count === 0) throw notFound('address in the list')
    await record(tx, actor, { deed: 'redirect.settle', subject: { type: 'address', id: path }, at: now })
  })
}
