import type { Tx } from '#lib/db.ts'

const SESSION_DAYS = 14

/** Where somebody comes from, as the door and the browser told. */
export type From = { address: string; userAgent: string; timeZone?: string | undefined }
export type SignedIn = { sessionId: string; userId: string; name: string; email: string }
export type SignInMethod = 'PASSWORD' | 'PASSKEY' | 'MAIL' | 'OIDC'

/** The one place where a session begins, in whichever way somebody proved who they are: always a new one, with a new id. */
export async function openSession(tx: Tx, user: { id: string; name: string; email: string }, method: SignInMethod, from: From, now: Date): Promise<SignedIn> {
  const { id: sessionId } = await tx.session.create({
    data: {
      userId: user.id,
      method,
      createdAt: now,
      lastSeenAt: now,
      confirmedAt: now,
      expiresAt: new Date(now.getTime() + SESSION_DAYS * 86_400_000),
      address: from.address.slice(0, 100),
      userAgent: from.userAgent.replaceAll('\0', '').toWellFormed().slice(0, 300),
      timeZone: knownZone(from.timeZone),
    },
    select: { id: true },
  })
  return { sessionId, userId: user.id, name: user.name, email: user.email }
}

/** The zone, when there is one of that name; the browser may say what it likes. */
function knownZone(zone = ''): string {
  if (!/^[\w+/-]{1,60}$/.test(zone)) return ''
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    return ''
  }
}
