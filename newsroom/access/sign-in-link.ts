import { db, inTransaction } from '#lib/db.ts'
import { readSettings } from '#lib/settings.ts'
import type { Reason } from '../refusal.ts'
import { forgetTries, mayTry } from './attempts.ts'
import { record } from './audit.ts'
import { stranger } from './can.ts'
import { takeCode } from './codes.ts'
import { linkTo, paperName, writeLetter } from './letter.ts'
import { holdToken, issueToken, LIVES_MINUTES, reasonsNotToUse, tokenBehind, type TokenRow } from './mailed-token.ts'
import { openSession, type From, type SignedIn } from './open-session.ts'
import { asksForCode, secondFactorIsRequired } from './second-factor.ts'
import type { NotSignedIn } from './sign-in.ts'

const ASK_AGAIN = 'ask for a new one on the sign-in page'

/** A link can stand in for a password only where letters really travel: one that lies in the outbox proves no mailbox. */
export const linksAreOffered = (): boolean => readSettings(process.env).SMTP_URL !== undefined

const needsCode = ({ role, totpSince, _count }: TokenRow['user'], isRequired: boolean) => asksForCode({ role, hasApp: totpSince !== null, passkeys: _count.passkeys }, isRequired)

/** Writes the letter with a link to sign in, where somebody has an account with this e-mail; else does nothing. */
export function mailSignInLink(email: string | null, address: string, now = new Date()): Promise<void> {
  return inTransaction(async (tx) => {
    if (email === null || !linksAreOffered()) return
    const user = await tx.user.findUnique({ where: { email }, select: { id: true, email: true, disabledAt: true } })
    if (!user || user.disabledAt) return
    const token = await issueToken(tx, user.id, 'SIGN_IN', now)
    await writeLetter(tx, {
      kind: 'sign-in', to: user.email, subject: `Sign in to the desk of ${await paperName(tx)}`,
      text: `Open this link to sign in:\n\n${linkTo(`/sign-in/link/${token}`)}\n\nThe link works once, for ${LIVES_MINUTES.SIGN_IN} minutes. If it was not you who asked for it, leave this letter.\n`,
    }, now)
    await record(tx, stranger(address), { deed: 'account.change', subject: { type: 'user', id: user.id }, after: { letter: 'sign-in' }, reason: 'Asked for a link to sign in', at: now })
  })
}

/** What a link opens, and whether a code is asked for beside it; to look changes nothing. */
export async function signInLinkBehind(token: string, now = new Date()): Promise<{ reasons: Reason[]; needsCode: boolean }> {
  const row = await tokenBehind(token, 'SIGN_IN')
  const reasons = reasonsNotToUse(row, ASK_AGAIN, now)
  return { reasons, needsCode: row !== null && reasons.length === 0 && needsCode(row.user, await secondFactorIsRequired(db())) }
}

/**
 * Begins a session by a link from a letter, once. A mailbox is one factor: whoever has a second one is asked for a code as
 * well, and a wrong one leaves the link as it was. Each call counts as a try until somebody is in.
 */
export async function signInByLink({ token, code = '' }: { token: string; code?: string | undefined }, from: From, now = new Date()): Promise<SignedIn | NotSignedIn> {
  const known = await tokenBehind(token, 'SIGN_IN')
  const trying = { account: known?.user.email ?? 'not-a-link', address: from.address }
  if (!(await mayTry(trying))) return 'too-often'
  const signed = await inTransaction(async (tx): Promise<SignedIn | NotSignedIn> => {
    const row = await holdToken(tx, token, 'SIGN_IN')
    if (!row || reasonsNotToUse(row, ASK_AGAIN, now).length > 0) return 'wrong'
    if (needsCode(row.user, await secondFactorIsRequired(tx))) {
      if (code.trim() === '') return 'code-needed'
      if ((await takeCode(tx, row.user.id, code, now)) === null) return 'code-wrong'
    }
    await tx.mailedToken.update({ where: { id: row.id }, data: { usedAt: now } })
    return openSession(tx, row.user, 'MAIL', from, now)
  })
  if (typeof signed !== 'string') await forgetTries(trying)
  return signed
}
