import { z } from 'zod'
import { db, inTransaction } from '#lib/db.ts'
import { forgetTries, mayTry } from './attempts.ts'
import { record } from './audit.ts'
import { OWN_ACCOUNT, type Actor } from './can.ts'
import { takeCode } from './codes.ts'
import { normalEmail } from './email.ts'
import { openSession, type From, type SignedIn } from './open-session.ts'
import { isPassword } from './password.ts'
import { asksForCode, owesSecondFactor, secondFactorIsRequired } from './second-factor.ts'

export const SignInInput = z.strictObject({
  email: z.string().max(300),
  password: z.string().max(1_000),
  /** From the app or the sheet of recovery codes; the form asks for it once the password was right. */
  code: z.string().max(100).optional(),
  /** Whose work lies on the page, where somebody signs in again in place: nobody else may go on with it. */
  as: z.uuid().optional(),
})

const SEEN_AFTER = 60_000
const nobody = { email: '', password: '' } as z.output<typeof SignInInput>

export type NotSignedIn = 'wrong' | 'too-often' | 'code-needed' | 'code-wrong' | 'somebody-else'

/**
 * One answer for an unknown e-mail, a wrong password and a closed account, after the same work. That a code is needed, and
 * that it was wrong, is said only to those who know the password. Each call counts as a try until somebody is in.
 */
export async function signIn(input: z.input<typeof SignInInput>, from: From, now = new Date()): Promise<SignedIn | NotSignedIn> {
  const { data: { email: given, password, code, as } = nobody } = SignInInput.safeParse(input)
  const email = normalEmail(given)
  if (!(await mayTry({ account: email ?? 'not-an-address', address: from.address }))) return 'too-often'
  const user = email ? await db().user.findUnique({ where: { email }, select: { id: true, name: true, email: true, role: true, passwordHash: true, disabledAt: true, totpSince: true, _count: { select: { passkeys: true } } } }) : null
  if (!(await isPassword(user?.passwordHash, password)) || !user || user.disabledAt) return 'wrong'
  if (as !== undefined && as !== user.id) return 'somebody-else'

  const isRequired = await secondFactorIsRequired(db())
  const needsCode = asksForCode({ role: user.role, hasApp: user.totpSince !== null, passkeys: user._count.passkeys }, isRequired)
  if (needsCode && !code?.trim()) return 'code-needed'
  const signed = await inTransaction(async (tx) => {
    const taken = needsCode ? await takeCode(tx, user.id, code ?? '', now) : 'none'
    if (taken === null) return null
    const session = await openSession(tx, user, 'PASSWORD', from, now)
    if (taken === 'recovery') await record(tx, { ...user, address: from.address }, { deed: 'account.change', subject: { type: 'user', id: user.id }, after: { recoveryCode: 'used' }, reason: 'Signed in with a recovery code', at: now })
    return session
  })
  if (!signed) return 'code-wrong'
  await forgetTries({ account: user.email, address: from.address })
  return signed
}

/**
 * Whose session this is, read from its row on each request: ended, expired or disabled means nobody.
 * An editor or admin who owes the paper a second factor reaches their own account and nothing else.
 */
export async function actorOf(sessionId: string, address: string, now = new Date()): Promise<Actor | null> {
  if (!z.uuid().safeParse(sessionId).success) return null
  const session = await db().session.findFirst({
    relationLoadStrategy: 'join',
    where: { id: sessionId, endedAt: null, expiresAt: { gt: now }, user: { disabledAt: null } },
    select: {
      lastSeenAt: true, confirmedAt: true,
      user: { select: { id: true, name: true, role: true, totpSince: true, contributor: { select: { id: true } }, _count: { select: { passkeys: true } } } },
    },
  })
  if (!session) return null
  if (now.getTime() - session.lastSeenAt.getTime() > SEEN_AFTER) {
    await db().session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: now } })
  }
  const { totpSince, contributor, _count, ...user } = session.user
  const factors = { role: user.role, hasApp: totpSince !== null, passkeys: _count.passkeys }
  const owes = owesSecondFactor(factors, true) && (await secondFactorIsRequired(db()))
  return { ...user, address, sessionId, confirmedAt: session.confirmedAt, contributorId: contributor?.id ?? null, ...(owes && { only: OWN_ACCOUNT }) }
}

export async function endSession(sessionId: string, now = new Date()): Promise<void> {
  await db().session.updateMany({ where: { id: sessionId, endedAt: null }, data: { endedAt: now } })
}
