/** What somebody does on the page of a story, and what the server has of it. */
import type { Page } from '@playwright/test'
import { StoryContent } from '#newsroom/stories/content.ts'
import { blockText } from '#newsroom/stories/walk-body.ts'
import { db } from '#lib/db.ts'
import { aStory, paragraphs } from '#prisma/builders.ts'
import { sectionCalled } from './desk.ts'
import { expect } from './fixtures.ts'

export const text = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true })
export const state = (page: Page) => page.locator('[data-state]')
export const isSaved = (page: Page) => expect(state(page)).toHaveText('Saved', { timeout: 10_000 })

/** What the server has of a story now. */
export async function head(id: string): Promise<StoryContent> {
  const { workingRevision } = await db().story.findUniqueOrThrow({ where: { id }, select: { workingRevision: { select: { content: true } } } })
  return StoryContent.parse(workingRevision?.content)
}
export const wordsOf = async (id: string) => (await head(id)).body.content.map((block) => blockText(block))

export async function aDraft(...texts: string[]): Promise<string> {
  return (await aStory({ section: await sectionCalled('region'), published: null, headline: 'The ferry returns', standfirst: '', body: paragraphs(...texts) })).id
}

/** On the paper under test, or on another `site`. */
export async function open(page: Page, id: string, site = ''): Promise<void> {
  await page.goto(`${site}/desk/stories/${id}`)
  await expect(text(page)).toBeVisible()
}

/** Puts the caret behind a paragraph. */
export async function behind(page: Page, words: string): Promise<void> {
  // Where a piece or words were chosen, the editor learns of the caret a moment later, and may put the choice back until then; no hand types within it.
  await expect(async () => {
    await text(page).getByText(words, { exact: true }).click()
    await expect(text(page).locator('.ProseMirror-selectednode')).toHaveCount(0)
    await page.keyboard.press('End')
    expect(await page.evaluate(() => document.getSelection()?.isCollapsed)).toBe(true)
  }).toPass()
}

export const menu = (page: Page) => page.getByRole('listbox', { name: 'Insert' })
export const panel = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true })
export const words = (said: string, ...marks: object[]) => ({ type: 'text', text: said, ...(marks.length > 0 && { marks }) })
export const line = (...content: object[]) => ({ type: 'paragraph', content })

/** Behind a paragraph, on a line of its own, by keys: what is typed there into the menu, and Enter. */
export async function insert(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Enter')
  await page.keyboard.type(`/${typed}`)
  await expect(menu(page)).toBeVisible()
  await page.keyboard.press('Enter')
}

/** What the browser does with a clipboard of this kind. */
export async function paste(page: Page, html: string, plain = ''): Promise<void> {
  await text(page).evaluate((element, given) => {
    const clipboardData = new DataTransfer()
    if (given.html) clipboardData.setData('text/html', given.html)
    clipboardData.setData('text/plain', given.plain)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, { html, plain })
}
