import type { Tx } from '#lib/db.ts'
import type { From, SignedIn } from './sign-in.ts'

const SESSION_DAYS = 14

type Entering = { id: string; name: string; email: string }

/** A session for somebody who has just proved who they are. */
export async function beginSession(tx: Tx, user: Entering, method: 'MAIL' | 'OIDC', { address, userAgent }: From, now: Date): Promise<SignedIn> {
  const { id } = await tx.session.create({
    data: { userId: user.id, method, createdAt: now, lastSeenAt: now, confirmedAt: now, expiresAt: new Date(now.getTime() + SESSION_DAYS * 86_400_000), address, userAgent: userAgent.slice(0, 300) },
    select: { id: true },
  })
  return { sessionId: id, userId: user.id, name: user.name, email: user.email }
}
