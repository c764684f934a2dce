/** The fronts: arranged at the desk, by hand or by keyboard alone, and published as one step. */
import type { Page } from '@playwright/test'
import { db } from '#lib/db.ts'
import { arrangeFront } from '#newsroom/fronts/arrange.ts'
import { withdrawStory } from '#newsroom/stories/withdraw.ts'
import { aSection, aStory } from '#prisma/builders.ts'
import { desk } from './desk.ts'
import { expect, inEveryDress, test, textOf } from './fixtures.ts'
import { ownWord } from './own-word.ts'
import { enter, SOON } from './rooms.ts'

type Own = { section: { id: string; slug: string; name: string }; word: string; stories: { id: string; path: string }[] }

/** A section of this test alone, whose front nobody else arranges. */
async function aFront(headlines = ['First', 'Second', 'Third']): Promise<Own> {
  const word = ownWord()
  const section = await aSection({ name: `Section ${word}`, slug: word, position: 900 })
  const stories = []
  for (const [index, headline] of headlines.entries()) stories.push(await aStory({ section, headline: `${headline} ${word}`, published: new Date(Date.now() - (index + 1) * 3_600_000) }))
  return { section, word, stories }
}

const arrange = ({ section }: Own, ids: string[]) => arrangeFront(desk, { sectionId: section.id, places: ids.map((storyId) => ({ storyId })) })
const publish = (page: Page) => page.getByRole('button', { name: 'Publish this arrangement' }).click()

/** The headlines on the section's front, in the order in which readers meet them. */
async function readersOrder(page: Page, { section, word }: Own): Promise<string[]> {
  const html = await textOf(page.request, `/${section.slug}`)
  const body = html.slice(html.indexOf('<main'))
  return [...body.matchAll(new RegExp(`(\\w+) ${word}</a></h[23]>`, 'g'))].map(([, headline = '']) => headline)
}

/** Walks to what has that name with the Tab key alone. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 120; step++) {
    if (await page.evaluate((wanted) => (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim()) === wanted, name)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The Tab key does not lead to “${name}”.`)
}

test('a front is arranged by keyboard alone, told aloud, and readers see it within a moment', async ({ page, login }) => {
  const own = await aFront()
  const { word, stories } = own
  await arrange(own, stories.map(({ id }) => id))
  await login()
  await enter(page, `/desk/fronts/${word}`)
  await tabTo(page, `Move First ${word} down`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: `“First ${word}” is number 2 of 3 now.` })).toBeVisible()
  await expect(page.getByRole('button', { name: `Move First ${word} down` })).toBeFocused()
  await page.keyboard.press('Enter')
  // At the end “down” can do no more: the focus goes to what can.
  await expect(page.getByRole('button', { name: `Move First ${word} up` })).toBeFocused()
  await tabTo(page, `Move Third ${word} to the first place`)
  await page.keyboard.press('Enter')
  expect(await readersOrder(page, own)).toEqual(['First', 'Second', 'Third'])
  await tabTo(page, 'Publish this arrangement')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Published as number 2' })).toBeVisible()
  await expect.poll(() => readersOrder(page, own), SOON).toEqual(['Third', 'Second', 'First'])
})

test('a story is found, added, made the lead with its own words, and dragged by hand', async ({ page, login }) => {
  const own = await aFront()
  const { word, stories } = own
  await login()
  await enter(page, `/desk/fronts/${word}`)
  for (const headline of ['Second', 'Third']) {
    await page.getByLabel('Words, or the story’s address').fill(`${headline} ${word}`)
    await page.getByRole('button', { name: 'Find', exact: true }).click()
    await page.getByRole('button', { name: `Add ${headline} ${word}`, exact: true }).click()
  }
  await expect(page.getByRole('region', { name: 'What comes by rule, story by story' })).toContainText(`First ${word}`)
  await page.getByText(`How it stands here: rank, words, picture of Third ${word}`).click()
  const row = page.locator(`[data-place="${stories[2]?.id}"]`)
  await row.getByLabel('Rank').selectOption('The lead')
  await row.getByLabel('Headline for this place').fill(`Louder ${word}`)
  await page.locator(`[data-place="${stories[2]?.id}"] [draggable="true"]`).first().dragTo(page.locator(`[data-place="${stories[1]?.id}"]`))
  await expect(page.getByRole('status').filter({ hasText: `“Third ${word}” is number 1 of 2 now.` })).toBeVisible()
  await publish(page)
  await expect.poll(() => readersOrder(page, own), SOON).toEqual(['Louder', 'Second', 'First'])
})

test('a draft is refused in a sentence, and so is a breaking line without an end; what was arranged survives a reload', async ({ page, login }) => {
  const own = await aFront()
  const { word, section, stories } = own
  const draft = await aStory({ section, headline: `Draft ${word}`, published: null })
  await arrange(own, stories.map(({ id }) => id))
  await login()
  await enter(page, `/desk/fronts/${word}`)
  await page.getByLabel('Words, or the story’s address').fill(`/desk/stories/${draft.id}`)
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: `“Draft ${word}” is not public` })).toBeVisible()
  await page.getByRole('button', { name: `Move Third ${word} to the first place` }).click()
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill(`Gate open ${word}`)
  await publish(page)
  await expect(page.getByRole('alert').filter({ hasText: 'must end' })).toBeVisible()
  await page.reload({ waitUntil: 'networkidle' })
  await expect(page.getByText('What you arranged here earlier is not published yet.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue(`Gate open ${word}`)
  await expect(page.locator('[data-place]').first()).toContainText(`Third ${word}`)
  await page.getByLabel('Until').fill('2040-01-01T10:00')
  await publish(page)
  await expect.poll(() => textOf(page.request, `/${section.slug}`), SOON).toContain(`Gate open ${word}`)
  // Its end comes; nobody has to take it away.
  await db().front.updateMany({ where: { sectionId: section.id }, data: { breakingUntil: new Date(Date.now() - 1000) } })
  await arrangeFrontAgain(own)
  await expect.poll(() => textOf(page.request, `/${section.slug}`), SOON).not.toContain(`Gate open ${word}`)
})

/** Makes readers' copies of the section go, as any deed there does. */
const arrangeFrontAgain = ({ section }: Own) => db().$executeRaw`INSERT INTO expiry (tags) VALUES (ARRAY[${`section:${section.id}`}])`

