/** The same list as a board by where stories stand, and as a calendar of the newsroom's days. */
import { db } from '#lib/db.ts'
import { commandLine } from '#newsroom/access/can.ts'
import { scheduleStory } from '#newsroom/stories/schedule.ts'
import { aStory, aUser } from '#prisma/builders.ts'
import { sectionCalled } from './desk.ts'
import { expect, inEveryDress, loginAs, test } from './fixtures.ts'
import { ownWord } from './own-word.ts'
import { enter } from './rooms.ts'

test('a story is moved on the board by keys and by dragging, as far as its verbs go', async ({ page }) => {
  const word = ownWord()
  const { id } = await aStory({ section: await sectionCalled('region'), headline: `On the board ${word}`, published: null })
  await loginAs(page, await aUser())
  await enter(page, `/desk?q=${word}`)
  await page.getByRole('link', { name: 'Board', exact: true }).click()
  await page.waitForLoadState('networkidle')
  const column = (name: string) => page.locator('section').filter({ has: page.getByRole('heading', { name }) })
  await expect(column('Draft 1').getByRole('link', { name: `On the board ${word}` })).toBeVisible()
  await inEveryDress(page)
  await page.getByText('Move', { exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: `“On the board ${word}” is in review now.` })).toBeVisible()
  await expect(column('In review 1').getByRole('listitem')).toHaveCount(1)
  await column('In review 1').getByRole('listitem').dragTo(column('Draft 0'))
  await expect(column('Draft 1').getByRole('listitem')).toHaveCount(1)
  await column('Draft 1').getByRole('listitem').dragTo(column('Changes asked 0'))
  await expect(page.getByText('cannot be moved there by hand')).toBeVisible()
  expect((await db().story.findUniqueOrThrow({ where: { id }, select: { state: true } })).state).toBe('DRAFT')
})

test('the calendar shows on the newsroom’s day what goes out and what went out', async ({ page }) => {
  const word = ownWord()
  const section = await sectionCalled('region')
  await aStory({ section, headline: `Went out ${word}` })
  const { id } = await aStory({ section, headline: `Goes out ${word}`, published: null })
  const { timeZone } = await db().paper.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } })
  await scheduleStory(commandLine, { storyId: id, revision: 1, wall: '2090-05-17T23:30', timeZone })
  await loginAs(page, await aUser())
  await enter(page, `/desk?q=${word}&as=calendar`)
  await expect(page.getByRole('listitem').filter({ hasText: ', today' }).getByRole('link', { name: `Went out ${word}` })).toBeVisible()
  await inEveryDress(page)
  await enter(page, `/desk?q=${word}&as=calendar&day=2090-05-17`)
  await expect(page.getByRole('heading', { name: 'May 2090' })).toBeVisible()
  const entry = page.getByRole('listitem').filter({ has: page.locator('time[datetime="2090-05-17"]') })
  await expect(entry).toContainText('23:30, scheduled')
  await page.getByRole('link', { name: 'Week' }).click()
  await expect(entry).toContainText(`Goes out ${word}`)
  await page.getByRole('link', { name: 'After' }).click()
  await expect(page.getByText(`Goes out ${word}`)).toHaveCount(0)
})
