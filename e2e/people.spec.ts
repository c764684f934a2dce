import type { BrowserContext, Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { db } from '#lib/db.ts'
import { aUser } from '#prisma/builders.ts'
import { expect, loginAs, test } from './fixtures.ts'
import { inEveryDress } from './dress.ts'

type Person = Awaited<ReturnType<typeof aUser>>

/** Codes of an app, each from the next half minute: a paper takes none twice, and a test must not wait for the clock. */
function appWith(secret: string) {
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) })
  const at = Date.now()
  let step = -2
  return () => totp.generate({ timestamp: at + (step += 1) * 30_000 })
}

/** Signs in in a browser of its own, and gives back its page. */
async function elsewhere(page: Page, person: Person, timezoneId = 'Europe/Berlin'): Promise<{ page: Page; context: BrowserContext }> {
  const context = await (page.context().browser() ?? expect.fail('no browser')).newContext({ timezoneId, baseURL: new URL(page.url()).origin })
  const there = await context.newPage()
  await loginAs(there, person)
  return { page: there, context }
}

/** An authenticator of the browser's own, which says yes by itself. */
async function withAuthenticator(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } })
}

async function setUpApp(page: Page): Promise<{ next: () => string; codes: string[] }> {
  await page.getByRole('button', { name: 'Set up an app' }).click()
  const next = appWith((await page.locator('code').first().textContent()) ?? '')
  await page.getByLabel('Code').fill(next())
  await page.getByRole('button', { name: 'Use this app' }).click()
  await expect(page.getByRole('heading', { name: 'Your recovery codes' })).toBeVisible()
  return { next, codes: await page.locator('section[aria-labelledby="code-sheet"] code').allTextContents() }
}

async function begin(page: Page, { email, password }: Person, path = '/sign-in') {
  await page.goto(path)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

const signOut = async (page: Page) => {
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(/\/sign-in/)
}

const ageProof = (person: Person) => db().session.updateMany({ where: { userId: person.id }, data: { confirmedAt: new Date(Date.now() - 3_600_000) } })

test('an editor sets up an app, and from then on signs in with a code of it, each taken once', async ({ page, expectFault }) => {
  expectFault(/status of 401/)
  const person = await aUser()
  await loginAs(page, person)
  await page.goto('/desk/account/security')
  const { next, codes } = await setUpApp(page)
  expect(codes).toHaveLength(10)
  await page.reload()
  await expect(page.getByText('10 recovery codes are left.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Your recovery codes' })).toHaveCount(0)
  await signOut(page)

  await begin(page, person)
  await expect(page.getByLabel('Code')).toBeFocused()
  await inEveryDress(page)
  await page.getByLabel('Code').fill('000000')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('form').getByRole('alert')).toContainText('This code is not right')
  const code = next()
  await page.getByLabel('Code').fill(code)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL('/desk')
  await signOut(page)

  await begin(page, person)
  await page.getByLabel('Code').fill(code)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('form').getByRole('alert')).toContainText('was used already')
  await page.getByLabel('Code').fill(next())
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL('/desk')
})

test('a recovery code lets its owner in once, and a new sheet ends the old', async ({ page, expectFault }) => {
  expectFault(/status of 401/)
  const person = await aUser()
  await loginAs(page, person)
  await page.goto('/desk/account/security')
  const { codes: [first = '', second = ''] } = await setUpApp(page)
  await signOut(page)
  await begin(page, person)
  await page.getByLabel('Code').fill(first)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL('/desk')
  await page.goto('/desk/account/security')
  await expect(page.getByText('9 recovery codes are left.')).toBeVisible()
  await page.getByRole('button', { name: 'Make new codes' }).click()
  await expect(page.getByRole('heading', { name: 'Your recovery codes' })).toBeVisible()
  await inEveryDress(page)
  await signOut(page)
  for (const used of [first, second]) {
    await begin(page, person)
    await page.getByLabel('Code').fill(used)
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByRole('form').getByRole('alert')).toContainText('was used already')
  }
})

