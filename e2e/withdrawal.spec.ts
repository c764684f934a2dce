/** What must come down comes down, and comes back only as it may. */
import { aPartner, aPicture, aStory, aUser, paragraphs } from '#prisma/builders.ts'
import { db } from '#lib/db.ts'
import { sectionCalled } from './desk.ts'
import { expect, inEveryDress, loginAs, test } from './fixtures.ts'
import { ownWord } from './own-word.ts'

async function aStoryWithPicture(word: string, over: Parameters<typeof aStory>[0] = {}) {
  const picture = await aPicture()
  const story = await aStory({ section: await sectionCalled('region'), headline: `Ferry returns ${word}`, body: paragraphs(`She came back, ${word}.`), lead: { mediaId: picture.id }, ...over })
  const { key } = await db().media.findUniqueOrThrow({ where: { id: picture.id }, select: { key: true } })
  return { ...story, file: `/media/${key}/whole-320.webp` }
}
const surfaces = (path: string) => [path, '/', '/region', '/feeds/rss.xml', '/feeds/atom.xml', '/feeds/feed.json', '/feeds/section/region/rss.xml', '/news-sitemap.xml']

test('R20: a story is held with a word to readers, is nowhere while it is checked, and comes back where it was', async ({ page, login, request }) => {
  const word = ownWord()
  const { id, path, file } = await aStoryWithPicture(word)
  expect((await request.get(path)).status()).toBe(200)
  expect((await request.get(file)).status()).toBe(200)
  await login()
  await page.goto(`/desk/stories/${id}/publish`)
  await page.getByText('Hold it while it is checked').click()
  const form = page.getByRole('form', { name: 'Hold' })
  await form.getByLabel('What readers find in its place').fill(`A figure is in doubt, ${word.toUpperCase()}.`)
  await form.getByRole('button', { name: 'Hold this story' }).click()
  const stands = page.getByRole('region', { name: 'Where it stands' })
  await expect(stands).toContainText('Held while it is checked. Readers find a notice in its place.')
  await inEveryDress(page)
  for (const address of surfaces(path)) expect([address, (await (await request.get(address)).text()).includes(`came back, ${word}`)]).toEqual([address, false])
  expect((await request.get(file)).status()).toBe(404)

  const reader = await page.context().newPage()
  const held = await reader.goto(path)
  expect([held?.status(), held?.headers()['x-robots-tag']]).toEqual([200, 'noindex'])
  await expect(reader.getByText(`A figure is in doubt, ${word.toUpperCase()}.`)).toBeVisible()
  await inEveryDress(reader)

  await page.getByRole('button', { name: 'Release this story' }).click()
  await expect(stands).toContainText('Published. Readers see it.')
  await reader.goto(path)
  await expect(reader.getByText(`She came back, ${word}.`)).toBeVisible()
  expect((await request.get(file)).status()).toBe(200)
})

test('R19, R36: a partner kills a story by telephone: it is gone with its picture, and two people bring it back', async ({ page, login, browser, request }) => {
  const word = ownWord()
  const partner = await aPartner({ name: `Northlight ${word}`, terms: { images: 'INCLUDED' } })
  const { id, path, file } = await aStoryWithPicture(word, { from: { partnerId: partner.id } })
  const { uri } = await db().syndicatedItem.findUniqueOrThrow({ where: { storyId: id }, select: { uri: true } })
  expect((await request.get(path)).status()).toBe(200)
  await login()
  await page.goto(`/desk/partners/${partner.id}`)
  await page.getByText('They killed a story').click()
  const form = page.getByRole('form', { name: 'A story is killed' })
  await form.getByLabel('Which story').fill(uri)
  await form.getByLabel('What readers find in its place').fill('Its author took it back.')
  await form.getByRole('button', { name: 'Take it down now' }).click()
  await expect(page.getByText('Readers saw it, and see it no more.')).toBeVisible()
  await inEveryDress(page)
  const gone = await request.get(path)
  expect(gone.status()).toBe(410)
  expect(await gone.text()).toContain('The partner who reported it withdrew it.')
  for (const address of surfaces(path)) expect([address, (await (await request.get(address)).text()).includes(`came back, ${word}`)]).toEqual([address, false])
  expect((await request.get(file)).status()).toBe(404)

  await page.getByRole('link', { name: 'Look at the story' }).click()
  await expect(page.getByRole('region', { name: 'Checklist' })).toContainText('(R23)')
  const back = page.getByRole('form', { name: 'Bring it back' })
  await back.getByLabel('Why it may be used again').fill('They released it again.')
  await back.getByRole('button', { name: 'Ask a second editor' }).click()
  await expect(back.getByText('Asked. A second editor finds it under Approvals.')).toBeVisible()

  const second = await (await browser.newContext()).newPage()
  await second.goto('/')
  await loginAs(second, await aUser({ role: 'EDITOR' }))
  await second.goto('/desk/approvals')
  const plea = second.getByRole('listitem').filter({ hasText: word })
  await expect(plea).toContainText('They released it again.')
  await plea.getByRole('button', { name: 'Approve' }).click()
  await expect(plea).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('region', { name: 'Where it stands' })).toContainText('A draft. Readers do not see it.')
  await page.getByRole('button', { name: /^Publish revision/ }).click()
  await expect(page.getByRole('region', { name: 'Where it stands' })).toContainText('Published. Readers see it.')
  expect((await request.get(path)).status()).toBe(200)
})
