import 'server-only'
import type { CallbacksOptions, NextAuthOptions } from 'next-auth'
import { readSettings } from '#lib/settings.ts'
import type { SignedIn } from '#newsroom/access/open-session.ts'
import { signInByIdentity } from '#newsroom/access/sign-in-by-identity.ts'
import { whereFrom } from './from.ts'

type Door = NextAuthOptions['providers'][number]

/** What stands on the button of the OpenID provider; null where none is set. */
export const openIdName = (): string | null => readSettings(process.env).OIDC_NAME ?? null

type OpenIdProfile = { sub: string; email?: string; email_verified?: boolean; name?: string }

/** The OpenID provider, where one is set. */
export function openIdDoor(): Door[] {
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
export const enterByProvider = (entered: (signed: SignedIn) => Promise<unknown>): CallbacksOptions['signIn'] => async ({ user, account, profile }) => {
  if (account?.provider !== 'oidc') return true
  const { OIDC_ISSUER: issuer } = readSettings(process.env)
  const { email, email_verified: isVerified } = (profile ?? {}) as Partial<OpenIdProfile>
  const signed = issuer ? await signInByIdentity({ issuer, subject: account.providerAccountId, ...(typeof email === 'string' && { email }), emailVerified: isVerified === true }, await whereFrom()) : null
  if (!signed) return '/sign-in?error=no-account'
  // The cookie takes its session from here, as for the other ways in.
  user.id = signed.sessionId
  await entered(signed)
  return true
}

/** Whatever address somebody wants to be led to after signing in: it lies on this site, or it is the desk. */
export const stayHere: CallbacksOptions['redirect'] = ({ url, baseUrl }) => {
  const wanted = URL.parse(url, baseUrl)
  return wanted && wanted.origin === new URL(baseUrl).origin ? `${wanted.origin}${wanted.pathname}${wanted.search}` : `${baseUrl}/desk`
}