test('a passkey is added, named, signs in without e-mail or password, and is removed', async ({ page, expectFault }) => {
  expectFault(/status of 401/)
  const person = await aUser()
  await withAuthenticator(page)
  await loginAs(page, person)
  await page.goto('/desk/account/security')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByLabel('Name').fill('Work laptop')
  await page.getByRole('button', { name: 'Save the passkey' }).click()
  const passkeys = page.getByRole('region', { name: 'Your passkeys' })
  await expect(passkeys).toContainText('Work laptop')
  await expect(passkeys).toContainText('Never')
  await passkeys.getByText('Rename').click()
  await passkeys.getByLabel('Name').fill('The old laptop')
  await passkeys.getByRole('button', { name: 'Save' }).click()
  await expect(passkeys.getByRole('rowheader')).toContainText('The old laptop')
  await inEveryDress(page)
  await signOut(page)

  const sent = page.waitForRequest(/callback\/passkey/)
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await page.waitForURL('/desk')
  const body = (await sent).postData() ?? ''
  await page.goto('/desk/account')
  await expect(page.getByRole('region', { name: 'Your sessions' })).toContainText('with a passkey')
  // The same answer once more, by whoever listened: it opens nothing.
  const again = await page.request.post('/api/auth/callback/passkey', { headers: { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(page.url()).origin }, data: body, maxRedirects: 0 })
  expect(again.status()).toBe(401)

  await page.goto('/desk/account/security')
  await expect(passkeys).not.toContainText('Never')
  await passkeys.getByRole('button', { name: 'Remove' }).click()
  await expect(passkeys).toHaveCount(0)
  await signOut(page)
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await expect(page.getByRole('form').getByRole('alert')).toContainText('is not right')
})

test('row 25: each session is seen in words and ended from another, and a copied cookie with it', async ({ page, request }) => {
  const person = await aUser()
  await loginAs(page, person)
  const { page: there, context } = await elsewhere(page, person)
  const third = await elsewhere(page, person, 'America/Lima')
  await page.goto('/desk/account')
  const rows = page.getByRole('region', { name: 'Your sessions' }).getByRole('row')
  await expect(rows).toHaveCount(4)
  await expect(rows.nth(1)).toContainText('This one')
  const lima = rows.filter({ hasText: 'clock set to Lima' })
  await expect(lima).toContainText('Chrome on')
  await inEveryDress(page)
  await lima.getByRole('button', { name: 'End' }).click()
  await expect(rows).toHaveCount(3)
  await third.page.goto('/desk/account')
  await expect(third.page).toHaveURL(/\/sign-in\?next=%2Fdesk%2Faccount$/)

  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  expect((await request.get('/desk/account', { headers: { cookie }, maxRedirects: 0 })).status()).toBe(200)
  await page.getByRole('button', { name: 'End all others' }).click()
  await expect(rows).toHaveCount(2)
  expect((await request.get('/desk/account', { headers: { cookie }, maxRedirects: 0 })).status()).toBe(307)
  await there.reload()
  await loginAs(there, person)

  await page.getByLabel('Present password').fill(person.password)
  await page.getByLabel('New password').fill('another tern kettle')
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByRole('form', { name: 'Your password' }).getByRole('status')).toContainText('One other session was ended.')
  await there.reload()
  await expect(there).toHaveURL(/\/sign-in/)
  await expect(page.getByRole('form', { name: 'Your name' })).toBeVisible()
  await Promise.all([context.close(), third.context.close()])
})

test('row 25: the cookie after signing in is another than before, and the one of before is dead', async ({ page, context, request }) => {
  const person = await aUser()
  await loginAs(page, person)
  const session = async () => (await context.cookies()).find(({ name }) => name.endsWith('session-token'))
  const before = await session()
  // A sign-in on top of the session, as a form on a second page would send it.
  const { csrfToken } = (await (await page.request.get('/api/auth/csrf')).json()) as { csrfToken: string }
  await page.request.post('/api/auth/callback/credentials', { form: { csrfToken, email: person.email, password: person.password, json: 'true' }, headers: { origin: new URL(page.url()).origin } })
  const after = await session()
  expect(after?.value).not.toBe(before?.value)
  const ask = async (value = '') => (await request.get('/desk/account', { headers: { cookie: `${before?.name}=${value}` }, maxRedirects: 0 })).status()
  expect(await ask(before?.value)).toBe(307)
  expect(await ask(after?.value)).toBe(200)
})

