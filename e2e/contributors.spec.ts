import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Page } from '@playwright/test'
import sharp from 'sharp'
import { db } from '#lib/db.ts'
import { aContributor, aStory } from '#prisma/builders.ts'
import { hashPassword } from '#newsroom/access/password.ts'
import { TEST_ADMIN } from '#scripts/test-paper.ts'
import { everyPublicText } from './crawl.ts'
import { desk, editStory, sectionCalled } from './desk.ts'
import { ask, axe, expect, test, textOf } from './fixtures.ts'
import { ownWord } from './own-word.ts'
import { saveContact } from '#newsroom/contributors/contact.ts'
import { proposeProfile } from '#newsroom/contributors/propose.ts'
import { readProfile } from '#newsroom/contributors/read-profile.ts'
import { saveProfile } from '#newsroom/contributors/save.ts'
import type { Profile } from '#newsroom/contributors/profile.ts'

const PASSWORD = 'a password for a journey'
const picture = (width: number, height: number, background = '#6a5acd') => sharp({ create: { width, height, channels: 3, background }, limitInputPixels: false })

/** Somebody with an account; where it is a contributor's, they see that profile as their own. */
async function anAccount(role: 'CONTRIBUTOR' | 'EDITOR', contributorId?: string): Promise<{ id: string; email: string }> {
  const email = `${role.toLowerCase()}-${randomUUID()}@test.example`
  return db().user.create({ data: { email, name: `${role.toLowerCase()} of a journey`, role, passwordHash: await hashPassword(PASSWORD), ...(contributorId && { contributor: { connect: { id: contributorId } } }) }, select: { id: true, email: true } })
}

async function enterAs(page: Page, { email, password = PASSWORD }: { email: string; password?: string }): Promise<void> {
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(/\/desk/)
}

/** Saves a change of a profile, as the desk does. */
async function edit(id: string, over: Partial<Profile>): Promise<void> {
  const found = await readProfile(db(), id)
  if (found) await saveProfile(desk, { ...found.profile, ...over, contributorId: id, version: found.version, note: 'Edited in a journey' })
}

/** Light and dark, on a telephone and on a desk. */
async function inEveryDress(page: Page): Promise<void> {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await test.step(`${width} pixels, ${colorScheme}`, () => axe(page))
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
}

const VARIANTS: Record<string, string>[] = [{}, { rsc: '1' }, { rsc: '1', 'next-router-prefetch': '1' }]

/** A page as somebody signed in is sent it; Next sends who asks for a variant on to its own address first. */
async function askAs(page: Page, request: APIRequestContext, path: string, headers: Record<string, string>) {
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const answer = await ask(request, path, { ...headers, cookie })
  const to = answer.headers['location'] ?? ''
  return to.includes('_rsc=') ? ask(request, to, { ...headers, cookie }) : answer
}

const field = (page: Page, label: string) => page.getByRole('form', { name: 'The profile' }).getByLabel(label, { exact: true })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).press('Enter')

