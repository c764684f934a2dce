import { startAuthentication } from '@simplewebauthn/browser'
import type { NotSignedIn } from '#newsroom/access/sign-in.ts'
import { askForPasskey } from './actions.ts'

/** `left`: the browser's own window for passkeys was closed, or there was none to choose. */
export type Entered = 'in' | 'left' | 'failed' | NotSignedIn

type Whose = { as: string | undefined }

const codes = ['too-often', 'code-needed', 'code-wrong', 'somebody-else'] as const

/** What next-auth's own client does, without its detours: it leaves the page where the server does not answer. */
async function ask(provider: 'credentials' | 'passkey', given: Record<string, string>, { as }: Whose): Promise<Entered> {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const { csrfToken } = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string }
  const answer = await fetch(`/api/auth/callback/${provider}`, { method: 'POST', body: new URLSearchParams({ ...given, timeZone, ...(as && { as }), csrfToken, json: 'true' }) })
  const { url } = (await answer.json()) as { url?: string }
  const error = URL.parse(url ?? '', window.location.href)?.searchParams.get('error')
  if (answer.ok && !error) return 'in'
  return codes.find((code) => code === error) ?? (error === 'CredentialsSignin' ? 'wrong' : 'failed')
}

/** Signs in by e-mail, password and, where it was asked for, a code. */
export const enterByPassword = (given: { email: string; password: string; code?: string }, whose: Whose): Promise<Entered> => ask('credentials', given, whose)

/** What the browser answers for a passkey, as JSON; null when somebody closed its window. */
export async function passkeyAnswer(): Promise<string | null> {
  const asked = await askForPasskey(null, new FormData())
  if (!asked.ok) return ''
  return startAuthentication({ optionsJSON: asked.value }).then(JSON.stringify, () => null)
}

export async function enterByPasskey(whose: Whose): Promise<Entered> {
  const answer = await passkeyAnswer()
  return answer === null ? 'left' : answer === '' ? 'too-often' : ask('passkey', { answer }, whose)
}

/** What went wrong, and what to do; the same words for an unknown e-mail and a wrong password. */
export function sentenceFor(entered: Exclude<Entered, 'in'>, name = 'the same person'): string {
  switch (entered) {
    case 'wrong':
      return 'The e-mail or the password is not right. Check both and try again.'
    case 'too-often':
      return 'There were too many attempts. Wait a quarter of an hour, then try again.'
    case 'code-needed':
      return ''
    case 'code-wrong':
      return 'This code is not right, or was used already. Wait for the next one and try again.'
    case 'somebody-else':
      return `That is somebody else’s account. What lies on this page is ${name}’s: sign in as ${name}, or copy what you typed and leave the page.`
    case 'left':
      return 'No passkey was chosen. Try again, or sign in with e-mail and password.'
    case 'failed':
      return 'Signing in did not work just now. Look whether you are online, and try again.'
  }
}
