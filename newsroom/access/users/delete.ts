import { inTransaction, type Tx } from '#lib/db.ts'
import { readInput } from '../../input.ts'
import { refuseIf } from '../../refusal.ts'
import { record } from '../audit.ts'
import { authorize, type Actor } from '../can.ts'
import { goneEmail, holdUser, reasonsNotToTouch, UserInput } from './hold-user.ts'
import { shutDoors } from './shut-doors.ts'

/**
 * Deletes an account: e-mail, password, second factors, identities, and where and with what its owner signed in. The row
 * and the name stay, since revisions, corrections and agreements say who made them, and a paper answers for that; the
 * name is that of a colleague, told to nobody but colleagues. The e-mail is free to be invited again.
 */
export async function deleteUser(actor: Actor, given: UserInput, now = new Date()): Promise<{ name: string }> {
  const { userId } = readInput(UserInput, given)
  return inTransaction(async (tx) => {
    const user = await holdUser(tx, userId)
    authorize(actor, 'user.delete', {}, now)
    refuseIf(reasonsNotToTouch(user, actor))
    await shutDoors(tx, userId, { alsoHandedOut: true, at: now })
    await forget(tx, userId, now)
    const { count: contributorsUnlinked } = await tx.contributor.updateMany({ where: { userId }, data: { userId: null } })
    await record(tx, actor, { deed: 'user.delete', subject: { type: 'user', id: userId }, before: { name: user.name, role: user.role, disabled: user.disabledAt !== null }, after: { contributorsUnlinked }, at: now })
    return { name: user.name }
  })
}

async function forget(tx: Tx, userId: string, now: Date): Promise<void> {
  const theirs = { where: { userId } }
  await tx.passkey.deleteMany(theirs)
  await tx.passkeyChallenge.deleteMany(theirs)
  await tx.recoveryCode.deleteMany(theirs)
  await tx.identity.deleteMany(theirs)
  await tx.mailedToken.deleteMany(theirs)
  await tx.emailChange.deleteMany(theirs)
  await tx.session.deleteMany(theirs)
  await tx.user.update({
    where: { id: userId },
    data: { email: goneEmail(userId), passwordHash: null, totpSecret: null, totpSince: null, totpStep: null, disabledAt: now },
    select: { id: true },
  })
}
