import { db, inTransaction } from '#lib/db.ts'
import { StoryContent } from '#newsroom/stories/content.ts'
import { keepRevision } from '#newsroom/stories/revision.ts'
import { aPartner, aStory, paragraphs } from '#prisma/builders.ts'
import { desk, sectionCalled } from './desk.ts'
import { expect, inEveryDress, test } from './fixtures.ts'
import { ownWord } from './own-word.ts'

const textIn = async (id: string) => JSON.stringify((await db().story.findUniqueOrThrow({ where: { id }, select: { workingRevision: { select: { content: true } } } })).workingRevision?.content)

test('R09: what a partner lets nobody edit is marked in the editor, takes no letter, and says why', async ({ page, login }) => {
  const word = ownWord()
  const partner = await aPartner({ name: `Northlight ${word}`, terms: { editClass: 'NONE' } })
  const { id } = await aStory({ published: null, section: await sectionCalled('region'), headline: `Ferry returns ${word}`, standfirst: '', body: paragraphs('It came back.', 'Nobody knew why.'), from: { partnerId: partner.id } })
  await login()
  await page.goto(`/desk/stories/${id}`)
  const rights = page.getByRole('region', { name: 'Rights' })
  await expect(rights).toContainText(`The text is locked: Northlight ${word} allows no edits. (R09)`)
  await expect(page.locator('.ProseMirror .locked')).toHaveCount(2)
  await expect(page.getByRole('textbox', { name: 'Headline', exact: true })).not.toBeEditable()
  await page.locator('.ProseMirror').getByText('Nobody knew why.').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' We do.')
  await expect(rights.getByRole('status')).toContainText('Not taken: that part is locked.')
  await expect(page.locator('.ProseMirror')).not.toContainText('We do.')
  expect(await textIn(id)).not.toContain('We do.')
  await inEveryDress(page)
})

test('R09: what was altered is told beside the text with its rule, is open, and is put back', async ({ page, login }) => {
  const word = ownWord()
  const partner = await aPartner({ name: `Northlight ${word}`, terms: { editClass: 'NONE' } })
  const headline = `Ferry returns ${word}`
  const { id } = await aStory({ published: null, section: await sectionCalled('region'), headline, standfirst: '', body: paragraphs('It came back.', 'Nobody knew why.'), from: { partnerId: partner.id } })
  await inTransaction((tx) => keepRevision(tx, { storyId: id, kind: 'SAVE', content: StoryContent.parse({ headline, body: paragraphs('It came back!.', 'Everybody knew why.') }), actor: desk, at: new Date() }))
  await login()
  await page.goto(`/desk/stories/${id}`)
  const told = page.getByRole('list', { name: 'What the rules say' })
  await expect(told).toContainText(`Northlight ${word} does not allow edits like these: words added or changed.`)
  await expect(told).toContainText('(R09)')
  await expect(page.locator('.ProseMirror .locked')).toHaveCount(0)
  for (const [line, theirs] of [['It came back!.', 'It came back.'], ['Everybody knew why.', 'Nobody knew why.']] as const) {
    await page.locator('.ProseMirror').getByText(line).click({ clickCount: 3 })
    await page.keyboard.type(theirs)
  }
  await page.keyboard.press('Control+s')
  await expect(page.locator('.ProseMirror .locked')).toHaveCount(2)
  await expect(page.getByRole('region', { name: 'Rights' })).toContainText('No rule stands against the text')
  await expect(told).toHaveCount(0)
  expect(await textIn(id)).toContain('Nobody knew why.')
})
