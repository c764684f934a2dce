/** The paper is stopped and started anew under somebody who writes: on a paper of its own, since nobody else could go on meanwhile. */
import type { Page } from '@playwright/test'
import { aStory, aUser, paragraphs } from '#prisma/builders.ts'
import { closePaper, openPaper } from '#scripts/open-paper.ts'
import { expect, loginAs, test } from './fixtures.ts'
import { openOwnPaper, type OwnPaper } from './own-paper.ts'
import { behind, isSaved, state, text, wordsOf } from './writing-steps.ts'

let paper: OwnPaper
let door: Awaited<ReturnType<typeof openPaper>>
test.beforeAll(async () => {
  paper = await openOwnPaper({ door: false })
  door = await openPaper(process.env)
})
test.afterAll(async () => {
  await closePaper(door)
  await paper.close()
})

test('what is typed while the paper is down is kept, said to be unsaved, and saved when it is up again; presence comes back by itself', async ({ browser, expectFault }) => {
  expectFault(/asked another site|ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_RESET|Failed to fetch|status of 50[234]|favicon/)
  const { id } = await aStory({ published: null, body: paragraphs('One.', 'Two.') })
  const at = async (name: string) => {
    const own = await (await browser.newContext({ baseURL: paper.door })).newPage()
    await own.goto('/')
    await loginAs(own, await aUser({ role: 'EDITOR', name }))
    await own.goto(`/desk/stories/${id}`)
    await expect(text(own)).toBeVisible()
    return own
  }
  const [ann, bo] = [await at('Ann Lee'), await at('Bo Ek')]
  const here = (own: Page) => own.locator('[data-others]')
  await expect(here(ann)).toContainText('Bo Ek')
  await behind(ann, 'One.')
  await ann.keyboard.type(' Before.')
  await isSaved(ann)
  await closePaper(door)
  await ann.keyboard.type(' While it was down.')
  await expect(state(ann)).toHaveText(/^Not saved: the server has not answered since .+ It is kept on this device, and tried again by itself\.$/)
  door = await openPaper(process.env)
  await expect(state(ann)).toHaveText('Saved', { timeout: 40_000 })
  expect(await wordsOf(id)).toEqual(['One. Before. While it was down.', 'Two.'])
  await expect(text(bo)).toHaveText('One. Before. While it was down.Two.', { timeout: 20_000 })
  for (const [own, other] of [[ann, 'Bo Ek'], [bo, 'Ann Lee']] as const) await expect(here(own)).toContainText(other, { timeout: 20_000 })
})
