import { db } from '#lib/db.ts'
import { parse } from 'csv-parse/sync'
import { aStory, aUser } from '#prisma/builders.ts'
import { commandLine, type Actor } from '#newsroom/access/can.ts'
import { askToLiftEmbargo } from '#newsroom/stories/lift-embargo.ts'
import { withdrawStory } from '#newsroom/stories/withdraw.ts'
import { sectionCalled } from './desk.ts'
import { expect, inEveryDress, test } from './fixtures.ts'

const inTwoDays = () => new Date(Date.now() + 48 * 3_600_000)
async function anEditor(name: string): Promise<Actor & { id: string }> {
  const { id } = await aUser({ name })
  return { id, name, role: 'EDITOR', address: 'local' }
}

test('an admin finds who did what to a story, why, and what changed', async ({ page, login }) => {
  const story = await aStory({ section: await sectionCalled('region'), headline: 'The sluice gates are rusted' })
  await withdrawStory(commandLine, { storyId: story.id, reason: 'INACCURATE', note: 'The gates are not rusted.' })
  await login()
  await page.goto(`/desk/stories/${story.id}`)
  await page.getByRole('link', { name: 'All that was done to this story' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Audit')
  await expect(page.getByText('Only what was done to The sluice gates are rusted.')).toBeVisible()
  const rows = page.getByRole('region', { name: 'The record' }).getByRole('row')
  await expect(rows).toHaveCount(4)
  await expect(rows.nth(1)).toContainText('withdrew a story')
  await expect(rows.nth(1)).toContainText('The gates are not rusted.')
  await expect(rows.nth(1)).toContainText('reason: INACCURATE')
  await expect(rows.nth(2)).toContainText('state: DRAFT → PUBLISHED')
  await page.getByLabel('What').selectOption('published a story')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(rows).toHaveCount(2)
  await page.getByLabel('Words in the reason').fill('not rusted')
  await page.getByLabel('What').selectOption('Anything')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(rows).toHaveCount(2)
  const file = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Save as CSV' }).click()
  const chunks: Buffer[] = []
  for await (const chunk of await (await file).createReadStream()) chunks.push(chunk as Buffer)
  expect(parse(Buffer.concat(chunks), { bom: true, columns: true })).toMatchObject([{ deed: 'story.withdraw', id: story.id, reason: 'The gates are not rusted.', who: 'the command line' }])
})

test('what cannot be looked for is said in a sentence, and nothing is found for nothing', async ({ page, login }) => {
  await login()
  await page.goto('/desk/audit?words=ab')
  await expect(page.getByRole('alert').filter({ hasText: 'letters' })).toHaveText('Write at least three letters to look for.')
  await page.goto('/desk/audit?words=nobody+ever+wrote+this')
  await expect(page.getByText('Nothing was done that fits.')).toBeVisible()
  await page.goto('/desk/audit?from=2026-02-30&deed=nothing&_rsc=1&person=x')
  await expect(page.getByRole('alert').filter({ hasText: 'Write a day' })).toContainText('Choose a deed from the list.')
})

test('older pages follow one another, and the record can be checked', async ({ page, login }) => {
  await login()
  await page.goto('/desk/audit')
  const first = await page.getByRole('region', { name: 'The record' }).getByRole('time').allTextContents()
  await page.getByRole('link', { name: 'Older', exact: true }).click()
  await expect(page).toHaveURL(/after=\d+/)
  expect(await page.getByRole('region', { name: 'The record' }).getByRole('time').allTextContents()).not.toEqual(first)
  await page.getByRole('button', { name: 'Check the record' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Checked' })).toHaveText(/^Checked: \d+ rows hold\./)
})

test('a key is shown once, opens what it was made for, and nothing once it is revoked', async ({ page, login, request }) => {
  await login()
  await page.goto('/desk/keys')
  await page.getByLabel('Name').fill('Journey copy')
  await page.getByLabel('Read the audit record').check()
  await page.getByRole('button', { name: 'Make a key' }).click()
  const key = (await page.getByText(/^ck_[\w-]{43}$/).textContent()) ?? ''
  const ask = (path: string, bearer: string, method = 'GET') => request.fetch(path, { method, headers: { authorization: `Bearer ${bearer}` }, maxRedirects: 0 })
  const answer = await ask('/api/audit.csv?deed=key.create', key)
  expect(answer.status()).toBe(200)
  expect(answer.headers()).toMatchObject({ 'content-type': expect.stringContaining('text/csv'), 'cache-control': 'private, no-store' })
  expect(await answer.text()).toContain('Journey copy')
  for (const path of ['/desk', '/desk/audit', '/desk/keys']) expect((await ask(path, key)).status(), path).toBe(307)
  expect((await ask('/api/audit.csv', `${key.slice(0, -1)}x`)).status()).toBe(401)
  await page.reload()
  await expect(page.getByText(key)).toHaveCount(0)
  await page.getByRole('form', { name: `Revoke the key Journey copy, ${key.slice(0, 11)}` }).getByRole('button').click()
  await expect(page.getByRole('row', { name: /Journey copy/ })).toContainText('Revoked')
  const refused = await ask('/api/audit.csv', key)
  expect(refused.status()).toBe(401)
  expect(await refused.json()).toMatchObject({ reasons: [{ code: 'sign-in-first' }] })
})

test('an embargo is lifted by the second of two editors', async ({ page, login }) => {
  const ines = await anEditor('Ines Asker')
  const own = await aStory({ section: await sectionCalled('region'), published: null, headline: 'Held until Friday', embargoUntil: inTwoDays() })
  const others = await aStory({ section: await sectionCalled('region'), published: null, headline: 'Held until Monday', embargoUntil: inTwoDays() })
  await askToLiftEmbargo(ines, { storyId: others.id, reason: 'It was broken elsewhere this morning.' })
  await login()
  await page.goto(`/desk/stories/${own.id}`)
  await page.getByLabel('Why it should be lifted now').fill('The council published it itself.')
  await page.getByRole('button', { name: 'Ask a second editor' }).click()
  await expect(page.getByText('asked to lift it')).toContainText('The council published it itself.')
  await page.getByRole('region', { name: 'Embargo' }).getByRole('link', { name: 'Approvals' }).click()
  const ours = page.getByRole('listitem').filter({ hasText: 'Held until Friday' })
  await expect(ours.getByRole('button')).toHaveText(['Withdraw'])
  const theirs = page.getByRole('listitem').filter({ hasText: 'Held until Monday' })
  await expect(theirs).toContainText('Ines Asker asked on')
  await expect(theirs).toContainText('It was broken elsewhere this morning.')
  await theirs.getByRole('button', { name: 'Approve' }).click()
  await expect(theirs).toHaveCount(0)
  await ours.getByRole('button', { name: 'Withdraw' }).click()
  await expect(ours).toHaveCount(0)
  const embargoOf = async (id: string) => (await db().story.findUniqueOrThrow({ where: { id }, select: { embargoUntil: true } })).embargoUntil
  expect(await embargoOf(others.id)).toBeNull()
  expect(await embargoOf(own.id)).not.toBeNull()
  await page.goto(`/desk/audit?type=story&id=${others.id}&deed=story.lift-embargo`)
  await expect(page.getByRole('region', { name: 'The record' })).toContainText('asked by: Ines Asker')
})

test('the record, the keys and the approvals can be used by everybody, in light and dark, on any screen', async ({ page, login }) => {
  const story = await aStory({ section: await sectionCalled('region'), published: null, headline: 'Held '.repeat(12), embargoUntil: inTwoDays() })
  await askToLiftEmbargo(await anEditor('Ines Asker'), { storyId: story.id, reason: 'Unbreakable'.repeat(20) })
  await login()
  for (const path of ['/desk/audit', '/desk/audit?words=ab', '/desk/keys', '/desk/approvals', `/desk/stories/${story.id}`]) {
    await test.step(path, async () => {
      await page.goto(path)
      await inEveryDress(page)
    })
  }
})
