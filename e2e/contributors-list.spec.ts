import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { db } from '#lib/db.ts'
import { aContributor, aStory } from '#prisma/builders.ts'
import { desk, sectionCalled } from './desk.ts'
import { ask, axe, expect, test, textOf } from './fixtures.ts'
import { ownWord } from './own-word.ts'
import { publishStory } from '#newsroom/stories/publish.ts'

const surname = () => ownWord().replace(/^./, (first) => first.toUpperCase())

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
  await page.setViewportSize({ width: 1280, height: 900 })
}

const list = (page: Page) => page.getByRole('region', { name: 'The list' })
const names = (page: Page) => list(page).getByRole('rowheader')
async function lookFor(page: Page, words: string): Promise<void> {
  await page.goto('/desk/contributors')
  await page.getByLabel('Name, title or beat').fill(words)
  await page.getByLabel('Name, title or beat').press('Enter')
  await page.waitForURL(/[?&]q=/)
}

test('an editor finds a contributor by a misspelt name, and goes through the list by keys', async ({ page, login }) => {
  const family = surname()
  for (const name of [`Åsa ${family}`, `Bo ${family}`, `Cem ${family}`]) await aContributor({ name, expertise: ['Fens'] })
  await login()
  await lookFor(page, family.toLowerCase())
  await expect(names(page)).toHaveText([`Åsa ${family}`, `Bo ${family}`, `Cem ${family}`])
  await expect(page.getByText('3 contributors', { exact: true })).toBeVisible()

  await list(page).focus()
  await page.keyboard.press('j')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('link', { name: `Bo ${family}` })).toBeFocused()
  await page.keyboard.press('k')
  await page.keyboard.press('x')
  await expect(page.getByRole('checkbox', { name: `Tick Åsa ${family}` })).toBeChecked()
  await page.keyboard.press('/')
  await expect(page.getByLabel('Name, title or beat')).toBeFocused()
  await inEveryDress(page)
  await page.getByRole('link', { name: `Bo ${family}` }).press('Enter')
  await page.waitForURL(/\/desk\/contributors\/[0-9a-f-]{36}/)

  await lookFor(page, `Bo ${family.slice(0, -1)}zz`)
  await expect(page.getByText('near it')).toBeVisible()
  await expect(names(page).first()).toHaveText(`Bo ${family}`)
  await lookFor(page, 'ﷺ zzzzqqqq')
  await expect(page.getByText('Nobody fits.')).toBeVisible()
  await page.goto(`/desk/contributors?q=%00${'x'.repeat(3000)}&status=KING&page=-7&sort=evil&since=never`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Contributors')
})

test('an admin changes many at once after looking, and takes it back', async ({ page, login }) => {
  const family = surname()
  for (const name of [`Ada ${family}`, `Ben ${family}`]) await aContributor({ name })
  await login()
  await lookFor(page, family)
  await page.getByRole('button', { name: 'Change all 2 that match' }).click()
  await page.getByRole('combobox', { name: 'What to change' }).selectOption('add-beat')
  await page.getByRole('button', { name: 'Choose' }).click()
  await page.getByLabel('Beat', { exact: true }).fill('Floods')
  await page.getByRole('button', { name: 'Look what would change' }).click()
  await expect(page.getByText('2 contributors change.')).toBeVisible()
  await expect(page.getByText(`Ada ${family}; Ben ${family}`)).toBeVisible()
  expect(await db().contributor.count({ where: { name: { endsWith: family }, expertise: { has: 'Floods' } } })).toBe(0)
  await inEveryDress(page)
  await page.getByRole('button', { name: 'Change 2', exact: true }).click()
  await expect(page.getByText('Done: 2 changed.')).toBeVisible()
  expect(await db().contributor.count({ where: { name: { endsWith: family }, expertise: { has: 'Floods' } } })).toBe(2)
  const back = page.getByRole('form', { name: 'Take back: Beat added: Floods' }).first()
  await back.getByRole('button', { name: 'Take back' }).click()
  await expect.poll(() => db().contributor.count({ where: { name: { endsWith: family }, expertise: { has: 'Floods' } } })).toBe(0)
  await expect(back).toHaveCount(0)
})

test('two records of one person become one: the byline and the old address lead on, and it can be taken back', async ({ page, request, login }) => {
  const family = surname()
  const kept = await aContributor({ name: `Åsa ${family}`, jobTitle: 'Editor' })
  const gone = await aContributor({ name: `${family}, Asa`, expertise: ['Fens'] })
  const section = await sectionCalled('region')
  const story = await aStory({ section, headline: `What ${family} saw`, bylines: [{ contributorId: gone.id, role: 'REPORTER' }] })
  expect(await textOf(request, story.path)).toContain(`/contributors/${gone.slug}`)
  await login()
  await page.goto('/desk/contributors/merge')
  await expect(page.getByText(`${family}, Asa`).first()).toBeVisible()
  await inEveryDress(page)
  await page.goto(`/desk/contributors/merge?id=${kept.id}&id=${gone.id}`)
  await expect(page.getByText(`1 byline moves to Åsa ${family}, on 1 story.`)).toBeVisible()
  await inEveryDress(page)
  await page.getByRole('button', { name: 'Merge', exact: true }).click()
  await page.waitForURL(`/desk/contributors/${kept.id}`)
  await expect.poll(async () => (await ask(request, `/contributors/${gone.slug}`)).headers['location'] ?? '').toContain(`/contributors/${kept.slug}`)
  await expect.poll(async () => textOf(request, story.path)).toContain(`/contributors/${kept.slug}`)
  await page.goto('/desk/contributors/merge')
  await page.getByRole('form', { name: `Take back the merge of ${family}, Asa (${gone.slug}) and Åsa ${family}` }).getByRole('button').click()
  await expect(page.getByText('Taken back.').first()).toBeVisible()
  await expect.poll(async () => (await ask(request, `/contributors/${gone.slug}`)).status).toBe(200)
  await page.goto('/desk/contributors/merge')
  const pair = page.getByRole('form', { name: new RegExp(`${family}, Asa`) }).filter({ hasText: 'two people' })
  await pair.getByRole('button').click()
  await expect(pair).toHaveCount(0)
})

