import { expect, test } from 'vitest'
import { sessionCookie } from './session-cookie.ts'
import { safePath } from './safe-path.ts'

test.each(['/desk', '/desk/account/security?owed=yes', '/region/bridge-shut?a=b#c', '/desk/contributors?q=%C3%A9ire', '/desk/stories/1%2F2'])('signing in leads on to %s', (path) => {
  expect(safePath(path)).toBe(path)
})

const hosts = ['evil.example', 'evil.example/desk', '@evil.example', '[::1]', '2130706433']
const ways = ['//', '///', '/\\', '\\\\', '\\/', '/\t/', '/\n/', '/\r/', '/%09/', '/%0a/', '/%0d//', '/%5c', '/%5C/', '/%2f', '/%2F/', '%2f%2f', '/%255c', '/%252f/', '/%25252f/', '/ /', '/\u0000/', '/%00/', '/.//', '/desk/..//', '/./\\', 'http:', 'https://', 'http:/\\', 'javascript:alert(1)//', 'data:text/html,', ' //', '\t//', '/\u2028/', '／／', '/\u0085/', '/%c2%85/']

test.each(ways.flatMap((way) => hosts.map((host) => `${way}${host}`)))('row 28: %j leads to the desk and not away', (path) => {
  expect(safePath(path)).toBe('/desk')
})

test('row 28: what is no path at all leads to the desk', () => {
  for (const what of [undefined, null, '', 'desk', ['/desk', '//evil.example'], 7, '/%', '/%ff', `/${'a'.repeat(3_000)}`, '/sign-in', '/sign-in?next=/sign-in', '/SIGN-IN', '/api/auth/signout', '/%73ign-in']) expect(safePath(what)).toBe('/desk')
})

test('over https the cookie of the desk is held to this host, and to https', () => {
  expect(sessionCookie('https://paper.example')).toEqual({ name: '__Host-next-auth.session-token', options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true } })
  expect(sessionCookie('http://localhost:3000')).toEqual({ name: 'next-auth.session-token', options: { httpOnly: true, sameSite: 'lax', path: '/', secure: false } })
})
