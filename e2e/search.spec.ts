import { aContributor, aPartner, aSection, aStory, paragraphs } from '#prisma/builders.ts'
import { ask, expect, test } from './fixtures.ts'
import { ownWord } from './own-word.ts'

const results = '[aria-label=Results]'

test('a reader finds a story by the words of it, and sees where they stand', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('Search the paper').fill('gusset')
  await page.getByRole('banner').getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL(/\/search\?q=gusset$/)
  const first = page.locator(results).getByRole('article').first()
  await expect(first.getByRole('heading').getByRole('link')).toHaveAttribute('href', '/region/merrow-bridge-shut-to-lorries')
  await expect(first.locator('mark').first()).toHaveText(/^gussets?$/i)
  await first.getByRole('heading').getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Merrow Bridge shuts to lorries/)
})

test('words in quotes are found side by side, and nowhere else', async ({ page }) => {
  const [one, two] = [ownWord(), ownWord()]
  const section = await aSection({ name: `Quotes ${one}`, position: 91 })
  await aStory({ section, headline: 'Beside', body: paragraphs(`They wrote ${one} ${two} on the wall.`) })
  await aStory({ section, headline: 'Apart', body: paragraphs(`First ${one}, and much later on ${two}.`) })
  const headlines = page.locator(results).getByRole('heading', { level: 3 })
  await page.goto(`/search?q=${one}+${two}`)
  await expect(headlines).toHaveCount(2)
  await page.goto(`/search?q=%22${one}+${two}%22`)
  await expect(headlines).toHaveText(['Beside'])
  await page.goto(`/search?q=${one}+-later`)
  await expect(headlines).toHaveText(['Beside'])
})

test('a word typed wrong finds what was meant, and says so', async ({ page }) => {
  await page.goto('/search?q=brigde')
  const found = page.locator(results)
  await expect(found.getByText('Showing results for')).toContainText('bridge')
  expect(await found.getByRole('article').count()).toBeGreaterThan(2)
  await expect(found.locator('mark').first()).toHaveText(/^bridge/i)
  await found.getByRole('link', { name: 'search instead for brigde' }).click()
  await expect(found.getByRole('heading', { level: 2 })).toHaveText('No story has these words')
})

test('results can be narrowed to a section, a person, a partner and days, and put in order', async ({ page }) => {
  const word = ownWord()
  const [north, south] = [await aSection({ name: `North ${word}`, position: 92 }), await aSection({ name: `South ${word}`, position: 93 })]
  const writer = await aContributor({ name: `Sif Narrow${word}` })
  const partner = await aPartner({ name: `Agency ${word}` })
  const bylines = [{ contributorId: writer.id, role: 'WRITER' as const }]
  await aStory({ section: north, headline: `Old ${word}`, bylines, published: new Date('2021-03-04T12:00Z') })
  await aStory({ section: south, headline: `Lent ${word}`, from: { partnerId: partner.id }, published: new Date('2022-03-04T12:00Z') })
  await aStory({ section: south, headline: `New ${word}`, bylines, published: new Date('2023-03-04T12:00Z') })

  const headlines = page.locator(results).getByRole('heading', { level: 3 })
  await page.goto(`/search?q=${word}`)
  await expect(headlines).toHaveCount(3)
  await page.getByText('Narrow it down').click()
  await page.getByLabel('Section', { exact: true }).selectOption(`South ${word}`)
  await page.getByLabel('Order').selectOption('Newest first')
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click()
  await expect(headlines).toHaveText([`New ${word}`, `Lent ${word}`])
  await page.getByLabel('Contributor', { exact: true }).selectOption(`Sif Narrow${word}`)
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click()
  await expect(headlines).toHaveText([`New ${word}`])
  await expect(page.getByLabel('Section', { exact: true })).toHaveValue(south.slug)

  await page.goto(`/search?q=${word}&partner=${partner.slug}`)
  await expect(headlines).toHaveText([`Lent ${word}`])
  await expect(page.locator(results).getByRole('link', { name: `Agency ${word}` })).toHaveAttribute('href', `/partners/${partner.slug}`)
  await page.goto(`/search?q=${word}&to=2022-03-04&sort=newest`)
  await expect(headlines).toHaveText([`Lent ${word}`, `Old ${word}`])
  await page.goto(`/search?q=${word}&from=2022-03-04&to=2022-03-04`)
  await expect(headlines).toHaveText([`Lent ${word}`])
})

test('whoever finds nothing is told what may help', async ({ page }) => {
  await page.goto(`/search?q=${ownWord()}&section=sport`)
  await expect(page.getByRole('heading', { name: 'No story has these words' })).toBeVisible()
  const help = page.getByRole('region', { name: 'What may help' })
  await expect(help).toContainText('Ask with fewer words')
  await help.getByRole('link', { name: 'search again without section, names and days' }).click()
  await expect(page).not.toHaveURL(/section=/)
  await expect(page.getByRole('region', { name: 'What may help' }).getByRole('link', { name: 'the archive' })).toHaveAttribute('href', '/archive')
  await page.goto('/search?q=the+and')
  await expect(page.getByRole('main')).toContainText(/Very common words|No story has these words/)
  await page.goto('/search')
  await expect(page.getByRole('region', { name: 'How to ask' })).toBeVisible()
})

test('no question makes search fail, and each stands in its field as it was asked', async ({ page, request }) => {
  const asked = ["'", '"', '""', '((', ')))', '&', '|', '!', ':*', '<->', 'a & b', 'a | !b', 'bridge:*', "O'Brien", '-', '--', '-bridge', '"unclosed', '\\', '%', '_', '؟', '日本語', 'or', 'OR or', 'é'.repeat(300), 'word '.repeat(300), '\u0001', '\u202e', '😀', "'; DROP TABLE live_story; --", '<script>alert(1)</script>', '${7*7}', '{{7*7}}']
  for (const q of asked) expect((await ask(request, `/search?q=${encodeURIComponent(q)}`)).status, q).toBeLessThan(500)
  for (const q of ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "O'Brien & sons"]) {
    await page.goto(`/search?q=${encodeURIComponent(q)}`)
    await expect(page.getByLabel('Words to look for')).toHaveValue(q)
  }
  await page.goto('/search?q=bridge&page=999&from=yesterday&section=%22%3E&sort=sideways')
  await expect(page.getByRole('heading', { name: 'There are no results this far back' })).toBeVisible()
})
