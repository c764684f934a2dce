import { TEST_ADMIN } from '../test-paper.ts'

/** The cookie of the first admin of a test paper. */
export async function signedIn(url: string): Promise<string> {
  const cookies = new Map<string, string>()
  const take = (answer: Response) => {
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s)
      cookies.set(name, value)
    }
    return answer
  }
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const { csrfToken } = (await take(await fetch(`${url}/api/auth/csrf`)).json()) as { csrfToken: string }
  take(await fetch(`${url}/api/auth/callback/credentials`, { method: 'POST', redirect: 'manual', headers: { cookie: cookie(), origin: url }, body: new URLSearchParams({ csrfToken, email: TEST_ADMIN.email, password: TEST_ADMIN.password, json: 'true' }) }))
  return cookie()
}
