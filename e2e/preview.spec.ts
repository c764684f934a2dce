import { db } from '#lib/db.ts'
import { saveStory } from '#newsroom/stories/save.ts'
import { aPicture, aStory } from '#prisma/builders.ts'
import { randomUUID } from 'node:crypto'
import { desk, sectionCalled } from './desk.ts'
import { expect, inEveryDress, STATUS_LINE, test } from './fixtures.ts'

test('a draft is seen at the desk as readers would see it, on a telephone and on a desk', async ({ page, login }) => {
  const picture = await aPicture({ alt: 'A ferry at night' })
  const { id } = await aStory({ section: await sectionCalled('region'), published: null, headline: 'Harbour lights', standfirst: 'They are lit again.', lead: { mediaId: picture.id, caption: 'The old pier' } })
  await login()
  await page.goto(`/desk/stories/${id}/preview`)
  const frame = page.frameLocator('iframe[title="As readers would see it"]')
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Harbour lights')
  const shown = frame.getByRole('img', { name: 'A ferry at night' })
  await expect(shown).toBeVisible()
  await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
  await page.getByLabel('Width').selectOption('desk')
  await expect(page.locator('iframe[title="As readers would see it"]')).toHaveCSS('width', '1280px')
  await inEveryDress(page)
})

test('somebody outside sees one revision by a link, which is kept and indexed nowhere, until it is revoked', async ({ page, login, browser, expectFault }) => {
  expectFault(STATUS_LINE)
  const picture = await aPicture({ alt: 'A ferry at night' })
  const { id } = await aStory({ section: await sectionCalled('region'), published: null, headline: 'Harbour lights', lead: { mediaId: picture.id } })
  await login()
  await page.goto(`/desk/stories/${id}/preview`)
  const form = page.getByRole('form', { name: 'A link for somebody outside' })
  await form.getByLabel('For whom').fill('The harbour master')
  await form.getByRole('button', { name: 'Make a link' }).press('Enter')
  const path = (await form.getByRole('link').getAttribute('href')) ?? ''
  expect(path).toMatch(/^\/desk\/preview\/[\w-]{43}$/)

  const outside = await (await browser.newContext()).newPage()
  const answer = await outside.goto(path)
  expect(answer?.headers()['cache-control']).toContain('no-store')
  expect(answer?.headers()['x-robots-tag']).toContain('noindex')
  await expect(outside.getByRole('heading', { level: 1 })).toHaveText('Harbour lights')
  await expect.poll(() => outside.getByRole('img', { name: 'A ferry at night' }).evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
  expect((await outside.request.get(`/media/${picture.key}/whole-320.webp`)).status()).toBe(404)
  await inEveryDress(outside)

  // A later text is not theirs to see.
  await saveStory(desk, { storyId: id, base: 1, saveId: randomUUID(), patch: { splices: [], fields: { headline: 'Not for outside' } } })
  await outside.reload()
  await expect(outside.getByRole('heading', { level: 1 })).toHaveText('Harbour lights')
  expect(JSON.stringify(await db().previewLink.findMany({ where: { storyId: id } }))).not.toContain(path.split('/').at(-1))

  await page.reload()
  await page.getByRole('form', { name: 'Revoke the link for The harbour master' }).getByRole('button', { name: 'Revoke' }).click()
  await expect(page.getByRole('region', { name: 'Links', exact: true })).toContainText('Revoked')
  await outside.reload()
  await expect(outside.getByRole('heading', { level: 1 })).toHaveText('This link opens nothing')
  await outside.context().close()
})
