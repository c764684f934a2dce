/** Every saved text of a story: compared, named, brought back. */
import { randomUUID } from 'node:crypto'
import { saveStory } from '#newsroom/stories/save.ts'
import { paragraphs } from '#prisma/builders.ts'
import { desk } from './desk.ts'
import { aDraft, write } from './draft-steps.ts'
import { expect, inEveryDress, test } from './fixtures.ts'

test('an earlier text is compared with the newest, one place of it is brought back, and then all of it', async ({ page, login }) => {
  const { id } = await aDraft({ headline: 'Tides come early' })
  await saveStory(desk, { storyId: id, base: 1, saveId: randomUUID(), patch: { splices: [{ at: 0, remove: 1, insert: paragraphs('The first tide of the day comes at dusk.').content }], fields: { headline: 'Tides come late' } } })
  await login()
  await page.goto(`/desk/stories/${id}/revisions`)
  const difference = page.getByRole('region', { name: 'From revision 1 to revision 2' })
  await expect(difference.locator('del')).toHaveText(['early', 'noon'])
  await expect(difference.locator('ins')).toHaveText(['late', 'dusk'])
  await inEveryDress(page)
  await page.getByRole('button', { name: 'Restore this place as it was in 1' }).click()
  await expect(page.getByRole('region', { name: 'From revision 2 to revision 3' }).locator('ins')).toHaveText(['noon'])
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tides come late')

  await page.getByLabel('From revision 1').check()
  await page.getByRole('button', { name: 'Compare' }).click()
  await page.getByLabel('Why').fill('It was right before.')
  await page.getByRole('button', { name: 'Restore revision 1' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tides come early')
  await expect(page.getByRole('row', { name: /the newest.*Restored.*It was right before\./ })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Revisions' }).getByRole('row')).toHaveCount(5)
})

test('a revision is given a name, and found by it', async ({ page, login }) => {
  const { id } = await aDraft()
  await write(id, { headline: 'Tides come early' })
  await login()
  await page.goto(`/desk/stories/${id}/revisions`)
  const list = page.getByRole('region', { name: 'Revisions' })
  await list.getByLabel('To revision 1').check()
  await list.getByLabel('From revision 2').check()
  await page.getByRole('button', { name: 'Compare' }).click()
  await page.getByLabel('What revision 1 is called').fill('Before the lawyer')
  await page.getByRole('button', { name: 'Name revision 1' }).press('Enter')
  await expect(list.getByText('Before the lawyer')).toBeVisible()
  await page.getByLabel('With a name').check()
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(list.getByRole('rowheader')).toHaveText(['Before the lawyer1'])
  await inEveryDress(page)
})
