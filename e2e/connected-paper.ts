/** What lies outside a paper and answers to it: a mail server and an OpenID provider, both real, on loopback. */
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import { SMTPServer } from 'smtp-server'
import { freePort } from '#lib/free-port.ts'
import { expect } from './fixtures.ts'
import { openOwnPaper, type OwnPaper } from './own-paper.ts'

export type Connected = { paper: OwnPaper; issuer: string; received: { to: string[]; text: string }[]; signInLinkTo: (email: string) => Promise<string>; close: () => Promise<void> }

/** A paper of its own, with SMTP_URL and the OIDC settings pointing at both. */
export async function openConnectedPaper(): Promise<Connected> {
  const received: Connected['received'] = []
  const smtp = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false,
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      // Long lines come as quoted-printable: `=` and a line end are no part of a link.
      stream.on('end', () => {
        received.push({ to: envelope.rcptTo.map(({ address }) => address), text: Buffer.concat(chunks).toString('utf8').replaceAll('=\r\n', '').replaceAll('=3D', '=') })
        done()
      })
    },
  })
  smtp.listen(0, '127.0.0.1')
  await once(smtp.server, 'listening')
  const issuer = `http://localhost:${await freePort()}`
  const settings = { SMTP_URL: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`, OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'the-desk', OIDC_CLIENT_SECRET: 'a secret of the provider', OIDC_NAME: 'the staff account' }
  Object.assign(process.env, settings)
  const paper = await openOwnPaper()
  const provider = await openProvider(issuer, `${paper.door}/api/auth/callback/oidc`)

  const linksTo = (email: string) => received.filter(({ to }) => to.join() === email).flatMap(({ text }) => /\/sign-in\/link\/[\w-]{43}/.exec(text)?.[0] ?? [])
  const signInLinkTo = async (email: string) => {
    await expect.poll(() => linksTo(email).length, { timeout: 15_000 }).toBeGreaterThan(0)
    return paper.door + (linksTo(email).at(-1) ?? '')
  }
  const close = async () => {
    await paper.close()
    for (const name of Object.keys(settings)) process.env[name] = ''
    provider.close()
    provider.closeAllConnections()
    await new Promise<void>((resolve) => smtp.close(() => resolve()))
  }
  return { paper, issuer, received, signInLinkTo, close }
}

/** A real provider on loopback: whatever one writes at its sign-in page is one's subject and e-mail; `unverified-…` is not confirmed there. */
async function openProvider(issuer: string, redirectUri: string): Promise<Server> {
  const made = new Provider(issuer, {
    clients: [{ client_id: 'the-desk', client_secret: 'a secret of the provider', redirect_uris: [redirectUri], token_endpoint_auth_method: 'client_secret_basic' }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, name: 'Somebody', email: sub.replace('unverified-', ''), email_verified: !sub.startsWith('unverified-') }) }),
    cookies: { keys: ['only for this test'] },
  })
  const server = made.listen(Number(new URL(issuer).port), '127.0.0.1')
  await once(server, 'listening')
  return server
}
