/** Signing in by a link from a letter that really travelled, and by an OpenID provider. */
import type { Page } from '@playwright/test'
import { db } from '#lib/db.ts'
import { mailSignInLink } from '#newsroom/access/sign-in-link.ts'
import { aUser } from '#prisma/builders.ts'
import { openConnectedPaper, type Connected } from './connected-paper.ts'
import { axe, expect, test } from './fixtures.ts'

test.describe.configure({ mode: 'default' })

let world: Connected
let paper: Connected['paper']
test.beforeAll(async () => {
  world = await openConnectedPaper()
  paper = world.paper
})
test.afterAll(() => world.close())

const ANYTHING_ELSEWHERE = /asked another site|status of 4\d\d|favicon|Content Security Policy|content-security-policy/i

test('a link from a letter signs in once, by its button and not by being opened', async ({ page, request, expectFault }) => {
  expectFault(ANYTHING_ELSEWHERE)
  const user = await aUser()
  await page.goto(`${paper.door}/sign-in`)
  await page.getByRole('link', { name: 'Sign in by a letter' }).click()
  await axe(page)
  await page.getByLabel('E-mail').fill(user.email)
  await page.getByRole('button', { name: 'Send the letter' }).click()
  await expect(page.getByRole('status')).toContainText('If there is an account')
  const link = await world.signInLinkTo(user.email)
  expect(world.received.filter(({ to }) => to.includes(user.email)).map(({ to }) => to)).toEqual([[user.email]])
  for (let n = 0; n < 3; n++) expect((await request.get(link)).status()).toBe(200)
  await page.goto(link)
  await axe(page)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname.startsWith('/desk'))
  expect(await db().session.findFirst({ where: { userId: user.id }, select: { method: true } })).toEqual({ method: 'MAIL' })
  await page.context().clearCookies()
  await page.goto(link)
  await expect(page.getByText('This link was used already')).toBeVisible()
})

test('row 27: a link in a letter is used by no GET, and by no form of another site', async ({ request }) => {
  const user = await aUser()
  await mailSignInLink(user.email, 'local')
  const token = (await world.signInLinkTo(user.email)).split('/').at(-1) ?? ''
  const callback = `${paper.door}/api/auth/callback/letter`
  const tries = [
    await request.get(`${callback}?token=${token}`, { maxRedirects: 0 }),
    await request.post(callback, { headers: { origin: 'https://elsewhere.example' }, form: { token }, maxRedirects: 0 }),
    await request.post(callback, { headers: { origin: 'null' }, form: { token }, maxRedirects: 0 }),
    await request.post(callback, { headers: { 'sec-fetch-site': 'cross-site' }, form: { token }, maxRedirects: 0 }),
    await request.post(callback, { headers: { 'content-type': 'text/plain' }, data: `token=${token}`, maxRedirects: 0 }),
  ]
  for (const answer of tries) expect(answer.headers()['set-cookie'] ?? '').not.toMatch(/session-token=./)
  expect(await db().session.count({ where: { userId: user.id } })).toBe(0)
  expect((await db().mailedToken.findFirstOrThrow({ where: { userId: user.id } })).usedAt).toBeNull()
})

/** Through the provider's own pages, as somebody who writes who they are there. */
async function comeFromProvider(page: Page, who: string): Promise<void> {
  // The provider's own pages would fetch a typeface.
  await page.route('https://fonts.googleapis.com/**', (route) => route.fulfill({ contentType: 'text/css', body: '' }))
  await page.goto(`${paper.door}/sign-in`)
  await page.getByRole('button', { name: 'Sign in with the staff account' }).click()
  await page.waitForURL((url) => url.origin === world.issuer)
  await page.locator('input[name="login"]').fill(who)
  await page.locator('input[name="password"]').fill('anything')
  await page.locator('button[type="submit"]').click()
  await page.locator('button[type="submit"]').click()
  await page.waitForURL((url) => url.origin === paper.door)
}

test('somebody with an account comes in by the OpenID provider, and is known there from then on', async ({ page, expectFault }) => {
  expectFault(ANYTHING_ELSEWHERE)
  const user = await aUser()
  await comeFromProvider(page, user.email)
  await expect(page).toHaveURL(`${paper.door}/desk`)
  expect(await db().identity.findMany({ where: { userId: user.id }, select: { issuer: true, subject: true } })).toEqual([{ issuer: world.issuer, subject: user.email }])
  expect(await db().session.findFirst({ where: { userId: user.id }, select: { method: true } })).toEqual({ method: 'OIDC' })
})

for (const [what, who] of [['whom nobody here knows', 'nobody@elsewhere.example'], ['whose e-mail is not confirmed there', 'unverified-']] as const) {
  test(`somebody ${what} does not come in by the OpenID provider, and gets no account`, async ({ page, expectFault }) => {
    expectFault(ANYTHING_ELSEWHERE)
    const users = await db().user.count()
    const user = who === 'unverified-' ? await aUser() : null
    await comeFromProvider(page, `${who}${user?.email ?? ''}`)
    await expect(page.getByRole('alert').first()).toContainText('Nobody at this desk has the e-mail')
    await page.goto(`${paper.door}/desk`)
    await expect(page).toHaveURL(/\/sign-in/)
    expect(await db().user.count()).toBe(users + (user ? 1 : 0))
  })
}

test('row 27: an answer of the OpenID provider that this browser did not ask for signs nobody in', async ({ request }) => {
  const answer = await request.get(`${paper.door}/api/auth/callback/oidc?code=stolen&state=guessed`, { maxRedirects: 0 })
  expect(answer.headers()['set-cookie'] ?? '').not.toMatch(/session-token=./)
  expect(new URL(answer.headers()['location'] ?? '', paper.door).origin).toBe(paper.door)
})
