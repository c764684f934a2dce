import 'server-only'
import { headers } from 'next/headers'
import type { Route } from 'next'
import { forbidden, redirect } from 'next/navigation'
import { cache } from 'react'
import { getServerSession, type NextAuthOptions } from 'next-auth'
import credentials from 'next-auth/providers/credentials'
import { can, type Actor, type Deed } from '#newsroom/access/can.ts'
import type { SignedIn } from '#newsroom/access/open-session.ts'
import { signInWithPasskey } from '#newsroom/access/passkey-sign-in.ts'
import { actorOf, endSession, signIn, type NotSignedIn } from '#newsroom/access/sign-in.ts'
import { signInByLink } from '#newsroom/access/sign-in-link.ts'
import { addressIn, whereFrom } from './from.ts'
import { enterByProvider, openIdDoor, stayHere } from './other-doors.ts'
import { safePath } from './safe-path.ts'
import { sessionCookie } from './session-cookie.ts'
import { siteAddress } from './site-address.ts'

/** What every way of signing in ends with: why not, or the new session in place of the one this browser had. */
async function entered(signed: SignedIn | NotSignedIn) {
  if (signed === 'wrong') return null
  if (typeof signed === 'string') throw new Error(signed)
  const before = await currentSessionId()
  if (before) await endSession(before)
  return { id: signed.sessionId, name: signed.name, email: signed.email }
}

/**
 * The cookie holds a signed session id and no rights: those are read from the session's row on every request.
 */
export const authOptions = (): NextAuthOptions => ({
  secret: process.env['AUTH_SECRET'] ?? '',
  session: { strategy: 'jwt', maxAge: 14 * 86_400 },
  cookies: { sessionToken: sessionCookie(siteAddress()) },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  providers: [
    credentials({
      name: 'E-mail and password',
      credentials: { email: {}, password: {}, code: {}, as: {}, timeZone: {} },
      async authorize(given) {
        if (!given?.email || !given.password) return null
        const { email, password, code, as } = given
        return entered(await signIn({ email, password, ...(code && { code }), ...(as && { as }) }, await whereFrom(given['timeZone'])))
      },
    }),
    credentials({
      id: 'passkey',
      name: 'Passkey',
      credentials: { answer: {}, as: {}, timeZone: {} },
      async authorize(given) {
        const { answer, as } = given ?? {}
        return entered(await signInWithPasskey({ answer, ...(as && { as }) }, await whereFrom(given?.['timeZone'])))
      },
    }),
    credentials({
      id: 'letter',
      name: 'A link from a letter',
      credentials: { token: {}, code: {}, timeZone: {} },
      async authorize(given) {
        return entered(await signInByLink({ token: given?.token ?? '', code: given?.code }, await whereFrom(given?.['timeZone'])))
      },
    }),
    ...openIdDoor(),
  ],
  callbacks: {
    signIn: enterByProvider(entered),
    redirect: stayHere,
    jwt: ({ token, user }) => (user ? { sub: user.id } : { sub: token.sub ?? '' }),
    session: ({ session, token }) => ({ expires: session.expires, sessionId: token.sub }),
  },
  events: {
    async signOut({ token }) {
      if (token.sub) await endSession(token.sub)
    },
  },
})

async function currentSessionId(): Promise<string | null> {
  const session = await getServerSession(authOptions())
  return session && 'sessionId' in session ? String(session.sessionId) : null
}

/** Who is asking, or nobody. Read once a request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const sessionId = await currentSessionId()
  return sessionId === null ? null : actorOf(sessionId, addressIn(await headers()))
})

/** The sign-in page, which leads back to what was asked for. */
async function signInPage(): Promise<Route> {
  const asked = (await headers()).get('x-door-asked')?.replace(/([?&])_rsc=[^&]*&?/, '$1').replace(/[?&]$/, '')
  const next = safePath(asked)
  return (next === '/desk' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`) as Route
}

/**
 * Who is asking at the desk, for a page whose deed this is. A stranger is led to the sign-in page and back again;
 * somebody who owes a second factor to where they set it up; somebody else's business is refused.
 */
export async function requireActor(deed: Deed = 'desk.enter'): Promise<Actor> {
  const actor = await currentActor()
  if (!actor) redirect(await signInPage())
  if (!can(actor, deed) && actor.only) redirect('/desk/account/security?owed=yes' as Route)
  // To look at a room is not dangerous; its deeds ask again. A page with a subject asks for that itself.
  if (!can(actor, deed)) forbidden()
  return actor
}
