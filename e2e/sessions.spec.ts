import { db } from '#lib/db.ts'
import { aUser } from '#prisma/builders.ts'
import { expect, inEveryDress, loginAs, test } from './fixtures.ts'
import { begin, elsewhere } from './people-steps.ts'

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
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Edith Okonjo-Sharma')
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
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Edith Okonjo-Sharma')
  expect(await db().user.findUnique({ where: { id: person.id } })).toMatchObject({ name: 'Edith Okonjo-Sharma' })
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
