/** The same request more than once, byte for byte: it is done once. */
import type { Browser, Page, Request } from '@playwright/test'
import { db } from '#lib/db.ts'
import { aUser } from '#prisma/builders.ts'
import { expect, loginAs, test } from './fixtures.ts'
import { aDraft, behind, isSaved, open, wordsOf } from './writing-steps.ts'

async function somebody(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto('/')
  await loginAs(page, await aUser({ role: 'EDITOR' }))
  return page
}
const toStory = (id: string) => (request: Request) => request.method() === 'POST' && new URL(request.url()).pathname === `/desk/stories/${id}`
const revisionsOf = (storyId: string) => db().revision.count({ where: { storyId } })

test('a save that arrives three more times is kept once, and from another person it is refused in a sentence', async ({ page, browser, login, expectFault }) => {
  expectFault(/status of 40[039]/)
  const id = await aDraft('One.')
  await login()
  await open(page, id)
  await behind(page, 'One.')
  const sent = page.waitForRequest(toStory(id))
  await page.keyboard.type(' Once.')
  const save = await sent
  await isSaved(page)
  const before = await revisionsOf(id)
  const replay = async (by: Page) => {
    const named = Object.fromEntries(Object.entries(await save.allHeaders()).filter(([name]) => !name.startsWith(':') && !['cookie', 'content-length'].includes(name)))
    const answer = await by.request.post(save.url(), { headers: named, data: save.postDataBuffer() ?? '', failOnStatusCode: false })
    return answer.text()
  }
  for (let time = 0; time < 3; time += 1) expect(await replay(page)).toContain('"ok":true')
  expect(await replay(await somebody(browser))).toContain('This save was somebody else’s. Reload the page and save again.')
  expect(await revisionsOf(id)).toBe(before)
  expect(await wordsOf(id)).toEqual(['One. Once.'])
})