test('an admin makes a contributor, fills in the whole profile by keyboard, and readers see it', async ({ page, login }) => {
  const name = `Samira ${ownWord()}`
  await login()
  await page.goto('/desk/contributors/new')
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Title').fill('Harbour reporter')
  await press(page, 'Create')
  await page.waitForURL(/\/desk\/contributors\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)

  await press(page, 'Add a biography')
  await expect(field(page, 'Language')).toBeFocused()
  await field(page, 'Language').fill('en')
  await field(page, 'Short biography').fill('Covers the harbour.')
  await expect(page.getByText('19 of 160 characters')).toBeVisible()
  await field(page, 'Biography').fill('First paragraph.\n\nSecond paragraph.')
  await press(page, 'Add a biography')
  const arabic = page.getByRole('group', { name: 'Biographies, 2 of 2' })
  await arabic.getByLabel('Language').fill('ar')
  await arabic.getByLabel('Short biography').fill('تغطي الميناء.')
  await expect(arabic.getByLabel('Short biography')).toHaveAttribute('dir', 'rtl')

  for (const [label, url] of [['First', 'https://one.example'], ['Second', 'https://two.example'], ['Third', 'https://three.example']] as const) {
    await press(page, 'Add a link')
    await page.keyboard.type(label)
    await page.keyboard.press('Tab')
    await page.keyboard.type(url)
  }
  await press(page, 'Move link 3 up')
  await expect(page.getByRole('button', { name: 'Move link 2 up' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Links, 1 of 3' }).getByLabel('Words of the link')).toHaveValue('Third')
  await press(page, 'Take away link 3')
  await expect(page.getByRole('group', { name: 'Links, 2 of 2' }).getByLabel('Words of the link')).toBeFocused()

  await press(page, 'Add a disclosure')
  await field(page, 'Whom or what it is about').fill('The port')
  await field(page, 'The sentence readers see').fill('She holds shares in the port.')
  await page.getByRole('group', { name: 'Disclosures, 1 of 1' }).getByLabel('From').fill('2020-05-01')
  await press(page, 'Add a post')
  await field(page, 'Organisation').fill('The Ledger')
  await page.getByRole('group', { name: 'Work, 1 of 1' }).getByLabel('From').fill('2019-01-01')
  await field(page, 'Writes about').fill('Ports\nFerries')
  await field(page, 'Signal').fill('samira.01')
  await field(page, 'PGP fingerprint').fill('aaaa bbbb cccc dddd eeee ffff 0000 1111 2222 3333')
  await field(page, 'Note').fill('Filled in')
  await press(page, 'Save')
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()

  await page.getByRole('link', { name: 'As readers see it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await expect(page.getByText('Second paragraph.')).toBeVisible()
  await expect(page.getByText('She holds shares in the port. since 2020')).toBeVisible()
  await expect(page.getByText('Signal: samira.01')).toBeVisible()
  await expect(page.getByRole('complementary', { name: `About ${name}` }).getByRole('link')).toHaveText(['Third', 'First'])
  await page.getByText('العربية').click()
  await expect(page.locator('[lang="ar"][dir="rtl"]').getByText('تغطي الميناء.')).toBeVisible()
})

test('a portrait that cannot be taken is refused in a sentence and nothing typed is lost; a good one is cut around its focal point', async ({ page, login, request, expectFault }) => {
  expectFault(/status of (?:422|404)/)
  const { id, slug } = await aContributor({ name: `Portrait ${ownWord()}` })
  await login()
  await page.goto(`/desk/contributors/${id}`)
  await field(page, 'Title').fill('Typed before the picture')
  await page.getByText('Add a portrait').click()
  const form = page.getByRole('form', { name: 'A new portrait' })
  await form.getByLabel('What it shows').fill('A face in three-quarter view')
  await form.getByLabel('Credit').fill('Photograph: Mo')
  const good = await picture(900, 700).jpeg().toBuffer()
  const bad: [string, Buffer, string][] = [
    ['drawing.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'not a JPEG, PNG, WebP or AVIF'],
    ['large.png', await picture(10_000, 6_000).png({ compressionLevel: 1 }).toBuffer(), 'more than 50 million pixels'],
    ['polyglot.png', Buffer.from('\x89PNG\r\n\x1a\n<html><script>alert(1)</script>', 'latin1'), 'cannot be read to its end'],
    ['half.jpg', (await picture(900, 700, '#123').jpeg().toBuffer()).subarray(0, 700), 'cannot be read to its end'],
  ]
  for (const [name, buffer, sentence] of bad) {
    await test.step(name, async () => {
      await form.getByLabel('Picture', { exact: true }).setInputFiles({ name, mimeType: 'image/png', buffer })
      await form.getByRole('button', { name: 'Add this portrait' }).click()
      await expect(form.getByRole('alert')).toContainText(sentence)
      await expect(form.getByLabel('Credit')).toHaveValue('Photograph: Mo')
      await expect(field(page, 'Title')).toHaveValue('Typed before the picture')
    })
  }
  await form.getByLabel('Picture', { exact: true }).setInputFiles({ name: 'good.jpg', mimeType: 'image/jpeg', buffer: good })
  const shown = form.getByRole('img')
  await expect(shown).toBeVisible()
  await shown.scrollIntoViewIfNeeded()
  const box = await shown.boundingBox()
  await shown.click({ position: { x: (box?.width ?? 0) * 0.25, y: (box?.height ?? 0) * 0.75 } })
  await expect(form.getByLabel('From the left, in %')).toHaveValue('25')
  await form.getByLabel('From the top, in %').fill('70')
  await form.getByRole('button', { name: 'Add this portrait' }).click()
  await expect(form.getByRole('status')).toContainText('Added.')
  await expect(page.getByRole('img', { name: 'A face in three-quarter view' })).toBeVisible()
  const media = await db().media.findFirstOrThrow({ where: { alt: 'A face in three-quarter view' }, orderBy: { createdAt: 'desc' } })
  expect(media).toMatchObject({ focalX: 0.25, focalY: 0.7, publicSince: null })
  expect((await ask(request, `/media/${media.key}/square-320.webp`)).status).toBe(404)
  expect((await ask(request, `/desk/media/${media.key}/square-320.webp`)).status).toBe(404)
  await press(page, 'Save')
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()
  await page.goto(`/contributors/${slug}`)
  await expect(page.getByRole('img', { name: 'A face in three-quarter view' })).toBeVisible()
  await expect(page.getByText('Photograph: Mo')).toBeVisible()
})

test('the history tells two versions apart word by word, and restores an old one as a new one', async ({ page, login }) => {
  const { id } = await aContributor({ name: `History ${ownWord()}`, shortBio: 'Covers the old harbour.' })
  await edit(id, { bios: [{ lang: 'en', shortBio: 'Covers the new harbour.', longBio: [] }] })
  await edit(id, { jobTitle: 'Editor' })
  await login()
  await page.goto(`/desk/contributors/${id}`)
  await page.getByRole('link', { name: 'History' }).click()
  await page.getByRole('radio', { name: 'From version 1' }).check()
  await page.getByRole('radio', { name: 'To version 2' }).check()
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page.getByRole('heading', { name: 'From version 1 to version 2' })).toBeVisible()
  await expect(page.getByRole('deletion')).toHaveText('old')
  await expect(page.getByRole('insertion')).toHaveText('new')
  await page.getByLabel('Note', { exact: true }).fill('It was better')
  await page.getByRole('button', { name: 'Restore version 1' }).click()
  await expect(page.getByRole('region', { name: 'Versions' }).getByRole('row').nth(1)).toContainText('Version 1 restored: It was better')
  expect((await readProfile(db(), id))?.profile).toMatchObject({ jobTitle: '', bios: [{ shortBio: 'Covers the old harbour.' }] })
})

test('whoever saves second sees what the first changed, and goes on on top of it', async ({ page, login }) => {
  const { id } = await aContributor({ name: `Both ${ownWord()}`, jobTitle: 'Reporter' })
  await login()
  await page.goto(`/desk/contributors/${id}`)
  await edit(id, { jobTitle: 'Editor', signal: 'theirs.01' })
  await field(page, 'Title').fill('Columnist')
  await field(page, 'Pronunciation').fill('boath')
  await press(page, 'Save')
  await expect(page.getByRole('form').getByRole('alert')).toContainText('Somebody else saved this profile while you were writing.')
  await expect(page.getByLabel('What they changed')).toContainText('theirs.01')
  await axe(page)
  await expect(field(page, 'Title')).toHaveValue('Columnist')
  await press(page, 'Go on on top of it')
  await expect(field(page, 'Signal')).toHaveValue('theirs.01')
  await expect(field(page, 'Title')).toHaveValue('Columnist')
  await press(page, 'Save')
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()
  expect(await readProfile(db(), id)).toMatchObject({ version: 3, profile: { jobTitle: 'Columnist', signal: 'theirs.01', pronunciation: 'boath' } })
})

test('what cannot be kept is refused in a sentence at its field, and nothing typed is lost', async ({ page, login }) => {
  const { id } = await aContributor({ name: `Bad input ${ownWord()}` })
  await login()
  await page.goto(`/desk/contributors/${id}`)
  await field(page, 'Title').fill('سمير 👩‍👩‍👧 e\u0301\u0327')
  await field(page, 'Name').fill('x'.repeat(10_000))
  await press(page, 'Save')
  await expect(page.getByRole('form').getByRole('alert')).toHaveText('At most 300 characters fit here; this has 10000.')
  await expect(field(page, 'Name')).toHaveValue('x'.repeat(10_000))
  await page.getByRole('form').getByRole('alert').getByRole('link').click()
  await expect(field(page, 'Name')).toBeFocused()
  await field(page, 'Name').fill('Nul\0name')
  await press(page, 'Save')
  await expect(page.getByRole('form').getByRole('alert')).toContainText('a character that cannot be kept')
  await field(page, 'Name').fill('سمير القاضي')
  await press(page, 'Save')
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()
  expect((await readProfile(db(), id))?.profile).toMatchObject({ name: 'سمير القاضي', jobTitle: 'سمير 👩‍👩‍👧 e\u0301\u0327' })
})

test('a contributor proposes, the desk sends it back and then accepts; the story keeps the title of its day and says what it is today', async ({ page, request }) => {
  const word = ownWord()
  const { id, slug } = await aContributor({ name: `Ada ${word}`, jobTitle: 'Harbour reporter', shortBio: 'Covers the old harbour.' })
  const { path } = await aStory({ section: await sectionCalled('region'), headline: `Gates of ${word}`, bylines: [{ contributorId: id, role: 'REPORTER' }] })
  const draft = await aStory({ section: await sectionCalled('region'), headline: `A draft about ${word}`, published: null, bylines: [{ contributorId: id, role: 'REPORTER' }] })
  const ada = await anAccount('CONTRIBUTOR', id)
  const admin = { email: TEST_ADMIN.email, password: TEST_ADMIN.password }
  expect(await textOf(request, path)).not.toContain('Since then')

  await enterAs(page, ada)
  await expect(page).toHaveURL(/\/desk\/profile$/)
  await expect(page.getByRole('region', { name: 'As readers see it' })).toContainText('Covers the old harbour.')
  await page.getByRole('region', { name: 'Drafts' }).getByRole('link', { name: `A draft about ${word}` }).click()
  await expect(page).toHaveURL(`/desk/stories/${draft.id}`)
  await expect(page.getByRole('article')).toContainText('how we know')
  await page.goto('/desk/profile')
  await page.getByRole('link', { name: 'Propose a change' }).click()
  await field(page, 'Title').fill('Emperor of the harbour')
  await field(page, 'Note').fill('I was promoted')
  await press(page, 'Propose it')
  await expect(page.getByRole('status').filter({ hasText: 'Proposed.' })).toBeVisible()
  await page.goto('/desk/profile')
  await expect(page.getByRole('heading', { name: 'Your proposal waits for the desk' })).toBeVisible()
  expect(await textOf(request, `/contributors/${slug}`)).not.toContain('Emperor')

  await enterAs(page, admin)
  await page.goto('/desk/contributors/proposals')
  await page.getByRole('link', { name: `Ada ${word}` }).click()
  await expect(page.getByLabel('What they propose').getByRole('insertion').first()).toContainText('Emperor')
  await page.getByLabel('What should be different').fill('“Harbour editor”, please.')
  await page.getByRole('button', { name: 'Send back' }).click()
  await page.waitForURL('/desk/contributors/proposals')

  await enterAs(page, ada)
  await expect(page.getByText('“Harbour editor”, please.')).toBeVisible()
  await page.getByRole('link', { name: 'Go on from what you proposed' }).click()
  await expect(field(page, 'Title')).toHaveValue('Emperor of the harbour')
  await field(page, 'Title').fill('Harbour editor')
  await press(page, 'Propose it')
  await expect(page.getByRole('status').filter({ hasText: 'Proposed.' })).toBeVisible()
  await edit(id, { languages: ['en'] })

  await enterAs(page, admin)
  await page.goto(`/desk/contributors/${id}/proposal`)
  await expect(page.getByText('The profile was saved since they began')).toBeVisible()
  await page.getByRole('button', { name: 'Accept' }).click()
  await page.waitForURL('/desk/contributors/proposals')
  expect((await readProfile(db(), id))?.profile).toMatchObject({ jobTitle: 'Harbour editor', languages: ['en'] })

  await page.context().clearCookies()
  await expect(async () => expect(await textOf(request, path)).toContain('Since then')).toPass({ timeout: 5_000 })
  await page.goto(path)
  const box = page.getByRole('region', { name: 'Who made this story' })
  await expect(box).toContainText('Harbour reporter')
  await expect(box).toContainText('Since then: now harbour editor.')
  await inEveryDress(page)
  await page.getByRole('link', { name: `The profile of Ada ${word} as it stands today` }).click()
  await expect(page.getByText('Harbour editor')).toBeVisible()

  const story = await db().liveStory.findFirstOrThrow({ where: { headline: `Gates of ${word}` } })
  await editStory(story.storyId, { standfirst: 'Mended since.' }, 'Mended')
  await expect(async () => expect(await textOf(request, path)).toContain('Mended since.')).toPass({ timeout: 5_000 })
  expect(await textOf(request, path)).toContain('Since then')
})

test('threat row 20: nobody reaches a profile, a draft or a private page that is not theirs', async ({ page, request, expectFault }) => {
  expectFault(/status of 40[34]/)
  const [mine, other] = [await aContributor({ name: `Mine ${ownWord()}` }), await aContributor({ name: `Other ${ownWord()}` })]
  const draft = await aStory({ published: null, section: await sectionCalled('region'), headline: `Secret ${ownWord()}`, bylines: [{ contributorId: other.id, role: 'REPORTER' }] })
  const pages = ['', '/history', '/proposal', '/contact', '/account'].map((part) => `/desk/contributors/${other.id}${part}`)
  const refusedTo = async (role: 'CONTRIBUTOR' | 'EDITOR', paths: string[]) => {
    await enterAs(page, await anAccount(role, role === 'CONTRIBUTOR' ? mine.id : undefined))
    for (const path of paths) for (const headers of VARIANTS) {
      const { status, text } = await askAs(page, request, path, headers)
      expect([200, 403, 404], path).toContain(status) // an RSC answer carries its refusal inside
      if (!('rsc' in headers)) expect([403, 404], path).toContain(status)
      expect(text, path).not.toContain(other.slug)
      expect(text, path).not.toContain('Secret ')
    }
  }
  await refusedTo('CONTRIBUTOR', [...pages, '/desk/contributors/new', '/desk/contributors/proposals', `/desk/stories/${draft.id}`])
  await refusedTo('EDITOR', [...pages.slice(2), '/desk/contributors/proposals', '/desk/profile'])
})

test('private contact reaches no reader, no editor, and no variant of a page', async ({ page, request, login, expectFault }) => {
  expectFault(/status of 40[34]/)
  test.setTimeout(120_000)
  const canary = `canary${ownWord()}`.toLowerCase()
  const { id, slug } = await aContributor({ name: `Private ${ownWord()}`, jobTitle: 'Night pilot' })
  await aStory({ section: await sectionCalled('region'), headline: `By one with a secret ${ownWord()}`, bylines: [{ contributorId: id, role: 'REPORTER' }] })
  await login()
  await page.goto(`/desk/contributors/${id}/contact`)
  await page.getByLabel('E-mail').fill(`${canary}@private.example`)
  await page.getByLabel('Telephone').fill(canary)
  await page.getByLabel('Address').fill(`${canary}\nTown`)
  await page.getByLabel('Note').fill(canary)
  await page.getByLabel('Real name').fill(`${canary} Person`)
  await press(page, 'Save')
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Real name')).toHaveValue(`${canary} Person`)
  await inEveryDress(page)

  const { texts } = await everyPublicText(request)
  expect(texts.length).toBeGreaterThan(100)
  expect(texts.filter(({ text }) => text.toLowerCase().includes(canary)).map(({ path }) => path)).toEqual([])
  await enterAs(page, await anAccount('EDITOR'))
  for (const path of [`/desk/contributors/${id}`, `/desk/contributors/${id}/history`, `/desk/contributors/${id}/contact`, `/contributors/${slug}`]) {
    for (const headers of VARIANTS) {
      const { status, text } = await askAs(page, request, path, headers)
      expect([200, 403], path).toContain(status)
      expect(text.toLowerCase(), path).not.toContain(canary)
    }
  }
})

test('readers narrow somebody’s stories by year', async ({ page }) => {
  const { id, slug } = await aContributor({ name: `Years ${ownWord()}` })
  const section = await sectionCalled('region')
  for (const year of [2019, 2021, 2021]) await aStory({ section, headline: `Of ${year} ${ownWord()}`, published: new Date(`${year}-06-01T12:00:00Z`), bylines: [{ contributorId: id, role: 'REPORTER' }] })
  await page.goto(`/contributors/${slug}`)
  await page.getByRole('navigation', { name: 'Stories by year' }).getByRole('link', { name: '2019 1' }).click()
  await expect(page).toHaveURL(`/contributors/${slug}?year=2019`)
  await expect(page.getByRole('region', { name: 'Stories' }).getByRole('article')).toHaveCount(1)
  await inEveryDress(page)
})

test('the screens of a profile can be used by everybody, in light and dark, on any screen', async ({ page, login }) => {
  test.setTimeout(180_000)
  const { id } = await aContributor({
    name: `Everybody ${ownWord()}`, jobTitle: 'Reporter', shortBio: 'Covers it.', links: [{ label: 'Own', url: 'https://own.example' }],
    affiliations: [{ organisation: 'O', from: '2020-01-01' }], disclosures: [{ entity: 'E', text: 'A sentence.', from: '2020-01-01' }],
  })
  const account = await anAccount('CONTRIBUTOR', id)
  const found = await readProfile(db(), id)
  if (!found) throw new Error('just made')
  await proposeProfile({ id: account.id, name: 'A', role: 'CONTRIBUTOR', address: 'test', contributorId: id }, { ...found.profile, jobTitle: 'Chief reporter', contributorId: id, version: 1, note: 'Why' })
  await edit(id, { signal: 'x.1' })
  await saveContact(desk, { contributorId: id, phone: '1' })
  await login()
  for (const path of ['new', 'proposals', id, `${id}/history`, `${id}/proposal`, `${id}/account`]) {
    await test.step(path, async () => {
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.goto(`/desk/contributors/${path}`)
      await inEveryDress(page)
    })
  }
  await enterAs(page, account)
  for (const path of ['/desk/profile', '/desk/profile/edit']) {
    await test.step(path, async () => {
      await page.goto(path)
      await inEveryDress(page)
    })
  }
  await enterAs(page, await anAccount('EDITOR'))
  await page.goto(`/desk/contributors/${id}`)
  await expect(page.getByText('Only admins change these.')).toBeVisible()
  await axe(page)
})
