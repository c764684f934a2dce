import { z } from 'zod'
import { db, inTransaction } from '#lib/db.ts'
import { readInput } from '../input.ts'
import { refuseIf, type Reason } from '../refusal.ts'
import { record } from './audit.ts'
import { stranger } from './can.ts'
import { linkTo, paperName, writeLetter } from './letter.ts'
import { Secret } from './mailed-secret.ts'
import { holdToken, issueToken, LIVES_MINUTES, reasonsNotToUse, tokenBehind } from './mailed-token.ts'
import { hashPassword } from './password.ts'
import { reasonsNotToTake } from './password-rules.ts'
import { endSessionsOf } from './sessions.ts'

const ASK_AGAIN = 'ask for a new password once more'

/** Writes the letter with a link for a new password, where somebody has an account with this e-mail; else does nothing. */
export function mailNewPassword(email: string | null, address: string, now = new Date()): Promise<void> {
  return inTransaction(async (tx) => {
    const user = email === null ? null : await tx.user.findUnique({ where: { email }, select: { id: true, email: true, disabledAt: true } })
    if (!user || user.disabledAt) return
    const paper = await paperName(tx)
    const token = await issueToken(tx, user.id, 'NEW_PASSWORD', now)
    await writeLetter(tx, {
      kind: 'new-password',
      to: user.email,
      subject: `A new password for the desk of ${paper}`,
      text: `Somebody asked for a new password for your account at the desk of ${paper}. If it was you, open this link and choose one:\n\n${linkTo(`/sign-in/new-password/${token}`)}\n\nThe link works once, for ${LIVES_MINUTES.NEW_PASSWORD} minutes. If it was not you, leave this letter; your password stays as it is.\n`,
    }, now)
    await record(tx, stranger(address), { deed: 'account.change', subject: { type: 'user', id: user.id }, after: { letter: 'new-password' }, reason: 'Asked for a new password', at: now })
  })
}

/** Why this link opens no door; to look changes nothing. */
export const reasonsNotToOpen = async (token: string, now = new Date()): Promise<Reason[]> => reasonsNotToUse(await tokenBehind(token, 'NEW_PASSWORD'), ASK_AGAIN, now)

const NewPasswordInput = z.strictObject({ token: Secret, password: z.string().max(200, 'A password has at most 200 characters.') })

/** Takes a new password by a link from a letter, and ends whatever was open until then: sessions, other links, a change of e-mail. */
export async function setNewPassword(given: z.input<typeof NewPasswordInput>, address: string, now = new Date()): Promise<{ email: string }> {
  const { token, password } = readInput(NewPasswordInput, given)
  const found = await tokenBehind(token, 'NEW_PASSWORD')
  refuseIf(reasonsNotToUse(found, ASK_AGAIN, now))
  refuseIf(await reasonsNotToTake(password, { email: found?.user.email ?? '', paper: await paperName(db()) }))
  const passwordHash = await hashPassword(password)
  return inTransaction(async (tx) => {
    const row = await holdToken(tx, token, 'NEW_PASSWORD')
    refuseIf(reasonsNotToUse(row, ASK_AGAIN, now))
    if (!row) throw new Error('a link without a row has been refused')
    const { user } = row
    await tx.user.update({ where: { id: user.id }, data: { passwordHash }, select: { id: true } })
    await tx.mailedToken.updateMany({ where: { userId: user.id, usedAt: null }, data: { usedAt: now } })
    await tx.emailChange.updateMany({ where: { userId: user.id, endedAt: null }, data: { endedAt: now } })
    const ended = await endSessionsOf(tx, user.id, { at: now })
    await writeLetter(tx, { kind: 'notice', to: user.email, subject: `Your password at ${await paperName(tx)} was changed`, text: 'Your password was changed by a link from a letter to this mailbox, and you were signed out everywhere. If it was not you, tell an admin of the paper at once.\n' }, now)
    await record(tx, { id: user.id, name: user.name, role: user.role, address }, { deed: 'account.change', subject: { type: 'user', id: user.id }, after: { password: 'changed', sessionsEnded: ended }, reason: 'By a link from a letter', at: now })
    return { email: user.email }
  })
}
