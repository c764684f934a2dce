import { ask, expect, signInByForm, test } from './fixtures.ts'
import { TEST_ADMIN } from '#scripts/test-paper.ts'

test('the desk sends a stranger to the sign-in page', async ({ page, request }) => {
  const { status, headers, text } = await ask(request, '/desk')
  expect([302, 303, 307, 308]).toContain(status)
  expect(new URL(headers['location'] ?? '', 'http://paper.invalid').pathname).toBe('/sign-in')
  expect(text).not.toContain('Stories</h1>')
  await page.goto('/desk')
  await expect(page).toHaveURL(/\/sign-in/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in to the desk')
})

for (const [who, email] of [['the wrong password', TEST_ADMIN.email], ['an e-mail nobody has', 'nobody@test.example']] as const) {
  test(`${who} gets a sentence, and the e-mail stays as it was typed`, async ({ page, expectFault }) => {
    expectFault(/status of 401/)
    await page.goto('/sign-in')
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password').fill('not the password at all')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'password' })).toHaveText('The e-mail or the password is not right. Check both and try again.')
    await expect(page.getByLabel('E-mail')).toHaveValue(email)
    await expect(page.getByLabel('Password')).toHaveValue('')
    await page.goto('/desk')
    await expect(page).toHaveURL(/\/sign-in/)
  })
}

test('whoever signs in sees the stories of the paper, newest work first', async ({ page }) => {
  await signInByForm(page, TEST_ADMIN)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stories')
  const rows = page.getByRole('region', { name: 'Stories' }).getByRole('row')
  await expect(page.getByRole('columnheader')).toHaveText(['Tick', 'Story', 'State', 'Section', 'Due', 'Scheduled', 'Changed'])
  expect(await rows.count()).toBeGreaterThan(20)
  const times = await rows.locator('td:last-child time').evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''))
  expect(times.length).toBeGreaterThan(20)
  expect(times).toEqual(times.toSorted().reverse())
})

test('after signing out, a copy of the cookie opens nothing', async ({ page, context, request, login }) => {
  await login()
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  expect(cookie).toMatch(/session-token/)
  expect((await ask(request, '/desk', { cookie })).status).toBe(200)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(/\/sign-in/)
  const { status, text } = await ask(request, '/desk', { cookie })
  expect([302, 303, 307, 308]).toContain(status)
  expect(text).not.toContain('Stories</h1>')
})

test('the cookie of the desk is out of reach for scripts and for other sites', async ({ context, login }) => {
  await login()
  const session = (await context.cookies()).find(({ name }) => name.endsWith('session-token'))
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(session?.value).not.toContain(TEST_ADMIN.email)
})

test('a reader’s page sets no cookie, and is the same whatever cookies a reader has', async ({ page, context, request }) => {
  for (const path of ['/', '/region/merrow-bridge-shut-to-lorries', '/search?q=bridge', '/saved', '/nothing-here-at-all', '/feeds/rss.xml']) {
    const plain = await ask(request, path)
    const bearing = await ask(request, path, { cookie: 'theme=dark; visited=yes; _ga=1' })
    expect(plain.headers, path).not.toHaveProperty('set-cookie')
    expect(bearing.headers['cache-control'], path).toBe(plain.headers['cache-control'])
  }
  await page.goto('/')
  await page.goto('/region/merrow-bridge-shut-to-lorries')
  expect(await context.cookies()).toEqual([])
  expect(await page.evaluate(() => document.cookie)).toBe('')
})

test('for somebody of the desk a reader’s page is fresh, and nobody else may keep it', async ({ page, context, request, login }) => {
  await login()
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  for (const path of ['/', '/region/merrow-bridge-shut-to-lorries']) {
    expect((await ask(request, path)).headers['cache-control']).toContain('public')
    const { status, headers } = await ask(request, path, { cookie })
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('private, no-store')
    expect(headers).not.toHaveProperty('set-cookie')
  }
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Merrow Ledger: the front page')
})

test('a form of another site cannot speak for somebody at the desk', async ({ request, baseURL }) => {
  const answer = await request.post(`${baseURL}/api/auth/callback/credentials`, { headers: { origin: 'https://elsewhere.example' }, form: { email: TEST_ADMIN.email, password: TEST_ADMIN.password }, maxRedirects: 0 })
  expect(answer.status()).toBe(403)
  expect(answer.headers()).not.toHaveProperty('set-cookie')
})
