/** No line, no tab, no laptop: on return everything typed is there, and nobody else’s save was overwritten. The long forms: `npm run faults -- F15`. */
import type { Page } from '@playwright/test'
import { db } from '#lib/db.ts'
import { aStory } from '#prisma/builders.ts'
import { publishStory } from '#newsroom/stories/publish.ts'
import { seeded } from '#scripts/faults/ground.ts'
import { desk, sectionCalled } from './desk.ts'
import { aDraft as aDraftToPublish } from './draft-steps.ts'
import { expect, test } from './fixtures.ts'
import { asleepAndBack, crash, offlineAndBack, TEXT_OF_TWO, twoTabsAndBack, type Line } from './gone-away.ts'
import { aDraft, behind, isSaved, open, text } from './writing-steps.ts'

const OFFLINE = /ERR_INTERNET_DISCONNECTED|Failed to fetch|ERR_NETWORK/
const aStoryOfTwo = async () => (await aStory({ section: await sectionCalled('region'), published: null, headline: 'The long way home', body: TEXT_OF_TWO })).id
const lineOf = (page: Page): Line => ({ cut: () => page.context().setOffline(true), mend: () => page.context().setOffline(false) })

test('ten minutes offline, and then the tab is killed, while another editor saves: both are there, and where both wrote both are shown', async ({ page, context, login, expectFault }) => {
  expectFault(OFFLINE)
  await login()
  await offlineAndBack({ id: await aStoryOfTwo(), page, line: lineOf(page), edits: 30, minutes: 10, random: seeded(15), end: crash, again: () => context.newPage() })
})

test('a laptop that was closed in the middle of a word goes on where it was, with what another saved at night', async ({ page, login, expectFault }) => {
  expectFault(OFFLINE)
  await login()
  await asleepAndBack({ id: await aStoryOfTwo(), page, line: lineOf(page) })
})

test('two tabs that died without a line lose nothing: the next one has the words of both', async ({ page, context, login, expectFault }) => {
  expectFault(OFFLINE)
  await login()
  await twoTabsAndBack({ id: await aStoryOfTwo(), page, line: lineOf(page), end: crash, again: () => context.newPage() })
})

test('a sentence typed into a long story costs at most two requests and 20 kB up, headers and all', async ({ page, login }) => {
  const id = await aDraft(...Array.from({ length: 200 }, (_, n) => `${n}. ${'The ferry left the quay at six and came back after dark. '.repeat(4).trim()}`), 'The end.')
  await login()
  await open(page, id)
  await page.waitForLoadState('networkidle').catch(() => {})
  const sent: { what: string; bytes: Promise<number> }[] = []
  page.on('request', (request) => sent.push({ what: `${request.method()} ${new URL(request.url()).pathname}`, bytes: request.sizes().then(({ requestBodySize, requestHeadersSize }) => requestBodySize + requestHeadersSize) }))
  await behind(page, 'The end.')
  await page.keyboard.type(' Nobody had thought that the boat would ever run again, and yet it came round the pier on a grey Monday morning.', { delay: 60 })
  await isSaved(page)
  await expect(text(page)).toContainText('grey Monday morning.')
  const bytes = (await Promise.all(sent.map((one) => one.bytes))).reduce((sum, size) => sum + size, 0)
  expect(sent.map(({ what }) => what)).toEqual(sent.slice(0, 2).map(() => `POST /desk/stories/${id}`))
  expect(sent.length).toBeGreaterThan(0)
  expect(bytes).toBeLessThan(20_000)
})

test('an editor’s note whose answer is lost on the way keeps its words, is sent again, and stands once', async ({ page, login, expectFault }) => {
  expectFault(/ERR_FAILED|Failed to fetch/)
  const { id } = await aDraftToPublish()
  await publishStory(desk, { storyId: id })
  await login()
  await page.goto(`/desk/stories/${id}/publish`)
  await page.route(`**/desk/stories/${id}/publish`, async (route) => {
    // It arrives, and is done; what comes back does not.
    await route.fetch()
    await route.abort()
  }, { times: 1 })
  const form = page.getByRole('form', { name: 'Note of the editors' })
  await page.locator('summary', { hasText: 'Add a note of the editors' }).click()
  await form.getByRole('textbox').fill('The keeper is a reader of ours.')
  await form.getByRole('button').click()
  await expect(form.getByRole('alert')).toHaveText('No answer came, so it may or may not have been done. What you typed is still here: look at your line, and try again.')
  await expect(form.getByRole('textbox')).toHaveValue('The keeper is a reader of ours.')
  await form.getByRole('button').click()
  await expect(form.getByRole('alert')).toHaveCount(0)
  await expect.poll(() => db().editorNote.count({ where: { storyId: id } })).toBe(1)
})