test('a session that ends while a form is filled is begun again in place; nothing typed is lost, and the deed is done', async ({ page, expectFault }) => {
  expectFault(/status of 401/)
  const [person, other] = [await aUser({ name: 'Edith Sharma' }), await aUser()]
  await loginAs(page, person)
  await page.goto('/desk/account')
  await page.getByLabel('Name').fill('Edith Okonjo-Sharma')
  await db().session.updateMany({ where: { userId: person.id }, data: { endedAt: new Date() } })
  await page.getByRole('button', { name: 'Save the name' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sign in again' })
  await expect(dialog).toBeVisible()
  await inEveryDress(page)
  await dialog.getByLabel('E-mail').fill(other.email)
  await dialog.getByLabel('Password').fill(other.password)
  await dialog.getByRole('button', { name: 'Continue' }).click()
  await expect(dialog.getByRole('alert')).toContainText('What lies on this page is Edith Sharma’s')
  expect(await db().session.count({ where: { userId: other.id } })).toBe(0)
  await dialog.getByLabel('E-mail').fill(person.email)
  await dialog.getByLabel('Password').fill(person.password)
  await dialog.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('form', { name: 'Your name' }).getByRole('status')).toHaveText('Saved.')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByLabel('Name')).toHaveValue('Edith Okonjo-Sharma')
  expect(await db().user.findUnique({ where: { id: person.id } })).toMatchObject({ name: 'Edith Okonjo-Sharma' })
})

test('what could lock somebody out asks once more who is there, and then does it; a wrong proof does nothing', async ({ page }) => {
  const person = await aUser()
  await withAuthenticator(page)
  await loginAs(page, person)
  await page.goto('/desk/account/security')
  const { next } = await setUpApp(page)
  await ageProof(person)
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  const dialog = page.getByRole('dialog', { name: 'Confirm that it is you' })
  await inEveryDress(page)
  await dialog.getByLabel('Password').fill('not this one')
  await dialog.getByRole('button', { name: 'Continue' }).click()
  await expect(dialog.getByRole('alert')).toContainText('not your present password')
  await dialog.getByRole('button', { name: 'Use a code' }).click()
  await dialog.getByLabel('Code').fill(next())
  await dialog.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Name').fill('Key ring')
  await page.getByRole('button', { name: 'Save the passkey' }).click()
  await expect(page.getByRole('region', { name: 'Your passkeys' })).toContainText('Key ring')

  await ageProof(person)
  await page.getByRole('button', { name: 'Remove the app' }).click()
  await dialog.getByRole('button', { name: 'Not now' }).click()
  await expect(dialog).toHaveCount(0)
  await page.getByRole('button', { name: 'Remove the app' }).click()
  await dialog.getByRole('button', { name: 'Use a passkey' }).click()
  await expect(page.getByRole('button', { name: 'Set up an app' })).toBeVisible()
})

test('after signing in one stands where one wanted to go, and never on another site', async ({ page }) => {
  const person = await aUser()
  await page.goto('/desk/account/security?owed=yes')
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await begin(page, person, page.url())
  await page.waitForURL('/desk/account/security?owed=yes')
  for (const [row, next] of ['//evil.example', '/\\evil.example', '%2f%2fevil.example', '/%09/evil.example', 'https://evil.example/', '/%255cevil.example'].entries()) {
    await page.goto(`/sign-in?next=${row % 2 ? next : encodeURIComponent(next)}`)
    await expect(page, `row 28: ${next}`).toHaveURL('/desk')
  }
})
