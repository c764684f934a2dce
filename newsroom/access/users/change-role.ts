import { z } from 'zod'
import { inTransaction } from '#lib/db.ts'
import { readInput } from '../../input.ts'
import { refuseIf, type Reason } from '../../refusal.ts'
import { record } from '../audit.ts'
import { authorize, type Actor } from '../can.ts'
import { roleWords, type Role } from '../roles.ts'
import { holdUser, reasonsNotToTouch, UserInput, type HeldUser } from './hold-user.ts'
import { shutDoors } from './shut-doors.ts'

const RoleInput = UserInput.extend({ role: z.enum(['CONTRIBUTOR', 'EDITOR', 'ADMIN'], 'Choose a role.') })

export function reasonsNotToChangeRole(user: HeldUser, role: Role, actor: Actor): Reason[] {
  if (user.role === role) return [{ code: 'same-role', field: 'role', message: `${user.name} is ${roleWords[role].one} already. Choose another role.` }]
  return reasonsNotToTouch(user, actor)
}

/** Gives somebody another role; they sign in anew, and whoever is no admin any more leaves no invitations and keys behind. */
export async function changeRole(actor: Actor, given: z.input<typeof RoleInput>, now = new Date()): Promise<{ name: string; role: Role }> {
  const { userId, role } = readInput(RoleInput, given)
  return inTransaction(async (tx) => {
    const user = await holdUser(tx, userId)
    authorize(actor, 'user.change-role', {}, now)
    refuseIf(reasonsNotToChangeRole(user, role, actor))
    await tx.user.update({ where: { id: userId }, data: { role }, select: { id: true } })
    const sessionsEnded = await shutDoors(tx, userId, { alsoHandedOut: user.role === 'ADMIN', at: now })
    await record(tx, actor, { deed: 'user.change-role', subject: { type: 'user', id: userId }, before: { role: user.role }, after: { role, sessionsEnded }, at: now })
    return { name: user.name, role }
  })
}
