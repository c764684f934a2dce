import 'server-only'
import { headers } from 'next/headers'
import type { Route } from 'next'
import { forbidden, redirect } from 'next/navigation'
import { cache } from 'react'
import { getServerSession, type NextAuthOptions } from 'next-auth'
import credentials from 'next-auth/providers/credentials'
import { can, type Actor, type Deed } from '#newsroom/access/can.ts'
import { actorOf, endSession, signIn } from '#newsroom/access/sign-in.ts'

/** The door overwrites this header with the address it saw; nothing else sets it. */
export const addressIn = (found: { get: (name: string) => string | null }) => found.get('x-forwarded-for')?.split(',')[0]?.trim() || 'unknown'

/**
 * The cookie holds a signed session id and no rights: those are read from the session's row on every request.
 */
export const authOptions = (): NextAuthOptions => ({
  secret: process.env['AUTH_SECRET'] ?? '',
  session: { strategy: 'jwt', maxAge: 14 * 86_400 },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  providers: [
    credentials({
      name: 'E-mail and password',
      credentials: { email: {}, password: {} },
      async authorize(given) {
        if (!given?.email || !given.password) return null
        const from = await headers()
        const signed = await signIn({ email: given.email, password: given.password }, { address: addressIn(from), userAgent: from.get('user-agent') ?? '' })
        if (signed === 'too-often') throw new Error('too-often')
        return signed === 'wrong' ? null : { id: signed.sessionId, name: signed.name, email: signed.email }
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sub: user.id } : { sub: token.sub ?? '' }),
    session: ({ session, token }) => ({ expires: session.expires, sessionId: token.sub }),
  },
  events: {
    async signOut({ token }) {
      if (token.sub) await endSession(token.sub)
    },
  },
})

/** Who is asking, or nobody. Read once a request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const session = await getServerSession(authOptions())
  if (!session || !('sessionId' in session)) return null
  return actorOf(String(session.sessionId), addressIn(await headers()))
})

/**
 * Who is asking at the desk, for a page whose deed this is. A stranger is led to the sign-in page and back again;
 * somebody who owes a second factor to where they set it up; somebody else's business is refused.
 */
export async function requireActor(deed: Deed = 'desk.enter'): Promise<Actor> {
  const actor = await currentActor()
  if (!actor) redirect('/sign-in')
  if (!can(actor, deed) && actor.only) redirect('/desk/account/security?owed=yes' as Route)
  // To look at a room is not dangerous; its deeds ask again. A page with a subject asks for that itself.
  if (!can(actor, deed)) forbidden()
  return actor
}
