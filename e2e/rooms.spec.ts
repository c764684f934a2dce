import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { settingsAtDesk } from '#newsroom/paper/desk.ts'
import { changeSettings } from '#newsroom/paper/change-settings.ts'
import { aStory } from '#prisma/builders.ts'
import { desk, sectionCalled } from './desk.ts'
import { ask, expect, inEveryDress, STATUS_LINE, test, textOf } from './fixtures.ts'
import { ownWord } from './own-word.ts'
import { enter, SOON } from './rooms.ts'

for (const [room, path, title] of [
  ['settings', '/desk/settings', 'Settings'],
  ['sections', '/desk/sections', 'Sections'],
  ['policies', '/desk/policies', 'Policies'],
  ['one policy', '/desk/policies/ethics', 'How we work'],
  ['redirects', '/desk/redirects?try=/nowhere-at-all', 'Redirects'],
  ['redirects, of which none is found', '/desk/redirects?q=zzzzzz', 'Redirects'],
  ['addresses not found', '/desk/redirects/missed', 'Addresses that were not found'],
  ['addresses that were settled', '/desk/redirects/missed?settled=yes', 'Addresses that were not found'],
  ['import of redirects', '/desk/redirects/import', 'Import redirects'],
  ['system', '/desk/system', 'System'],
] as const) {
  test(`the room of ${room} can be used by everybody, in light and dark, on any screen`, async ({ page, login }) => {
    await login()
    await enter(page, path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await inEveryDress(page)
  })
}

test.describe('the settings', () => {
  // One paper for all: who changes its motto waits for the other.
  test.describe.configure({ mode: 'serial' })
  const save = (page: Page) => page.getByRole('form', { name: 'Settings' }).getByRole('button', { name: 'Save' }).click()

  test('change what readers see at once, with a further link in the order that was chosen, by keyboard alone', async ({ page, request, login }) => {
    const { settings } = await settingsAtDesk(desk)
    const word = ownWord()
    await login()
    await enter(page, '/desk/settings')
    await page.getByLabel('Motto').fill(`What happened, ${word}`)
    await expect(page.locator('[data-ground="light"]')).toContainText(`What happened, ${word}`)
    for (const [n, label, href] of [[1, `First ${word}`, '/topics'], [2, `Second ${word}`, 'https://shop.example/']] as const) {
      await page.getByRole('button', { name: 'Add a link' }).focus()
      await page.keyboard.press('Enter')
      const group = page.getByRole('group', { name: `Link ${n}` })
      await group.getByLabel('Words').fill(label)
      await group.getByLabel('Leads to').fill(href)
    }
    await page.getByRole('button', { name: 'Move link 2 up' }).focus()
    await page.keyboard.press('Enter')
    await save(page)
    await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
    await expect.poll(() => textOf(request, '/region'), SOON).toContain(`What happened, ${word}`)
    const html = await textOf(request, '/')
    expect(html.indexOf(`Second ${word}`)).toBeGreaterThan(0)
    expect(html.indexOf(`Second ${word}`)).toBeLessThan(html.indexOf(`First ${word}`))
    await expect(page.getByRole('region', { name: 'Changes of the settings' })).toContainText(word)

    await page.getByLabel('Motto').fill(settings.motto)
    for (const n of [2, 1]) await page.getByRole('button', { name: `Remove link ${n}` }).click()
    await save(page)
    await expect.poll(() => textOf(request, '/'), SOON).not.toContain(word)
  })

  test('that are wrong are refused in sentences, and nothing typed is lost', async ({ page, login }) => {
    await login()
    await enter(page, '/desk/settings')
    await page.getByLabel('Motto').fill('ص'.repeat(10_000))
    await page.getByLabel('Time zone').fill('Europe/Nowhere')
    await page.getByRole('textbox', { name: 'Founded' }).fill('long ago')
    await page.getByRole('button', { name: 'Add a link' }).click()
    await page.getByLabel('Words').fill('Evil')
    await page.getByLabel('Leads to').fill('//evil.example')
    await save(page)
    await expect(page.getByRole('alert').filter({ hasText: 'time zone' })).toContainText('At most 200 characters fit here')
    await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Nowhere')
    await expect(page.getByLabel('Time zone')).toHaveAttribute('aria-invalid', 'true')
    expect((await page.getByLabel('Motto').inputValue()).length).toBe(10_000)
    await expect(page.getByLabel('Leads to')).toHaveValue('//evil.example')
    await expect(page.getByLabel('Leads to')).toHaveAttribute('aria-invalid', 'true')
  })

  test('ask of nobody a second factor that the admin has not', async ({ page, login }) => {
    await login()
    await enter(page, '/desk/settings')
    await page.getByLabel('Editors and admins need a second factor').check()
    await save(page)
    await expect(page.getByRole('alert').filter({ hasText: 'second factor' })).toContainText('Set one up under your account first')
    await expect(page.getByLabel('Editors and admins need a second factor')).toBeChecked()
  })

  test('that somebody else saved meanwhile stand beside what was typed, and the second save puts it in their place', async ({ page, login }) => {
    const { settings, version } = await settingsAtDesk(desk)
    const [mine, theirs] = [`Mine ${ownWord()}`, `Theirs ${ownWord()}`]
    await login()
    await enter(page, '/desk/settings')
    await changeSettings(desk, { ...settings, motto: theirs, version })
    await page.getByLabel('Motto').fill(mine)
    await save(page)
    await expect(page.getByRole('alert').filter({ hasText: 'meanwhile' })).toContainText(theirs)
    await expect(page.getByLabel('Motto')).toHaveValue(mine)
    await expect(page.locator('input[name=version]')).toHaveValue(String(version + 1))
    await save(page)
    await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
    expect((await settingsAtDesk(desk)).settings.motto).toBe(mine)
    const now = await settingsAtDesk(desk)
    await changeSettings(desk, { ...settings, version: now.version })
  })

  test('put up a logo that says the paper’s name, and take it down', async ({ page, request, login }) => {
    const name = (await settingsAtDesk(desk)).settings.name
    await login()
    await enter(page, '/desk/settings')
    const light = page.getByRole('form', { name: 'Logo, light ground' })
    await light.getByLabel('Picture').setInputFiles({ name: 'logo.svg.png', mimeType: 'image/png', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') })
    await light.getByRole('button', { name: 'Put up the logo' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'not a JPEG' })).toBeVisible()
    await light.getByLabel('Picture').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: await sharp({ create: { width: 600, height: 120, channels: 4, background: '#0a5a' } }).png().toBuffer() })
    await light.getByRole('button', { name: 'Put up the logo' }).click()
    await expect.poll(() => textOf(request, '/about'), SOON).toMatch(/<picture class="logo/)
    await page.goto('/about')
    const drawing = page.getByRole('banner').getByRole('img', { name })
    await expect(drawing).toBeVisible()
    expect(await drawing.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBeGreaterThan(0)
    await enter(page, '/desk/settings')
    await page.getByRole('button', { name: 'Take it down' }).click()
    await expect.poll(() => textOf(request, '/about'), SOON).not.toContain('<picture class="logo')
  })
})

test('a section is added, moved, renamed and removed, and no reader is lost on the way', async ({ page, request, login }) => {
  const word = ownWord()
  await login()
  await enter(page, '/desk/sections')
  const form = page.getByRole('form', { name: 'Add a section' })
  await form.getByLabel('Name').fill(`Harbour ${word}`)
  await form.getByLabel('Address').fill('admin')
  await form.getByLabel('Description').fill('What comes in, and what goes out.')
  await form.getByRole('button').click()
  await expect(page.getByRole('alert').filter({ hasText: '/admin' })).toContainText('could not be reached')
  await expect(form.getByLabel('Description')).toHaveValue('What comes in, and what goes out.')
  await form.getByLabel('Address').fill('')
  await form.getByRole('button').click()
  await expect(form.getByRole('status')).toContainText(`/harbour-${word}`)
  await expect.poll(() => textOf(request, '/'), SOON).toContain(`Harbour ${word}`)

  await page.getByRole('button', { name: `Move Harbour ${word} up` }).click()
  const names = () => page.getByRole('region', { name: 'Sections' }).getByRole('rowheader').allTextContents()
  await expect.poll(async () => (await names()).at(-2), SOON).toBe(`Harbour ${word}`)

  const { path } = await aStory({ section: await sectionCalled(`harbour-${word}`), headline: `Crane falls ${word}`, slug: `crane-${word}` })
  await page.getByRole('link', { name: `Harbour ${word}` }).first().click()
  await page.getByRole('form', { name: 'Section' }).getByLabel('Address').fill(`port-${word}`)
  await page.getByRole('form', { name: 'Section' }).getByRole('button').click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
  for (const [from, to] of [[`/harbour-${word}`, `/port-${word}`], [path, `/port-${word}/crane-${word}`], [`/feeds/section/harbour-${word}/rss.xml`, `/feeds/section/port-${word}/rss.xml`]] as const) {
    await expect.poll(async () => { const { status, headers } = await ask(request, from); return [status, headers['location']] }, SOON).toEqual([301, to])
  }
  expect((await ask(request, `/port-${word}/crane-${word}`)).status).toBe(200)

  await inEveryDress(page)
  const remove = page.getByRole('form', { name: `Remove Harbour ${word}` })
  await remove.getByRole('button').click()
  await expect(page.getByRole('alert').filter({ hasText: 'One story stands' })).toContainText('Choose the section')
  await remove.getByLabel('Move its stories to').selectOption({ label: (await sectionCalled('region')).name })
  await remove.getByRole('button').click()
  await page.waitForURL('/desk/sections')
  for (const [from, to] of [[`/port-${word}`, '/region'], [`/harbour-${word}`, '/region'], [path, `/region/crane-${word}`]] as const) {
    await expect.poll(async () => { const { status, headers } = await ask(request, from); return [status, headers['location']] }, SOON).toEqual([301, to])
  }
})

test('a policy is written, read, changed and removed', async ({ page, request, login, expectFault }) => {
  expectFault(STATUS_LINE)
  const word = ownWord()
  await login()
  await enter(page, '/desk/policies')
  const form = page.getByRole('form', { name: 'Add a page' })
  await form.getByLabel('Title').fill(`Gifts ${word}`)
  await form.getByLabel('Text').fill('We take none.\n\n## Crab\n\n- returned, or\n- eaten by [all](javascript:alert(1))')
  await form.getByRole('button').click()
  await expect(page.getByRole('alert').filter({ hasText: 'cannot be followed' })).toBeVisible()
  await form.getByLabel('Text').fill('We take none.\n\n## Crab\n\n- returned, or\n- eaten by [all](/contributors)')
  await form.getByRole('button').click()
  await expect(form.getByRole('status')).toContainText('Added')
  await expect.poll(() => textOf(request, '/'), SOON).toContain(`/policies/gifts-${word}`)
  const html = await textOf(request, `/policies/gifts-${word}`)
  expect(html).toContain('<h2>Crab</h2>')
  expect(html).toContain('<a href="/contributors"')

  await enter(page, `/desk/policies/gifts-${word}`)
  await expect(page.getByLabel('Text')).toHaveValue('We take none.\n\n## Crab\n\n- returned, or\n- eaten by [all](/contributors)')
  await page.getByLabel('Text').fill(`We take **none**, ${word}.`)
  await page.getByRole('form', { name: 'Page' }).getByRole('button').click()
  await expect.poll(() => textOf(request, `/policies/gifts-${word}`), SOON).toContain(`<strong>none</strong>, ${word}`)

  await page.getByRole('button', { name: 'Remove the page' }).click()
  await page.waitForURL('/desk/policies')
  await expect.poll(async () => (await ask(request, `/policies/gifts-${word}`)).status, SOON).toBe(404)
})

test('the system room tells the facts, and none of the secrets', async ({ page, login }) => {
  await login()
  await enter(page, '/desk/system')
  await expect(page.getByRole('region', { name: 'Versions' })).toContainText(process.version.slice(1))
  await expect(page.getByRole('region', { name: 'Backup' })).toContainText('None has been made')
  await expect(page.getByText('Cannot be read')).toHaveCount(0)
  const text = await page.content()
  for (const secret of [process.env['AUTH_SECRET'], process.env['ADMIN_PASSWORD']]) expect(text).not.toContain(secret ?? 'no secret is set')
})
