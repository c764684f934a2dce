import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { verifyBundles } from '#scripts/newsroom/verify-bundle.ts'
import { db, inTransaction } from '#lib/db.ts'
import { correctStory } from '#newsroom/stories/correct.ts'
import { withdrawStory } from '#newsroom/stories/withdraw.ts'
import { aContributor, aStory, paragraphs } from '#prisma/builders.ts'
import { desk, editStory, sectionCalled } from './desk.ts'
import { expect, inEveryDress, test, textOf } from './fixtures.ts'
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

test('of a story that was withdrawn everybody still gets the hashes, and nothing of what it said', async ({ request }) => {
  const { id, path, word } = await aChangedStory()
  const before = (await (await request.get(`${path}/record.json`)).json()) as { links: { hash: string }[] }
  await withdrawStory(desk, { storyId: id, reason: 'LEGAL', note: 'A court has asked us to.' })
  await expect(async () => {
    const text = await textOf(request, `${path}/record.json`)
    expect(text).not.toContain(word)
    expect((JSON.parse(text) as typeof before).links.map(({ hash }) => hash).slice(0, 3)).toEqual(before.links.map(({ hash }) => hash))
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

test('an editor sees what readers saw at any moment, and why it was let out', async ({ page, login }) => {
  const { id, word, writer } = await aChangedStory()
  await db().contributor.update({ where: { id: writer.id }, data: { name: `Somebody Else ${word}` } })
  await login()
  await page.goto(`/desk/stories/${id}/record`)
  const displays = page.getByRole('region', { name: 'Versions' })
  await expect(displays.getByRole('row')).toHaveCount(4)
  await expect(page.getByRole('region', { name: 'Decisions' })).toContainText('Asked to go out: nothing stood against it.')
  await inEveryDress(page)

  await page.getByRole('link', { name: 'Entry 1, as readers saw it' }).click()
  const frame = page.frameLocator('iframe[title="As readers would see it"]')
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(`Ferry ${word} returns`)
  await expect(frame.getByText(`Wilma ${word}`).first()).toBeVisible()
  await expect(frame.getByText('It never sailed.')).toHaveCount(0)
  await inEveryDress(page)

  const form = page.getByRole('form', { name: 'Ask for a moment' })
  await form.getByLabel('Day and time').fill('2001-01-01T10:00')
  await form.getByRole('button', { name: 'Show what readers saw' }).press('Enter')
  await expect(page.getByText('Readers had seen nothing of it then')).toBeVisible()
  await page.goto(`/desk/stories/${id}/as-of?at=yesterday`)
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Write day and time like')
})

test('an admin saves the legal bundle, which says offline whether anything in it was changed', async ({ page, login }, info) => {
  const { id, word } = await aChangedStory()
  await login()
  await page.goto(`/desk/stories/${id}/record`)
  const saved = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Save the legal bundle' }).click()
  const file = info.outputPath('bundle.html')
  await (await saved).saveAs(file)

  await page.context().setOffline(true)
  await page.goto(`file://${file}`)
  await expect(page.getByRole('status')).toHaveText(/^Sound/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Ferry ${word} stays`)
  expect(await verifyBundles([file])).toBe(0)

  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('It never sailed.', 'It sailed.'))
  await page.reload()
  await expect(page.getByRole('status')).toHaveText(/^Broken.*What readers saw does not hold at entry 3/)
  expect(await verifyBundles([file])).toBe(1)
})
