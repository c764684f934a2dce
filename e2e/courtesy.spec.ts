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

test('a rights manager agrees on terms: the credit is drawn as it is typed, what contradicts is named, what it touches is shown, and the version is kept', async ({ page, login }) => {
  const word = ownWord()
  const partner = await aPartner({ name: `Meridian ${word}`, terms: { editClass: 'SUBSTANTIVE' } })
  const { id } = await aStory({ section: await sectionCalled('region'), headline: `Ferry returns ${word}`, body: paragraphs('It came back.'), from: { partnerId: partner.id, edits: 'ABRIDGED' } })
  await login()
  await page.goto('/desk/partners')
  await page.getByRole('region', { name: 'Partners' }).getByRole('link', { name: `Meridian ${word}` }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Meridian ${word}` })).toBeVisible()
  await inEveryDress(page)
  await page.getByRole('link', { name: 'Agree on new terms' }).click()

  const line = page.getByLabel('The line', { exact: true })
  await line.fill('First published by {partner} on {date}')
  const drawn = page.getByRole('region', { name: 'As readers would get it' })
  await expect(drawn).toContainText(`First published by Meridian ${word} on March 5, 2026`)
  await page.getByLabel('Whom search engines lead to').selectOption('SOURCE')
  await page.getByLabel('Search engines', { exact: true }).selectOption('NOINDEX')
  await page.getByLabel('What we may change').selectOption('STYLE')
  await page.getByRole('button', { name: 'See what it touches' }).click()
  const means = page.getByRole('region', { name: 'What it would mean' })
  await expect(means).toContainText('both together contradict each other')
  await expect(means.getByRole('listitem').filter({ has: page.getByRole('link', { name: `Ferry returns ${word}` }) }).first()).toContainText('(R09)')
  expect(await db().agreement.count({ where: { partnerId: partner.id } })).toBe(1)
  await inEveryDress(page)

  await page.getByRole('button', { name: 'Save as the next version' }).click()
  await expect(page.getByRole('form', { name: 'Terms' }).getByRole('alert')).toContainText('contradict each other')
  await expect(line).toHaveValue('First published by {partner} on {date}')
  await page.getByLabel('Search engines', { exact: true }).selectOption('INDEX')
  await page.getByRole('button', { name: 'Save as the next version' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Meridian ${word}` })).toBeVisible()
  await expect(page.getByText('Version 2')).toBeVisible()
  await expect(page.getByText('We may bring spelling and punctuation to our style, and change nothing else.')).toBeVisible()
  // The story that is out keeps what was agreed when it was taken.
  expect(await db().syndicatedItem.findUniqueOrThrow({ where: { storyId: id }, select: { agreement: { select: { version: true } } } })).toEqual({ agreement: { version: 1 } })
})

test('a partner is added, and whom to ring is written down', async ({ page, login }) => {
  const word = ownWord()
  await login()
  await page.goto('/desk/partners')
  await page.getByRole('form', { name: 'Add a partner' }).getByLabel('Name').fill(`Quay ${word}`)
  await page.getByRole('button', { name: 'Add the partner' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Quay ${word}` })).toBeVisible()
  await page.getByText('Change who they are and how they are reached').click()
  const ring = page.getByRole('group', { name: 'Whom to ring when a story is killed, day and night' })
  await ring.getByLabel('Name').fill('The night editor')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Say how The night editor is reached: by mail or telephone.').first()).toBeVisible()
  await ring.getByLabel('Telephone').fill('+00 000 000 0101')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Whom we reach' })).toContainText('The night editor, +00 000 000 0101')
})
