import { randomUUID } from 'node:crypto'
import { db } from '#lib/db.ts'
import { renameStory } from '#newsroom/stories/rename.ts'
import { aStory, paragraphs } from '#prisma/builders.ts'
import { desk, sectionCalled } from './desk.ts'
import { aDraft } from './draft-steps.ts'
import { expect, inEveryDress, test } from './fixtures.ts'

const word = () => randomUUID().slice(0, 8)

test('the checklist tells of a source that is gone and of a story that says the same, and keeps neither from readers', async ({ page, login }) => {
  const body = paragraphs(...Array.from({ length: 12 }, () => `The ${word()} of ${word()} was seen at ${word()} by ${word()}.`))
  const other = await aStory({ headline: `Terns come back to ${word()} in a good year`, body })
  const url = `https://${word()}.example/report`
  const { id } = await aDraft({ headline: 'Terns are back', body, references: [{ key: 'a', kind: 'DOCUMENT', title: 'Count of the terns', creators: [], visibility: 'PUBLIC', url }] })
  // The demonstration asks nobody, so what the clock would find is told to it here.
  await db().citedLink.update({ where: { storyId_key: { storyId: id, key: 'a' } }, data: { status: 'DEAD', says: 'the site says that there is no such page (404)', checkedAt: new Date() }, select: { key: true } })

  await login()
  await page.goto(`/desk/stories/${id}/publish`)
  const checklist = page.getByRole('region', { name: 'Checklist' })
  await expect(checklist).toContainText('Nothing keeps this text from readers.')
  await expect(checklist).toContainText(/The link of the reference “Count of the terns” did not lead to it on .*: the site says that there is no such page \(404\)\. Try it; then name where it is now, or an archived copy\./)
  await expect(checklist).toContainText(/“Terns come back to .* has nearly the same text\./)
  await inEveryDress(page)
  await checklist.getByRole('link', { name: /^Open it.*Terns come back/ }).click()
  await expect(page).toHaveURL(`/desk/stories/${other.id}`)
})

test('a link in a text follows a story that is renamed, before anybody saves it', async ({ page, login }) => {
  const slug = `quay-${word()}`
  const other = await aStory({ section: await sectionCalled('region'), slug })
  const { id } = await aDraft({ body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'as we told', marks: [{ type: 'link', attrs: { href: other.path } }] }] }] } })
  await renameStory(desk, { storyId: other.id, slug: `${slug}-opens` })
  await login()
  await page.goto(`/desk/stories/${id}`)
  await expect(page.locator('#story-body').getByText('as we told')).toHaveAttribute('href', `/region/${slug}-opens`)
})
