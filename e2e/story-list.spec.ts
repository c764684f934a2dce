/** The list of stories: narrowed by what stands in the address, searched in drafts too, and paged without a gap. */
import { aContributor, aStory, paragraphs } from '#prisma/builders.ts'
import { sectionCalled } from './desk.ts'
import { expect, inEveryDress, test } from './fixtures.ts'
import { ownWord } from './own-word.ts'
import { enter } from './rooms.ts'

test('a draft is found by a word of its text, and the filters stay in the address', async ({ page, login }) => {
  const word = ownWord()
  const section = await sectionCalled('region')
  await aStory({ section, headline: 'Not yet told', published: null, body: paragraphs(`The lockkeeper counted ${word}.`) })
  await aStory({ section, headline: `Told already ${word}` })
  await login()
  await page.getByLabel('Words').fill(word)
  await page.getByRole('button', { name: 'Show' }).click()
  const list = page.getByRole('region', { name: 'Stories' })
  await expect(list.getByRole('rowheader')).toHaveCount(2)
  await page.getByRole('combobox', { name: 'State' }).selectOption('Draft')
  await page.getByRole('combobox', { name: 'Section' }).selectOption(section.name)
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(list.getByRole('rowheader')).toHaveText(['Not yet told'])
  await expect(page).toHaveURL(new RegExp(`q=${word}.*state=DRAFT.*section=${section.id}`))
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'State' })).toHaveValue('DRAFT')
  await expect(list.getByRole('rowheader')).toHaveText(['Not yet told'])
  await page.getByLabel('Words').fill(`${word}zzz`)
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByText('No story is like this.')).toBeVisible()
})

test('the columns are each browser’s own choice', async ({ page, login }) => {
  const word = ownWord()
  const { id } = await aContributor({ name: `Noor ${word}` })
  await aStory({ headline: `By her ${word}`, bylines: [{ contributorId: id, role: 'REPORTER' }] })
  await login()
  await enter(page, `/desk?person=${id}`)
  const list = page.getByRole('region', { name: 'Stories' })
  await expect(page.getByText('Only stories with')).toContainText(`Noor ${word}`)
  await expect(list).not.toContainText(`Noor ${word}`)
  await page.getByText('Columns', { exact: true }).first().click()
  await page.getByRole('checkbox', { name: 'By', exact: true }).check()
  await expect(list).toContainText(`Noor ${word}`)
  await page.reload()
  await expect(list).toContainText(`Noor ${word}`)
})

test('older stories follow without a gap, and what an address makes up asks for nothing', async ({ page, login }) => {
  await login()
  await enter(page, '/desk?state=NONSENSE&section=1&after=yesterday&from=2026-99-99')
  const list = page.getByRole('region', { name: 'Stories' })
  const first = await list.getByRole('rowheader').allTextContents()
  expect(first.length).toBeGreaterThan(0)
  await inEveryDress(page)
})
