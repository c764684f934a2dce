import { db } from '#lib/db.ts'
import { aStory } from '#prisma/builders.ts'
import { sectionCalled } from './desk.ts'
import { ask, expect, inEveryDress, test } from './fixtures.ts'
import { ownWord } from './own-word.ts'
import { enter, SOON } from './rooms.ts'

test('an address that readers did not find becomes a redirect', async ({ page, request, login }) => {
  const word = ownWord()
  const { path } = await aStory({ section: await sectionCalled('culture'), headline: `Found again ${word}` })
  expect((await ask(request, `/2009/${word}.html`)).status).toBe(404)
  await expect.poll(() => db().missedAddress.count({ where: { path: `/2009/${word}.html` } }), SOON).toBe(1)
  // Asked for more often than all others, it stands first.
  await db().missedAddress.update({ where: { path: `/2009/${word}.html` }, data: { hits: 1_000_000 } })
  await login()
  await enter(page, '/desk/redirects/missed')
  await page.getByRole('link', { name: `Lead it on: /2009/${word}.html` }).click()
  const form = page.getByRole('form', { name: 'Add a redirect' })
  await expect(form.getByLabel('Old address')).toHaveValue(`/2009/${word}.html`)
  await form.getByLabel('Leads to').fill('//evil.example')
  await form.getByRole('button').click()
  await expect(page.getByRole('alert').filter({ hasText: 'stays on this paper' })).toBeVisible()
  await expect(form.getByLabel('Leads to')).toHaveValue('//evil.example')
  await form.getByLabel('Leads to').fill(path)
  await form.getByRole('button').click()
  await expect(form.getByRole('status')).toContainText('Added')
  await expect.poll(async () => { const { status, headers } = await ask(request, `/2009/${word}.html`); return [status, headers['location']] }, SOON).toEqual([301, path])
  expect(await db().missedAddress.count({ where: { path: `/2009/${word}.html`, settledAt: null } })).toBe(0)

  await enter(page, `/desk/redirects?q=${word}&try=/2009/${word}.html`)
  await expect(page.getByRole('status').filter({ hasText: 'led on' })).toContainText(path)
  await page.getByRole('form', { name: `Remove the redirect from /2009/${word}.html` }).getByRole('button').click()
  await expect.poll(async () => (await ask(request, `/2009/${word}.html`)).status, SOON).toBe(404)
})

test('an address that leads nowhere on purpose is settled with one press', async ({ page, request, login }) => {
  const word = ownWord()
  await ask(request, `/wp-login-${word}.php`)
  await expect.poll(() => db().missedAddress.count({ where: { path: `/wp-login-${word}.php` } }), SOON).toBe(1)
  await db().missedAddress.update({ where: { path: `/wp-login-${word}.php` }, data: { hits: 900_000 } })
  await login()
  await enter(page, '/desk/redirects/missed')
  await page.getByRole('form', { name: `Leave /wp-login-${word}.php as it is` }).getByRole('button').click()
  await expect(page.getByText(`/wp-login-${word}.php`)).toHaveCount(0)
  await enter(page, '/desk/redirects/missed?settled=yes')
  await expect(page.getByText(`/wp-login-${word}.php`).first()).toBeVisible()
})

test('redirects come in from a file: checked first, then all of them or none', async ({ page, request, login }) => {
  const word = ownWord()
  await login()
  await enter(page, '/desk/redirects/import')
  const form = page.getByRole('form', { name: 'Import redirects' })
  await form.getByLabel('Or paste the rows').fill(`old,new\n/${word}/1,/region\n/${word}/2,//evil.example`)
  await form.getByRole('button', { name: 'Go' }).click()
  await expect(page.getByRole('region', { name: 'Rows', exact: true })).toContainText('A redirect stays on this paper')
  await form.getByLabel('Or paste the rows').fill('')
  await form.getByLabel('File').setInputFiles({ name: 'old.csv', mimeType: 'text/csv', buffer: Buffer.from(`old,new\n/${word}/1,/region\n/${word}/2,/${word}/1\n`) })
  await form.getByRole('button', { name: 'Go' }).click()
  await expect(form.getByRole('status')).toContainText('Every row can be taken')
  await inEveryDress(page)
  expect((await ask(request, `/${word}/2`)).status).toBe(404)
  await form.getByLabel('Make the redirects').check()
  await form.getByRole('button', { name: 'Go' }).click()
  await expect(form.getByRole('status')).toContainText('2 redirects were made')
  await expect.poll(async () => (await ask(request, `/${word}/2`)).headers['location'], SOON).toBe('/region')
})

test('row 28: what leads readers on stays on this paper, whatever is asked for', async ({ request, baseURL }) => {
  for (const target of ['//evil.example', '///evil.example', '/%5cevil.example', '/%5c/evil.example', '/%09/evil.example', '/%2f/evil.example', '/%2fevil.example', '/..//evil.example', '/.//evil.example', '/%0d%0aLocation:%20https://evil.example', '/region/%2f%2fevil.example', '//evil.example/%2e%2e', '/;//evil.example', '/desk//evil.example', '//sign-in//evil.example']) {
    // A whole address is sent as it stands: the client would tidy a path.
    const { status, headers } = await ask(request, `${baseURL}${target}`)
    const location = headers['location']
    if (location !== undefined) expect(new URL(location, baseURL).origin, `${target} ${status}`).toBe(baseURL)
    expect(headers['set-cookie'] ?? '', target).not.toContain('evil')
  }
})
