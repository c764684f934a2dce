import type { Page } from '@playwright/test'
import { aStory } from '#prisma/builders.ts'
import { withdrawStory } from '#newsroom/stories/withdraw.ts'
import { desk, sectionCalled, today } from './desk.ts'
import { expect, inEveryDress, STATUS_LINE, test } from './fixtures.ts'
import type { WholeStory } from './whole-story.ts'

/** Each kind of page, and where one of it stands. */
const KINDS: Record<string, (whole: WholeStory) => string | Promise<string>> = {
  'the front page': () => '/',
  'a section': () => '/environment',
  'a story with all it can have': ({ path }) => path,
  'what changed in a story, and its record': ({ path }) => `${path}/changes`,
  'a story from right to left': () => '/world/salt-quay-reopens-ar',
  'the contributors': () => '/contributors',
  'a contributor': ({ reporter }) => `/contributors/${reporter.slug}`,
  'a contributor with a long past': () => '/contributors/amara-lindqvist',
  'the partners': () => '/partners',
  'a partner': () => '/partners/northlight-wire',
  'a partner from right to left': () => '/partners/al-marfa',
  'the topics': () => '/topics',
  'a topic': ({ topic }) => `/topics/${topic.slug}`,
  'the archive': () => '/archive',
  'a year': async () => `/archive/${(await today()).slice(0, 4)}`,
  'a month': async () => `/archive/${(await today()).slice(0, 7).replace('-', '/')}`,
  'a day': async () => `/archive/${(await today(new Date(Date.now() - 30 * 3_600_000))).replaceAll('-', '/')}`,
  'a search with results': () => '/search?q=bridge',
  'a search that was narrowed': () => '/search?q=the+bridge&section=region&sort=newest',
  'a search that mends a word': () => '/search?q=brigde',
  'a search without results': () => '/search?q=zyxwvut',
  'the corrections': () => '/corrections',
  'a policy': () => '/policies/corrections',
  'the saved stories': () => '/saved',
  'an address where nothing stands': () => '/region/nothing-of-the-kind',
  'the sign-in page': () => '/sign-in',
}

async function fitsANarrowScreen(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(320)
}

for (const [kind, where] of Object.entries(KINDS)) {
  test(`${kind} can be used by everybody, in light and dark, on any screen`, async ({ page, whole, expectFault }) => {
    expectFault(STATUS_LINE)
    await page.goto(await where(whole))
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await inEveryDress(page)
    await fitsANarrowScreen(page)
  })
}

test('the page of a withdrawn story can be used by everybody, in light and dark, on any screen', async ({ page, expectFault }) => {
  expectFault(STATUS_LINE)
  const { id, path } = await aStory({ section: await sectionCalled('world'), headline: 'A story that was taken back' })
  await withdrawStory(desk, { storyId: id, reason: 'LEGAL', note: 'A court has asked us to.' })
  await expect(async () => expect((await page.goto(path))?.status()).toBe(410)).toPass()
  await inEveryDress(page)
  await fitsANarrowScreen(page)
})

test('the desk can be used by everybody, in light and dark, on any screen', async ({ page, login }) => {
  await login()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stories')
  await inEveryDress(page)
  await fitsANarrowScreen(page)
})

test('text made twice as large still fits a narrow screen', async ({ page, whole: { path } }) => {
  await page.goto(path)
  await page.getByRole('button', { name: 'Text size' }).click()
  await page.getByRole('button', { name: 'Text size' }).click()
  await fitsANarrowScreen(page)
})