test('a file is looked at row by row, then written, and the list saves what comes back unchanged', async ({ page, request, context, login, expectFault }) => {
  expectFault(/status of 422/)
  const family = surname()
  const known = await aContributor({ name: `Ada ${family}`, jobTitle: '=1+1' })
  const file = test.info().outputPath('people.csv')
  writeFileSync(file, `slug,name,jobTitle\n${known.slug},Ada ${family},Editor\n,Ben ${family},\n,"${family}, Ada",\n`)
  await login()
  await page.goto('/desk/contributors/import')
  await page.getByLabel('File', { exact: true }).setInputFiles({ name: 'bad.csv', mimeType: 'text/csv', buffer: Buffer.from('name,salary\nAda,1') })
  await page.getByRole('button', { name: 'Look at the file' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'salary' })).toContainText('There is no column “salary”.')
  await page.getByLabel('File', { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: 'Look at the file' }).click()
  await expect(page.getByText('New: 1. Changes: 1. As it is: 0. Refused: 1.')).toBeVisible()
  await expect(page.getByText(`Likely Ada ${family}, who is here already`)).toBeVisible()
  await inEveryDress(page)
  await page.getByRole('button', { name: 'Write 2 rows' }).click()
  await expect(page.getByText('Made: 1. Changed: 1. As it was: 0. Refused: 1.')).toBeVisible()
  expect(await db().contributor.findUniqueOrThrow({ where: { id: known.id } })).toMatchObject({ jobTitle: 'Editor' })

  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  for (const format of ['csv', 'json']) {
    const { status, text, headers } = await ask(request, `/api/contributors?q=${family}&format=${format}`, { cookie })
    expect([status, headers['cache-control']]).toEqual([200, 'private, no-store'])
    await page.getByLabel('File', { exact: true }).setInputFiles({ name: `people.${format}`, mimeType: 'text/plain', buffer: Buffer.from(text) })
    await page.getByRole('button', { name: 'Look at the file' }).click()
    await expect(page.getByText('New: 0. Changes: 0. As it is: 2. Refused: 0.')).toBeVisible()
    await page.reload()
  }
})

test('an editor puts a byline together by keyboard, with somebody new, and readers see it after publishing', async ({ page, request, login }) => {
  const family = surname()
  const other = await aContributor({ name: `Nora ${family}`, jobTitle: 'Photographer' })
  const section = await sectionCalled('region')
  const story = await aStory({ section, headline: `Under ${family}` })
  await login()
  await page.goto(`/desk/stories/${story.id}`)
  const search = page.getByRole('combobox', { name: 'Add a name' })
  await search.fill(`nora ${family}`)
  await expect(page.getByRole('option', { name: `Nora ${family}, Photographer` })).toBeVisible()
  await search.press('ArrowDown')
  await search.press('Enter')
  await page.getByLabel(`Work of Nora ${family}`).selectOption('PHOTOGRAPHER')
  await page.getByRole('button', { name: `Move Nora ${family} up` }).press('Enter')

  await search.fill(`${family} Nora`)
  await page.getByRole('option', { name: `Create ${family} Nora` }).click()
  await expect(page.getByText('Likely here already.')).toBeVisible()
  await inEveryDress(page)
  await page.getByRole('button', { name: 'Do not create' }).click()
  await search.fill(`Somebody ${family}en`)
  await page.getByRole('option', { name: `Create Somebody ${family}en` }).click()
  await page.getByRole('button', { name: `Create Somebody ${family}en` }).click()
  await expect(page.getByLabel(`Work of Somebody ${family}en`)).toBeVisible()
  await page.getByRole('button', { name: 'Save the byline' }).click()
  await expect.poll(async () => (await db().story.findUniqueOrThrow({ where: { id: story.id }, include: { workingRevision: true } })).workingRevision?.note).toBe('Bylines')
  expect(await textOf(request, story.path)).not.toContain(`Nora ${family}`)
  await publishStory(desk, { storyId: story.id })
  await expect.poll(async () => textOf(request, story.path)).toContain(`/contributors/${other.slug}`)
})

test('the list, and the search for a byline, work before any script', async ({ browser, baseURL, page, login, context }) => {
  const family = surname()
  await aContributor({ name: `Ada ${family}` })
  const story = await aStory({ section: await sectionCalled('region'), headline: `Without ${family}` })
  await login()
  const plain = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }), storageState: await context.storageState() })
  const still = await plain.newPage()
  await still.goto('/desk/contributors')
  await still.getByLabel('Name, title or beat').fill(family)
  await still.getByRole('button', { name: 'Show' }).click()
  await expect(names(still)).toHaveText([`Ada ${family}`])
  await still.getByRole('checkbox').first().check()
  await still.goto(`/desk/stories/${story.id}?who=${family}`)
  await still.getByRole('button', { name: `Add Ada ${family}` }).click()
  await expect(still.getByLabel(`Work of Ada ${family}`)).toBeVisible()
  await plain.close()
  await page.goto('/desk')
})
