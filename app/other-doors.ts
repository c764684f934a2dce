import 'server-only'
import type { CallbacksOptions, NextAuthOptions } from 'next-auth'
import credentials from 'next-auth/providers/credentials'
import { readSettings } from '#lib/settings.ts'
import { signInByIdentity } from '#newsroom/access/sign-in-by-identity.ts'
import { signInByLink } from '#newsroom/access/sign-in-link.ts'
import { Refused } from '#newsroom/refusal.ts'
import { whereFrom } from './from.ts'

type Door = NextAuthOptions['providers'][number]

/** The ways in beside the password: a link from a letter, and the OpenID provider where one is set. */
export function otherDoors(): Door[] {
  return [letterDoor, ...openIdDoor()]
}

const letterDoor = credentials({
  id: 'letter',
  name: 'A link from a letter',
  credentials: { token: {} },
  async authorize(given) {
    try {
      const signed = await signInByLink(String(given?.token ?? ''), await whereFrom())
      return { id: signed.sessionId, name: signed.name, email: signed.email }
    } catch (error) {
      if (error instanceof Refused) return null
      throw error
    }
  },
})

/** What stands on the button of the OpenID provider; null where none is set. */
export const openIdName = (): string | null => readSettings(process.env).OIDC_NAME ?? null

type OpenIdProfile = { sub: string; email?: string; email_verified?: boolean; name?: string }

function openIdDoor(): Door[] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = readSettings(process.env)
  if (!issuer || !clientId || !clientSecret || !name) return []
  return [
    {
      id: 'oidc', name, type: 'oauth', clientId, clientSecret, issuer,
      wellKnown: `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
      authorization: { params: { scope: 'openid email profile' } },
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      profile: ({ sub, email, name: called }: OpenIdProfile) => ({ id: sub, email: email ?? null, name: called ?? null }),
    },
  ]
}

/** Whoever comes from the OpenID provider gets a session of ours, or is led back to the sign-in page with a sentence. */
export const enterByProvider: CallbacksOptions['signIn'] = async ({ user, account, profile }) => {
  if (account?.provider !== 'oidc') return true
  const { OIDC_ISSUER: issuer } = readSettings(process.env)
  const { email, email_verified: isVerified } = (profile ?? {}) as Partial<OpenIdProfile>
  const signed = issuer ? await signInByIdentity({ issuer, subject: account.providerAccountId, ...(typeof email === 'string' && { email }), emailVerified: isVerified === true }, await whereFrom()) : null
  if (!signed) return '/sign-in?error=no-account'
  // The cookie takes its session from here, as for the other ways in.
  user.id = signed.sessionId
  return true
}

/** Whatever address somebody wants to be led to after signing in: it lies on this site, or it is the desk. */
export const stayHere: CallbacksOptions['redirect'] = ({ url, baseUrl }) => {
  const wanted = URL.parse(url, baseUrl)
  return wanted && wanted.origin === new URL(baseUrl).origin ? `${wanted.origin}${wanted.pathname}${wanted.search}` : `${baseUrl}/desk`
}
