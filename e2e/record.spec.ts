import { randomUUID } from 'node:crypto'
import { inTransaction } from '#lib/db.ts'
import { correctStory } from '#newsroom/stories/correct.ts'
import { aContributor, aStory, paragraphs } from '#prisma/builders.ts'
import { desk, editStory, sectionCalled } from './desk.ts'
import { expect, inEveryDress, test } from './fixtures.ts'
import { ownWord } from './own-word.ts'

/** A story that readers saw in three versions. */
async function aChangedStory() {
  const word = ownWord()
  const writer = await aContributor({ name: `Wilma ${word}`, shortBio: `Writes about ${word}.` })
  const story = await aStory({ section: await sectionCalled('region'), headline: `Ferry ${word} returns`, body: paragraphs(`It sails to ${word} on Monday.`), bylines: [{ contributorId: writer.id, role: 'REPORTER' }], published: new Date(Date.now() - 3_600_000) })
  await editStory(story.id, { headline: `Ferry ${word} stays` }, 'It does not sail.')
  await correctStory(desk, { storyId: story.id, kind: 'CORRECTION', weight: 'HIGH', text: 'It never sailed.' })
  return { ...story, word, writer }
}

test('a reader sees each version with its hash, and checks in the browser that none was changed', async ({ page }) => {
  const { id, path } = await aChangedStory()
  await page.goto(`${path}/changes`)
  const record = page.getByRole('region', { name: 'The record' })
  await expect(record.getByRole('listitem')).toHaveText([/3\. Corrected.*It never sailed\./s, /2\. Updated.*It does not sail\./s, /1\. Published/])
  await record.getByRole('button', { name: 'Check the record here' }).press('Enter')
  await expect(record.getByRole('status')).toHaveText('Sound: all 3 entries follow from one another.')
  await inEveryDress(page)

  // Whoever owns the database changes what the first version said.
  await inTransaction(async (tx) => {
    await tx.$executeRaw`ALTER TABLE record_entry DISABLE TRIGGER append_only`
    await tx.$executeRaw`UPDATE record_entry SET document = jsonb_set(document, '{story,headline}', '"Ferry sinks"') WHERE story_id = ${id}::uuid AND number = 1`
    await tx.$executeRaw`ALTER TABLE record_entry ENABLE TRIGGER append_only`
  })
  // What the front door keeps is as it was; with the next change of the story, the break is there for everybody.
  await correctStory(desk, { storyId: id, kind: 'CLARIFICATION', weight: 'LOW', text: `Nor will it. ${randomUUID()}` })
  await expect(async () => {
    await page.reload()
    await record.getByRole('button', { name: 'Check the record here' }).click()
    await expect(record.getByRole('status')).toContainText('Broken at entry 1', { timeout: 2_000 })
  }).toPass()
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })
  test('the hashes stand on the page, with how to check them', async ({ page }) => {
    const { path } = await aChangedStory()
    await page.goto(`${path}/changes`)
    const record = page.getByRole('region', { name: 'The record' })
    await expect(record.locator('code')).toHaveText([/^[0-9a-f]{64}$/, /^[0-9a-f]{64}$/, /^[0-9a-f]{64}$/])
    await expect(record.getByText('How to check it without us')).toBeVisible()
  })
})
