/** Two people, two browsers, one story. */
import type { Browser, Page } from '@playwright/test'
import { db } from '#lib/db.ts'
import { aUser } from '#prisma/builders.ts'
import { expect, inEveryDress, loginAs, test } from './fixtures.ts'
import { aDraft, behind, isSaved, open, state, text, wordsOf } from './writing-steps.ts'

async function at(browser: Browser, name: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto('/')
  await loginAs(page, await aUser({ role: 'EDITOR', name }))
  return page
}
const others = (page: Page) => page.locator('[data-others]')

test('who opens a story that somebody writes sees at once who and where; both texts are put together as they write', async ({ browser }) => {
  const id = await aDraft('One.', 'Two.', 'Three.')
  const ann = await at(browser, 'Ann Lee')
  await open(ann, id)
  await expect(others(ann)).toBeHidden()
  await behind(ann, 'Three.')

  const bo = await at(browser, 'Bo Ek')
  await open(bo, id)
  await expect(others(bo)).toContainText('Ann Lee')
  await expect(others(bo)).toContainText('Ann Lee in paragraph 3 is here too. What you both write is put together.')
  await expect(text(bo).locator('.other-here')).toHaveText('Three.')
  await expect(text(bo).locator('.other-here')).toHaveAttribute('data-who', 'AL')
  await expect(others(ann)).toContainText('Bo Ek')
  await expect(ann.getByRole('status').filter({ hasText: 'Bo Ek came in.' })).toBeAttached()
  await inEveryDress(bo)

  await ann.keyboard.type(' By Ann.')
  await behind(bo, 'One.')
  await bo.keyboard.type(' By Bo.')
  await isSaved(bo)
  await isSaved(ann)
  for (const page of [ann, bo]) await expect(text(page)).toHaveText('One. By Bo.Two.Three. By Ann.')
  expect(await wordsOf(id)).toEqual(['One. By Bo.', 'Two.', 'Three. By Ann.'])

  const third = await at(browser, 'Cas Ode')
  await third.goto('/desk?all=yes')
  await expect(third.getByRole('row').filter({ has: third.locator(`a[href="/desk/stories/${id}"]`) })).toContainText('In it now: Ann Lee, Bo Ek')
  await bo.close()
  await expect(others(ann)).toBeHidden()
})

test('the writing is taken over: the other sees by whom, goes on beside the text, and takes it back with all they wrote', async ({ browser }) => {
  const id = await aDraft('One.', 'Two.')
  const [ann, bo] = [await at(browser, 'Ann Lee'), await at(browser, 'Bo Ek')]
  await open(ann, id)
  await behind(ann, 'One.')
  await open(bo, id)
  await expect(others(bo)).toContainText('Ann Lee')
  await ann.keyboard.type(' Ann’s unsaved words.')
  await bo.getByRole('button', { name: 'Take over' }).press('Enter')
  const told = ann.getByRole('alert').filter({ hasText: 'took the writing over' })
  await expect(told).toContainText(/Bo Ek took the writing over at \d{1,2}:\d{2}/)
  await expect(state(ann)).toHaveText('Saved beside the text')
  await expect(others(bo)).toContainText('Ann Lee goes on beside the text.')
  await inEveryDress(ann)

  await behind(bo, 'Two.')
  await bo.keyboard.type(' By Bo.')
  await isSaved(bo)
  expect(await wordsOf(id)).toEqual(['One.', 'Two. By Bo.'])
  const kept = await db().revision.findFirstOrThrow({ where: { storyId: id, kind: 'BRANCH' }, orderBy: { number: 'desc' }, select: { content: true, note: true } })
  expect(JSON.stringify(kept.content)).toContain('Ann’s unsaved words.')
  expect(kept.note).toBe('Beside the text: Bo Ek took over')

  await told.getByRole('button', { name: 'Take it back' }).click()
  await expect(told).toBeHidden()
  await isSaved(ann)
  await expect(text(ann)).toHaveText('One. Ann’s unsaved words.Two. By Bo.')
  expect(await wordsOf(id)).toEqual(['One. Ann’s unsaved words.', 'Two. By Bo.'])
  await expect(bo.getByRole('alert').filter({ hasText: 'Ann Lee took the writing over' })).toBeVisible()
})

test('a tab that nobody looks at leaves the room, and nobody is held up by a browser that died', async ({ browser }) => {
  const id = await aDraft('One.')
  const [ann, bo] = [await at(browser, 'Ann Lee'), await at(browser, 'Dee Far')]
  await open(bo, id)
  await open(ann, id)
  await expect(others(ann)).toContainText('Dee Far')
  // As when a laptop is closed: no word, no answer, and the clock of the database goes on.
  await bo.context().setOffline(true)
  await db().$executeRaw`UPDATE presence SET until = until - interval '41 seconds' WHERE story_id = ${id}::uuid AND person_id = (SELECT id FROM "user" WHERE name = 'Dee Far' ORDER BY created_at DESC LIMIT 1)`
  await expect(others(ann)).toBeHidden()
  await behind(ann, 'One.')
  await ann.keyboard.type(' Nobody is in the way.')
  await isSaved(ann)
})

test('a story is written together at 360 pixels too', async ({ browser }) => {
  const id = await aDraft('One.')
  const [ann, bo] = [await at(browser, 'Ann Lee'), await at(browser, 'Bo Ek')]
  for (const page of [ann, bo]) await page.setViewportSize({ width: 360, height: 740 })
  await open(ann, id)
  await open(bo, id)
  await bo.getByRole('button', { name: 'Take over' }).click()
  await expect(ann.getByRole('alert').filter({ hasText: 'took the writing over' })).toBeVisible()
  await inEveryDress(ann)
  await inEveryDress(bo)
})
