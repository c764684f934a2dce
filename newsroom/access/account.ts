import { z } from 'zod'
import { db } from '#lib/db.ts'
import { line, readInput } from '../input.ts'
import { refuseIf, Refused } from '../refusal.ts'
import { forgetTries, mayTry } from './attempts.ts'
import { authorize, type Actor } from './can.ts'
import { paperName } from './letter.ts'
import { ofOwnAccount } from './owner.ts'
import { hashPassword, isPassword } from './password.ts'
import { reasonsNotToTake } from './password-rules.ts'
import { endSessionsOf } from './sessions.ts'

export const NameInput = z.strictObject({ name: line(120).min(1, 'Write the name that your colleagues know you by.') })

/** The name at the desk and in the record; bylines are the contributor's and stay as they are. */
export function changeName(actor: Actor, given: z.input<typeof NameInput>, now = new Date()): Promise<{ name: string }> {
  const { name } = readInput(NameInput, given)
  return ofOwnAccount(actor, now, async (tx, account) => {
    await tx.user.update({ where: { id: account.id }, data: { name }, select: { id: true } })
    return { value: { name }, before: { name: account.name }, after: { name }, reason: 'Changed the own name' }
  })
}

export const PasswordInput = z.strictObject({
  current: z.string().min(1, 'Write the password that you have now.').max(1_000),
  password: z.string().max(1_000, 'A password has at most 200 characters.'),
})

/**
 * A new password for who knows the present one; every other session ends.
 * @throws Refused, with `too-often` when the present one was guessed at
 */
export async function changePassword(actor: Actor, given: z.input<typeof PasswordInput>, now = new Date()): Promise<{ ended: number }> {
  authorize(actor, 'account.change', {}, now)
  const { current, password } = readInput(PasswordInput, given)
  const user = await db().user.findUnique({ where: { id: actor.id ?? '' }, select: { email: true, passwordHash: true } })
  const email = user?.email ?? ''
  refuseIf(await reasonsNotToTake(password, { email, paper: await paperName(db()) }))
  await provePassword({ email, passwordHash: user?.passwordHash }, current, actor.address, 'current')
  const passwordHash = await hashPassword(password)
  return ofOwnAccount(actor, now, async (tx, account) => {
    // Somebody changed it while this one was being worked out: what was proved is proved no more.
    if (account.passwordHash !== user?.passwordHash) throw new Refused([wrongPassword('current')])
    await tx.user.update({ where: { id: account.id }, data: { passwordHash }, select: { id: true } })
    await tx.mailedToken.updateMany({ where: { userId: account.id, usedAt: null }, data: { usedAt: now } })
    const ended = await endSessionsOf(tx, account.id, { except: account.sessionId, at: now })
    return { value: { ended }, after: { password: 'changed', sessionsEnded: ended }, reason: 'Changed the own password', tell: 'Your password was changed at the desk, and you were signed out everywhere else.' }
  })
}

const wrongPassword = (field: string) => ({ code: 'wrong', field, message: 'This is not your present password. Check it and try again.' })

/** Counts as a try, like signing in. @throws Refused */
export async function provePassword({ email, passwordHash }: { email: string; passwordHash: string | null | undefined }, given: string, address: string, field: string): Promise<void> {
  await countTry(email, address)
  if (!(await isPassword(passwordHash, given))) throw new Refused([wrongPassword(field)])
  await forgetTries({ account: email, address })
}

/** @throws Refused with code `too-often` */
export async function countTry(email: string, address: string): Promise<void> {
  if (!(await mayTry({ account: email, address }))) throw new Refused([{ code: 'too-often', message: 'There were too many attempts. Wait a quarter of an hour, then try again.' }])
}
