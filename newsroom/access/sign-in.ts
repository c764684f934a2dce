import { z } from 'zod'
import { db } from '#lib/db.ts'
import { forgetTries, mayTry } from './attempts.ts'
import { OWN_ACCOUNT, type Actor } from './can.ts'
import { normalEmail } from './email.ts'
import { isPassword } from './password.ts'

export const SignInInput = z.strictObject({ email: z.string().max(300), password: z.string().max(200) })

const SESSION_DAYS = 14
const SEEN_AFTER = 60_000

export type From = { address: string; userAgent: string }
export type SignedIn = { sessionId: string; userId: string; name: string; email: string }

/** One answer for an unknown e-mail, a wrong password and a closed account, after the same work. */
export async function signIn(input: z.input<typeof SignInInput>, from: From, now = new Date()): Promise<SignedIn | 'wrong' | 'too-often'> {
  const { email: given, password } = SignInInput.parse(input)
  const email = normalEmail(given)
  if (!(await mayTry({ account: email ?? 'not-an-address', address: from.address }))) return 'too-often'
  const user = email ? await db().user.findUnique({ where: { email }, select: { id: true, name: true, email: true, passwordHash: true, disabledAt: true } }) : null
  if (!(await isPassword(user?.passwordHash, password)) || !user || user.disabledAt) return 'wrong'

  await forgetTries(user.email)
  const expiresAt = new Date(now.getTime() + SESSION_DAYS * 86_400_000)
  const session = await db().session.create({
    data: { userId: user.id, createdAt: now, lastSeenAt: now, expiresAt, address: from.address, userAgent: from.userAgent.slice(0, 300) },
    select: { id: true },
  })
  return { sessionId: session.id, userId: user.id, name: user.name, email: user.email }
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
  const owes = user.role !== 'CONTRIBUTOR' && totpSince === null && _count.passkeys === 0 && (await secondFactorIsRequired())
  return { ...user, address, sessionId, confirmedAt: session.confirmedAt, contributorId: contributor?.id ?? null, ...(owes && { only: OWN_ACCOUNT }) }
}

async function secondFactorIsRequired(): Promise<boolean> {
  const paper = await db().paper.findUnique({ where: { id: 1 }, select: { requireSecondFactor: true } })
  return paper?.requireSecondFactor ?? false
}

export async function endSession(sessionId: string, now = new Date()): Promise<void> {
  await db().session.updateMany({ where: { id: sessionId, endedAt: null }, data: { endedAt: now } })
}
