import { inTransaction } from '#lib/db.ts'
import { readSettings } from '#lib/settings.ts'
import { Refused, refuseIf, type Reason } from '../refusal.ts'
import { record } from './audit.ts'
import { openSession, type From, type SignedIn } from './open-session.ts'
import { stranger } from './can.ts'
import { linkTo, paperName, writeLetter } from './letter.ts'
import { holdToken, issueToken, LIVES_MINUTES, reasonsNotToUse, tokenBehind, type TokenRow } from './mailed-token.ts'

const ASK_AGAIN = 'ask for a new one on the sign-in page'

/** A link can stand in for a password only where letters really travel: one that lies in the outbox proves no mailbox. */
export const linksAreOffered = (): boolean => readSettings(process.env).SMTP_URL !== undefined

/** A mailbox is one factor. Whoever set up a second one signs in with that. */
const hasSecondFactor = ({ totpSince, _count }: { totpSince: Date | null; _count: { passkeys: number } }) => totpSince !== null || _count.passkeys > 0

/** Writes the letter with a link to sign in, where somebody has an account with this e-mail; else does nothing. */
export function mailSignInLink(email: string | null, address: string, now = new Date()): Promise<void> {
  return inTransaction(async (tx) => {
    if (email === null || !linksAreOffered()) return
    const user = await tx.user.findUnique({ where: { email }, select: { id: true, email: true, disabledAt: true, totpSince: true, _count: { select: { passkeys: true } } } })
    if (!user || user.disabledAt) return
    const subject = `Sign in to the desk of ${await paperName(tx)}`
    if (hasSecondFactor(user)) {
      await writeLetter(tx, { kind: 'sign-in', to: user.email, subject, text: `Somebody asked for a link to sign in with your account. Your account has a second factor, so a letter alone does not open it. Sign in with your password and your second factor, or with your passkey:\n\n${linkTo('/sign-in')}\n` }, now)
    } else {
      const token = await issueToken(tx, user.id, 'SIGN_IN', now)
      await writeLetter(tx, { kind: 'sign-in', to: user.email, subject, text: `Open this link to sign in:\n\n${linkTo(`/sign-in/link/${token}`)}\n\nThe link works once, for ${LIVES_MINUTES.SIGN_IN} minutes. If it was not you who asked for it, leave this letter.\n` }, now)
    }
    await record(tx, stranger(address), { deed: 'account.change', subject: { type: 'user', id: user.id }, after: { letter: 'sign-in' }, reason: 'Asked for a link to sign in', at: now })
  })
}

export function reasonsNotToEnter(row: TokenRow | null, now: Date): Reason[] {
  const reasons = reasonsNotToUse(row, ASK_AGAIN, now)
  if (reasons.length > 0 || !row || !hasSecondFactor(row.user)) return reasons
  return [{ code: 'second-factor', message: 'Your account has a second factor, so a letter alone does not open it. Sign in with your password and your second factor, or with your passkey.' }]
}

/** Why this link opens no door; to look changes nothing. */
export const reasonsNotToSignIn = async (token: string, now = new Date()): Promise<Reason[]> => reasonsNotToEnter(await tokenBehind(token, 'SIGN_IN'), now)

/** Begins a session by a link from a letter, once. @throws Refused */
export function signInByLink(token: string, from: From, now = new Date()): Promise<SignedIn> {
  return inTransaction(async (tx) => {
    const row = await holdToken(tx, token, 'SIGN_IN')
    refuseIf(reasonsNotToEnter(row, now))
    if (!row) throw new Refused([])
    await tx.mailedToken.update({ where: { id: row.id }, data: { usedAt: now } })
    return openSession(tx, row.user, 'MAIL', from, now)
  })
}
