/** What the desk says about the words of a story, beside them. */
import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { commentOnStory, replyToComment } from '#newsroom/stories/comments/comment.ts'
import { publishStory } from '#newsroom/stories/publish.ts'
import { makePreviewLink } from '#newsroom/stories/preview-link.ts'
import { aContributor, aStory, aUser, paragraphs } from '#prisma/builders.ts'
import { everyPublicText } from './crawl.ts'
import { desk, sectionCalled } from './desk.ts'
import { expect, inEveryDress, loginAs, test } from './fixtures.ts'
import { aDraft, behind, isSaved, open, text } from './writing-steps.ts'

async function at(browser: Browser, name: string): Promise<{ page: Page; name: string }> {
  const page = await (await browser.newContext()).newPage()
  await page.goto('/')
  await loginAs(page, await aUser({ role: 'EDITOR', name }))
  return { page, name }
}
const comments = (page: Page) => page.getByRole('region', { name: 'Comments' })
const thread = (page: Page) => comments(page).getByRole('listitem').filter({ has: page.getByRole('blockquote') }).first()

test('words are chosen and commented on by keys alone; a colleague who is named answers, and it is resolved', async ({ browser }) => {
  const id = await aDraft('The ferry came back.', 'It was late by two hours.')
  const [{ page: ann }, { page: bo, name }] = [await at(browser, 'Ann Lee'), await at(browser, `Bo ${randomUUID().slice(0, 6)}`)]
  await open(ann, id)
  await expect(comments(ann)).toContainText('None. Choose words')
  await behind(ann, 'It was late by two hours.')
  await ann.keyboard.press('Shift+Home')
  await ann.keyboard.press('Control+Alt+m')
  const form = comments(ann).getByRole('form', { name: 'Comment' })
  await expect(form.getByLabel('About these words')).toBeFocused()
  await ann.keyboard.type(`Says who, @${name.slice(0, 5)}`)
  await expect(comments(ann).getByRole('list', { name: 'Name somebody' })).toContainText(name)
  await ann.keyboard.press('Tab')
  await ann.keyboard.press('Enter')
  await ann.keyboard.type('?')
  await form.getByRole('button', { name: 'Comment' }).press('Enter')
  await expect(thread(ann)).toContainText(`Says who, @${name} ?`)
  await expect(text(ann).locator('.commented')).toHaveText('It was late by two hours.')
  await inEveryDress(ann)

  // The words are changed, and the comment stays with them.
  await behind(ann, 'The ferry came back.')
  await ann.keyboard.press('Enter')
  await ann.keyboard.type('Hundreds had waited.')
  await isSaved(ann)

  await bo.goto('/desk/inbox')
  await bo.getByRole('link', { name: /named you in a comment/ }).click()
  await expect(bo.locator('.commented')).toHaveText('It was late by two hours.')
  await expect(thread(bo)).toBeFocused()
  await thread(bo).getByRole('button', { name: 'Reply' }).click()
  await bo.keyboard.type('The harbour master.')
  await thread(bo).getByRole('form', { name: 'Reply' }).getByRole('button', { name: 'Reply' }).press('Enter')
  await expect(thread(ann)).toContainText('The harbour master.')
  await thread(ann).getByRole('button', { name: 'Show the words' }).press('Enter')
  await expect(text(ann)).toBeFocused()
  expect(await ann.evaluate(() => document.getSelection()?.toString())).toBe('It was late by two hours.')

  await ann.goto(`/desk/stories/${id}/publish`)
  await expect(ann.getByRole('region', { name: 'Checklist' })).toContainText('One comment is open.')
  await ann.getByRole('link', { name: /One comment is open/ }).click()
  await thread(ann).getByRole('button', { name: 'Resolve' }).click()
  await expect(comments(ann)).toContainText('None. Choose words')
  await expect(text(ann).locator('.commented')).toHaveCount(0)
  await expect(text(bo).locator('.commented')).toHaveCount(0)
  await comments(ann).getByRole('button', { name: '1 resolved' }).click()
  await expect(thread(ann)).toContainText('Resolved by Ann Lee')
})

test('a comment that cannot be sent keeps what was typed, and one about words that went says so', async ({ browser, expectFault }) => {
  expectFault(/ERR_INTERNET_DISCONNECTED|Failed to fetch/)
  const id = await aDraft('The ferry came back.', 'It was late.')
  const { page } = await at(browser, 'Ann Lee')
  await page.setViewportSize({ width: 360, height: 740 })
  await open(page, id)
  await text(page).getByText('It was late.').selectText()
  await page.keyboard.press('Control+Alt+m')
  const form = comments(page).getByRole('form', { name: 'Comment' })
  await form.getByRole('button', { name: 'Comment' }).click()
  await expect(form.getByRole('alert')).toContainText('Write what you want to say.')
  await form.getByLabel('About these words').fill('How late?')
  await form.getByRole('button', { name: 'Comment' }).click()
  await expect(thread(page)).toContainText('How late?')
  await inEveryDress(page)
  await text(page).getByText('It was late.').selectText()
  await page.keyboard.press('Delete')
  await isSaved(page)
  await page.reload()
  await expect(thread(page)).toContainText('These words are not in the text any more.')
  await expect(thread(page)).toContainText('It was late.')
})

test('of what the desk says to itself no reader learns a word: on no page, in no feed, by no link for outsiders', async ({ page, request }) => {
  const [canary, section, { id: contributorId }] = [`canary${randomUUID().slice(0, 8)}`, await sectionCalled('region'), await aContributor()]
  const { id, path } = await aStory({ section, bylines: [{ contributorId, role: 'REPORTER' }], body: paragraphs('The ferry came back.') })
  const { threadId } = await commentOnStory(desk, { storyId: id, text: `About ${canary}`, quote: 'came back', from: 10 })
  await replyToComment(desk, { threadId, text: `Again ${canary}` })
  await publishStory(desk, { storyId: id, change: 'UPDATE', note: 'A word was added.' })
  const { path: link } = await makePreviewLink(desk, { storyId: id, revision: 3, label: 'A source', days: 1 })
  const { texts } = await everyPublicText(request)
  for (const address of [path, `${path}/changes`, link]) texts.push({ path: address, text: await (await request.get(address)).text() })
  expect(texts.map((one) => one.path)).toContain(path)
  expect(texts.filter((one) => one.text.includes(canary)).map((one) => one.path)).toEqual([])
  expect(await page.request.get(`/desk/stories/${id}/comments`).then((answer) => answer.status())).toBe(401)
})
