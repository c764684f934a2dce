import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getServerSession, type NextAuthOptions } from 'next-auth'
import credentials from 'next-auth/providers/credentials'
import { authorize, can, type Actor } from '#newsroom/access/can.ts'
import { actorOf, endSession, signIn } from '#newsroom/access/sign-in.ts'

/** The door overwrites this header with the address it saw; nothing else sets it. */
const addressIn = (found: { get: (name: string) => string | null }) => found.get('x-forwarded-for')?.split(',')[0]?.trim() || 'unknown'

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

/** Who is asking, or nobody. */
export async function currentActor(): Promise<Actor | null> {
  const session = await getServerSession(authOptions())
  if (!session || !('sessionId' in session)) return null
  return actorOf(String(session.sessionId), addressIn(await headers()))
}

/** Who is asking at the desk; a stranger is led to the sign-in page, somebody without a desk is refused. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor()
  if (!actor) redirect('/sign-in')
  if (!can(actor, 'desk.enter')) authorize(actor, 'desk.enter')
  return actor
}