test('two editors do not overwrite each other unseen, and any earlier arrangement comes back', async ({ page, login }) => {
  const own = await aFront()
  const { word, stories } = own
  const [first = '', second = '', third = ''] = stories.map(({ id }) => id)
  await arrange(own, [first, second])
  await login()
  await enter(page, `/desk/fronts/${word}`)
  await page.getByRole('button', { name: `Move First ${word} down` }).click()
  await arrange(own, [third])
  await publish(page)
  await expect(page.getByRole('alert').filter({ hasText: 'published another arrangement of this front meanwhile' })).toBeVisible()
  const meanwhile = page.getByRole('region', { name: 'What was published meanwhile' })
  await expect(meanwhile).toContainText(`Third ${word}`)
  await expect(page.locator('[data-place]').first()).toContainText(`Second ${word}`)
  await meanwhile.getByRole('button', { name: 'Go on with mine' }).click()
  await publish(page)
  await expect.poll(() => readersOrder(page, own), SOON).toEqual(['Second', 'First', 'Third'])
  await page.getByRole('button', { name: 'Bring back number 2' }).click()
  await expect.poll(() => readersOrder(page, own), SOON).toEqual(['Third', 'First', 'Second'])
  await expect(page.locator('[data-place]')).toHaveCount(1)
})

test('a withdrawn story is warned about on its place, and cannot be published again', async ({ page, login }) => {
  const own = await aFront()
  const { word, stories } = own
  await arrange(own, stories.map(({ id }) => id))
  await withdrawStory(desk, { storyId: stories[1]?.id ?? '', reason: 'INACCURATE', note: 'It was wrong.' })
  await login()
  await enter(page, '/desk/fronts')
  await expect(page.getByRole('row', { name: new RegExp(word) })).toContainText('1 warning')
  await enter(page, `/desk/fronts/${word}`)
  await expect(page.locator(`[data-place="${stories[1]?.id}"]`)).toContainText('This story was withdrawn')
  await publish(page)
  await expect(page.getByRole('alert').filter({ hasText: 'is not public' })).toBeVisible()
  await page.getByRole('button', { name: `Take out Second ${word}` }).click()
  await publish(page)
  await expect(page.getByRole('status').filter({ hasText: 'Published as number 2' })).toBeVisible()
})

test('a front is seen as readers would see it before it is published, and can be arranged by everybody, on any screen', async ({ page, login }) => {
  const own = await aFront()
  const { word, section, stories } = own
  await arrange(own, stories.slice(0, 2).map(({ id }) => id))
  await login()
  await enter(page, '/desk/fronts')
  await inEveryDress(page)
  await enter(page, `/desk/fronts/${word}`)
  await page.getByText(`How it stands here: rank, words, picture of Second ${word}`).click()
  await page.locator(`[data-place="${stories[1]?.id}"]`).getByLabel('Headline for this place').fill(`Louder ${word}`)
  await page.getByRole('button', { name: 'Show what readers would see' }).click()
  const inside = page.frameLocator('iframe[title="As readers would see it"]')
  await expect(inside.getByRole('heading', { name: `Louder ${word}` })).toBeVisible()
  await expect(inside.getByRole('heading', { name: section.name })).toBeVisible()
  expect(await textOf(page.request, `/${section.slug}`)).not.toContain(`Louder ${word}`)
  await inEveryDress(page)
})
