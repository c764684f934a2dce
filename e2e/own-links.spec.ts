import { readSettings, siteUrl } from '#lib/settings.ts'
import { checkLinks } from '#newsroom/contributors/check-links.ts'
import { aContributor } from '#prisma/builders.ts'
import { desk } from './desk.ts'
import { expect, inEveryDress, test } from './fixtures.ts'
import { ownWord } from './own-word.ts'

test('a link that leads back is marked for readers as somebody’s own, and one into this house is not asked', async ({ page, login }) => {
  const { id, slug } = await aContributor({ name: `Links ${ownWord()}`, links: [{ label: 'Notes', url: 'http://127.0.0.1/' }] })
  await login()
  await page.goto(`/desk/contributors/${id}`)
  await page.getByRole('button', { name: 'Check the links' }).click()
  const found = page.getByRole('list', { name: 'What was found' })
  await expect(found.getByRole('listitem').filter({ hasText: '127.0.0.1' })).toContainText('leads into a private network, and is not asked')
  await inEveryDress(page)
  const site = siteUrl(readSettings(process.env))
  // No test asks the internet: what the page would say is given here.
  await checkLinks(desk, { contributorId: id }, site, new Date(), (url) => Promise.resolve({ url, status: 200, body: Buffer.from(`<a rel="me" href="${site}/contributors/${slug}">me</a>`) }))
  await expect(async () => {
    await page.goto(`/contributors/${slug}`)
    await expect(page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Notes' }) })).toContainText('leads back here', { timeout: 500 })
  }).toPass({ timeout: 8_000 })
})
