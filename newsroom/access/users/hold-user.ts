import { z } from 'zod'
import type { Tx } from '#lib/db.ts'
import { notFound, type Reason } from '../../refusal.ts'
import type { Actor } from '../can.ts'
import type { Role } from '../roles.ts'

export const UserInput = z.strictObject({ userId: z.uuid() })
export type UserInput = z.input<typeof UserInput>

export type HeldUser = { id: string; email: string; name: string; role: Role; disabledAt: Date | null; isLastAdmin: boolean }

/** A deleted account keeps its row, for what it wrote; nobody can have a mailbox there (RFC 2606). */
export const goneEmail = (id: string): string => `${id}@deleted.invalid`
export const isGone = ({ id, email }: { id: string; email: string }): boolean => email === goneEmail(id)

/**
 * An account, held until the deed is done, together with all admins who could act: two who take each other's role away
 * at the same moment take turns, and the second finds that there is only one admin left.
 * @throws Refused when there is no such account
 */
export async function holdUser(tx: Tx, userId: string): Promise<HeldUser> {
  const held = await tx.$queryRaw<{ id: string; isAdmin: boolean }[]>`
    SELECT id, role = 'ADMIN' AND disabled_at IS NULL AS "isAdmin" FROM "user"
    WHERE id = ${userId}::uuid OR (role = 'ADMIN' AND disabled_at IS NULL) ORDER BY id FOR UPDATE`
  const user = await tx.user.findUnique({ where: { id: userId }, select: { id: true, email: true, name: true, role: true, disabledAt: true } })
  if (!user || isGone(user)) throw notFound('account')
  const admins = held.filter(({ isAdmin }) => isAdmin)
  return { ...user, isLastAdmin: admins.length === 1 && admins[0]?.id === userId }
}

/** Why nobody does this to that account: it is their own, or the paper would be without an admin. */
export function reasonsNotToTouch({ id, name, isLastAdmin }: Pick<HeldUser, 'id' | 'name' | 'isLastAdmin'>, actor: Actor): Reason[] {
  if (id === actor.id) return [{ code: 'own-account', message: 'Nobody does this to their own account. Ask another admin.' }]
  if (isLastAdmin) return [{ code: 'last-admin', message: `${name} is the only admin. Make somebody else an admin first.` }]
  return []
}
