import { inTransaction, type Tx } from '#lib/db.ts'
import { record } from './audit.ts'
import { normalEmail } from './email.ts'
import { openSession, type From, type SignedIn } from './open-session.ts'

/** What an OpenID provider says of somebody: OpenID Connect Core 1.0, 5.1. */
export type Claims = { issuer: string; subject: string; email?: string; emailVerified: boolean }

/**
 * Lets in somebody whom an OpenID provider vouches for, if they have an account here already: by the identity that was
 * linked before, or the first time by an e-mail that the provider has verified. Nobody gets an account by it.
 * @returns null for everybody else; which of the reasons it was, is not told
 */
export function signInByIdentity(claims: Claims, from: From, now = new Date()): Promise<SignedIn | null> {
  return inTransaction(async (tx) => {
    const { issuer, subject } = claims
    const linked = await tx.identity.findUnique({ where: { issuer_subject: { issuer, subject } }, select: { user: { select: known } } })
    if (linked) return linked.user.disabledAt ? null : openSession(tx, linked.user, 'OIDC', from, now)

    const user = await userByEmail(tx, claims)
    if (!user) return null
    await tx.identity.create({ data: { userId: user.id, issuer, subject, createdAt: now } })
    const session = await openSession(tx, user, 'OIDC', from, now)
    await record(tx, { id: user.id, name: user.name, role: user.role, address: from.address }, { deed: 'account.change', subject: { type: 'user', id: user.id }, after: { identity: { issuer, subject } }, reason: 'Linked at the first sign-in', at: now })
    return session
  })
}

const known = { id: true, name: true, email: true, role: true, disabledAt: true } as const

async function userByEmail(tx: Tx, { issuer, email, emailVerified }: Claims) {
  const address = emailVerified && email !== undefined ? normalEmail(email) : null
  if (address === null) return null
  // Two first sign-ins at once take turns.
  await tx.$queryRaw`SELECT 1 FROM "user" WHERE email = ${address} FOR UPDATE`
  const user = await tx.user.findUnique({ where: { email: address }, select: { ...known, identities: { where: { issuer }, select: { id: true } } } })
  // Somebody else has that mailbox at the provider by now: an admin sorts it out.
  return !user || user.disabledAt || user.identities.length > 0 ? null : user
}
