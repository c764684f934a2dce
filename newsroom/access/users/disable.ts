import { inTransaction } from '#lib/db.ts'
import { readInput } from '../../input.ts'
import { refuseIf, type Reason } from '../../refusal.ts'
import { record } from '../audit.ts'
import { authorize, type Actor } from '../can.ts'
import { holdUser, reasonsNotToTouch, UserInput, type HeldUser } from './hold-user.ts'
import { shutDoors } from './shut-doors.ts'

export function reasonsNotToDisable(user: HeldUser, actor: Actor): Reason[] {
  if (user.disabledAt) return [{ code: 'is-disabled', message: `${user.name} is disabled already.` }]
  return reasonsNotToTouch(user, actor)
}

/** Shuts somebody out until they are let in again; what they wrote stays theirs. */
export async function disableUser(actor: Actor, given: UserInput, now = new Date()): Promise<{ name: string }> {
  const { userId } = readInput(UserInput, given)
  return inTransaction(async (tx) => {
    const user = await holdUser(tx, userId)
    authorize(actor, 'user.disable', {}, now)
    refuseIf(reasonsNotToDisable(user, actor))
    await tx.user.update({ where: { id: userId }, data: { disabledAt: now }, select: { id: true } })
    const sessionsEnded = await shutDoors(tx, userId, { alsoHandedOut: true, at: now })
    await record(tx, actor, { deed: 'user.disable', subject: { type: 'user', id: userId }, before: { disabled: false }, after: { disabled: true, sessionsEnded }, at: now })
    return { name: user.name }
  })
}

/** Lets somebody in again, with the role they had. */
export async function enableUser(actor: Actor, given: UserInput, now = new Date()): Promise<{ name: string }> {
  const { userId } = readInput(UserInput, given)
  return inTransaction(async (tx) => {
    const user = await holdUser(tx, userId)
    authorize(actor, 'user.disable', {}, now)
    refuseIf(user.disabledAt ? [] : [{ code: 'is-enabled', message: `${user.name} can sign in already.` }])
    await tx.user.update({ where: { id: userId }, data: { disabledAt: null }, select: { id: true } })
    await record(tx, actor, { deed: 'user.disable', subject: { type: 'user', id: userId }, before: { disabled: true }, after: { disabled: false }, reason: 'Let in again', at: now })
    return { name: user.name }
  })
}
