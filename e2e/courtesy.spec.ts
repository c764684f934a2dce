import { db, inTransaction } from '#lib/db.ts'
import { StoryContent } from '#newsroom/stories/content.ts'
import { keepRevision } from '#newsroom/stories/revision.ts'
import { aPartner, aStory, paragraphs } from '#prisma/builders.ts'
import { desk, sectionCalled } from './desk.ts'
import { expect, inEveryDress, test } from './fixtures.ts'
import { ownWord } from './own-word.ts'

/** A newer text of a story, as a save leaves it. */
async function write(storyId: string, change: object): Promise<void> {
  await inTransaction(async (tx) => {
    const { workingRevision } = await tx.story.findUniqueOrThrow({ where: { id: storyId }, select: { workingRevision: { select: { content: true } } } })
    await keepRevision(tx, { storyId, kind: 'SAVE', content: StoryContent.parse({ ...(workingRevision?.content as object), ...change }), actor: desk, at: new Date() })
  })
}

test('R09: a partner’s story with a headline of ours is held back in words, let pass by leave with a reason, and the log keeps it', async ({ page, login }) => {
  const word = ownWord()
  const partner = await aPartner({ name: `Northlight ${word}`, terms: { editClass: 'NONE' } })
  const { id } = await aStory({ published: null, section: await sectionCalled('region'), headline: `Ferry returns ${word}`, body: paragraphs('It came back.'), from: { partnerId: partner.id } })
  await write(id, { headline: `She is back ${word}` })
  await login()
  await page.goto(`/desk/stories/${id}/publish`)
  const checklist = page.getByRole('region', { name: 'Checklist' })
  await expect(checklist).toContainText(`Northlight ${word} does not allow a headline or standfirst of ours. Restore theirs, or write down who gave leave. (R09)`)
  await page.getByRole('button', { name: /^Publish revision/ }).click()
  await expect(page.getByRole('alert').getByText('(R09)')).toBeVisible()

  await page.getByText('Let pass what R09 found').click()
  const form = page.getByRole('form', { name: /^Let R09 pass/ })
  await form.getByLabel('The partner gave leave').check()
  await form.getByLabel('Why, and who said so').fill('Ines Bell allowed it by telephone.')
  await form.getByRole('button', { name: 'Let it pass' }).click()
  const exceptions = page.getByRole('region', { name: 'Exceptions' })
  await expect(exceptions).toContainText('R09 was let pass by')
  await expect(exceptions).toContainText('Ines Bell allowed it by telephone.')
  await inEveryDress(page)
  await page.getByRole('button', { name: /^Publish revision/ }).click()
  await expect(page.getByRole('region', { name: 'Where it stands' })).toContainText('Published. Readers see it.')
  await expect(page.getByRole('region', { name: 'What was done so far' })).toContainText('Ines Bell allowed it by telephone.')
  expect(await db().rightsException.count({ where: { storyId: id, rule: 'R09', byLeave: true } })).toBe(1)
})
