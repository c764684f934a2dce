import { aPartner, aStory, paragraphs } from '#prisma/builders.ts'
import { sectionCalled } from './desk.ts'
import { ask, expect, test, textOf } from './fixtures.ts'
import { ownWord } from './own-word.ts'

test.describe('the front page', () => {
  test('shows what the editors put on top, what is breaking, the latest, and each section', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Merrow Ledger: the front page')
    await expect(page.getByRole('main').getByRole('article').first().getByRole('heading', { level: 2 })).toHaveText('Bridge shuts to lorries over a 34-millimetre crack')
    const breaking = page.getByText('Breaking:').locator('..')
    await expect(breaking).toContainText('Port Aune reopens one berth')
    await expect(breaking.getByRole('link')).toHaveAttribute('href', '/economy/port-aune-turns-away-third-box-ship')
    expect(await page.getByRole('region', { name: 'Latest' }).getByRole('article').count()).toBe(8)
    for (const section of ['The Region', 'Economy', 'Environment', 'Culture', 'Sport', 'World']) {
      const block = page.getByRole('region', { name: section, exact: true })
      expect(await block.getByRole('article').count()).toBeGreaterThan(0)
      await expect(block.getByRole('heading', { level: 2 }).getByRole('link')).toHaveAttribute('href', `/${section.replace('The ', '').toLowerCase()}`)
    }
  })

  test('no story stands on it twice', async ({ page }) => {
    await page.goto('/')
    const headlines = await page.getByRole('main').locator('article :is(h2, h3) a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(headlines.length).toBeGreaterThan(20)
    expect(new Set(headlines).size).toBe(headlines.length)
  })

  test('each of its links leads somewhere', async ({ request }) => {
    // Another journey may withdraw a story between two looks; then the next look finds it gone from the front. A story lent for other places says so, and where it stands.
    await expect(async () => {
      const html = await textOf(request, '/')
      const paths = new Set([...html.matchAll(/<a (?:[^>]* )?href="(\/[^"#]*)/g)].map(([, path = '']) => path))
      expect(paths.size).toBeGreaterThan(60)
      const broken: string[] = []
      for (const path of paths) {
        const { status } = await ask(request, path)
        if (status !== 200 && status !== 451) broken.push(`${path}: ${status}`)
      }
      expect(broken).toEqual([])
    }).toPass({ timeout: 40_000 })
  })
})

test.describe('a story, in a browser without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('is complete: headline, standfirst, byline, place and text', async ({ page, whole: { path, word, reporter, photographer } }) => {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`The lock at ${word} is minded by one man`)
    await expect(page.getByText(`He opens it forty times a day, and ${word} has no other.`)).toBeVisible()
    const byline = page.getByText(`By Ottoline ${word}. Photographs by Bruno ${word}`)
    await expect(byline.getByRole('link', { name: `Ottoline ${word}` })).toHaveAttribute('href', `/contributors/${reporter.slug}`)
    await expect(byline.getByRole('link', { name: `Bruno ${word}` })).toHaveAttribute('href', `/contributors/${photographer.slug}`)
    await expect(page.getByText('Hallow Fen', { exact: true })).toBeVisible()
    const text = page.locator('[itemprop=articleBody]')
    await expect(text).toHaveCount(1)
    await expect(text).toContainText('The first paragraph of the lock says')
    await expect(text).toContainText('The last paragraph closes the gates.')
    await expect(text.locator('[lang=fr]')).toHaveText('On ne passe pas sans moi.')
    await expect(page.locator('.needs-js:visible')).toHaveCount(0)
  })

  test('its references are numbered as they are cited, and lead there and back', async ({ page, whole: { path } }) => {
    await page.goto(path)
    const list = page.getByRole('region', { name: 'References' }).getByRole('listitem')
    await expect(list).toHaveCount(2)
    await expect(list.nth(0)).toContainText('Log of the lock. The lock keeper, May 2019, p. 12. Archived copy. Read 1 November 2026.')
    await expect(list.nth(0).getByRole('link', { name: 'Log of the lock' })).toHaveAttribute('href', 'https://locks.example.org/log')
    await expect(list.nth(1)).toContainText('Talk with the keeper')
    await expect(page.locator('#cite-1-1')).toHaveText('1')
    await expect(page.locator('#cite-2-1')).toHaveText('2')

    await page.getByRole('link', { name: 'Reference 1', exact: true }).last().click()
    await expect(page).toHaveURL(/#ref-1$/)
    await expect(list.nth(0)).toBeInViewport()
    await list.nth(0).getByRole('link', { name: 'Back to “the log agrees” in the text' }).click()
    await expect(page).toHaveURL(/#cite-1-2$/)
    await expect(page.locator('#cite-1-2')).toBeInViewport()
  })

  test('its footnotes lead there and back', async ({ page, whole: { path } }) => {
    await page.goto(path)
    await page.getByRole('link', { name: 'Note 2', exact: true }).click()
    await expect(page).toHaveURL(/#fn-2$/)
    await expect(page.locator('#fn-2')).toContainText('In a book, with a pencil.')
    await expect(page.locator('#fn-2')).toBeInViewport()
    await page.getByRole('link', { name: 'Back to note 2 in the text' }).click()
    await expect(page).toHaveURL(/#fnref-2$/)
  })

  test('its tables and fact boxes are tables and boxes', async ({ page, whole: { path } }) => {
    await page.goto(path)
    const table = page.getByRole('table', { name: 'Openings by season' })
    await expect(table.getByRole('columnheader')).toHaveText(['Season', 'Openings'])
    await expect(table.getByRole('rowheader')).toHaveText(['Spring', 'Summer'])
    await expect(table.getByRole('cell', { name: '6,100' })).toBeVisible()
    await expect(page.getByRole('complementary', { name: 'In short' }).getByRole('listitem')).toHaveText(['Forty openings a day', 'No deputy'])
  })

  test('says who made it, what it is about, and what to read next', async ({ page, whole: { path, word, topic, reporter, other } }) => {
    await page.goto(path)
    const makers = page.getByRole('region', { name: 'Who made this story' })
    await expect(makers.getByRole('link', { name: `Ottoline ${word}` })).toHaveAttribute('href', `/contributors/${reporter.slug}`)
    await expect(makers).toContainText('Locks reporter · reporter')
    await expect(makers).toContainText(`Has written about ${word} since the first gate.`)
    await expect(makers).toContainText(`Disclosure: Pays dues to the lock owners of ${word}.`)
    await expect(page.getByRole('navigation', { name: 'Topics of this story' }).getByRole('link')).toHaveAttribute('href', `/topics/${topic.slug}`)
    const next = page.getByRole('region', { name: 'Read next' })
    await expect(next.getByRole('article').getByRole('link', { name: 'The other lock' })).toHaveAttribute('href', other.path)
    await expect(next.locator(`a[href="${path}"]`)).toHaveCount(0)
  })

  test('tells when it ran and what changed since, once its date is opened', async ({ page, whole: { path } }) => {
    await page.goto(path)
    const dates = page.getByRole('article').first().locator('details')
    await expect(dates.getByText('First published')).toBeHidden()
    await dates.locator('summary').click()
    await expect(dates.getByText('First published')).toBeVisible()
    await expect(dates).toContainText('Last changed')
    await expect(dates).toContainText('Adds what the keeper counts.')
    await expect(page.getByText('The keeper is a reader of ours.')).toBeVisible()
  })

  test('a grave correction stands above the text and a slight one below', async ({ page, whole: { path } }) => {
    await page.goto(path)
    const top = async (text: string) => (await page.getByText(text).boundingBox())?.y ?? Number.NaN
    const first = await top('The first paragraph of')
    const last = await top('The last paragraph closes')
    expect(await top('The keeper opens the lock forty times, not fourteen.')).toBeLessThan(first)
    expect(await top('The upper gate is the older one.')).toBeGreaterThan(last)
    await expect(page.getByText(/^Correction, \d/)).toBeVisible()
    await expect(page.getByText(/^Clarification, \d/)).toBeVisible()
  })

  test('a partner’s credit stands under the byline and at the foot, word for word, with its link', async ({ page, whole: { path, word, creditLine, originalUrl, partner } }) => {
    await page.goto(path)
    const article = page.getByRole('article').first()
    const lines = article.getByText(creditLine, { exact: true })
    await expect(lines).toHaveCount(2)
    for (const line of [lines.first(), lines.last()]) await expect(line).toHaveAttribute('href', originalUrl)
    await expect(article.locator('header')).toContainText(`Bruno ${word}${creditLine}`)
    const foot = page.getByRole('region', { name: 'Where this story comes from' })
    await expect(foot).toContainText(creditLine)
    await expect(foot).toContainText(`Reported by The ${word} Courier (Sanna Reve), first published`)
    await expect(foot).toContainText('We edited it for style.')
    await expect(foot.getByRole('link', { name: `The ${word} Courier`, exact: true })).toHaveAttribute('href', `/partners/${partner.slug}`)
    await expect(foot.getByRole('link', { name: 'Exchange' })).toHaveAttribute('href', 'https://courier.example.org/terms')
  })
})

test('the pictures of a story load, say what they show, and hold their place', async ({ page, whole: { path, word } }) => {
  await page.goto(path)
  const pictures = page.getByRole('article').first().getByRole('img')
  for (const alt of [`The lock gates of ${word} at low water`, `A chart of ${word}`, `Portrait of ${word}`]) {
    const picture = pictures.and(page.getByAltText(alt))
    await picture.scrollIntoViewIfNeeded()
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth)).toBeGreaterThan(0)
    const { width, height, natural } = await picture.evaluate((img: HTMLImageElement) => ({ width: Number(img.getAttribute('width')), height: Number(img.getAttribute('height')), natural: img.naturalWidth / img.naturalHeight }))
    expect(width / height).toBeCloseTo(natural, 1)
  }
  await expect(page.getByText('Photograph: Harbour Desk')).toBeVisible()
  await expect(page.getByText('Chart: Data Desk')).toBeVisible()
})

test('a story in Arabic runs from right to left, with its own credit line', async ({ page }) => {
  await page.goto('/world/salt-quay-reopens-ar')
  const article = page.getByRole('article').first()
  await expect(article).toHaveAttribute('lang', 'ar')
  await expect(article).toHaveAttribute('dir', 'rtl')
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('direction', 'rtl')
  const credit = article.getByText('بإذن من صحيفة المرفأ', { exact: true })
  await expect(credit).toHaveCount(2)
  await expect(credit.first()).toHaveAttribute('href', 'https://almarfa.example.org')
  await expect(page.getByRole('contentinfo')).toHaveCSS('direction', 'ltr')
})

test('a story whose lending time is over keeps its beginning and leads to the whole', async ({ page }) => {
  const word = ownWord()
  const partner = await aPartner({ terms: { window: { days: 30, atEnd: 'EXCERPT' } } })
  const ran = new Date(Date.now() - 40 * 86_400_000)
  const { path } = await aStory({
    section: await sectionCalled('culture'), headline: `Lent for a while: ${word}`, published: ran,
    body: paragraphs('The first stays.', 'So does the second.', 'The third went home.'),
    from: { partnerId: partner.id, canonicalUrl: `https://partner.example.org/${word}`, originalPublished: ran },
  })
  await page.goto(path)
  await expect(page.locator('[itemprop=articleBody] p')).toHaveText(['The first stays.', 'So does the second.'])
  await expect(page.getByText('The third went home.')).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Read the whole story where it was first published' })).toHaveAttribute('href', `https://partner.example.org/${word}`)
})

test('on paper a story keeps its references and shows where its links lead', async ({ page, whole: { path } }) => {
  await page.goto(path)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('region', { name: 'References' })).toBeVisible()
  await expect(page.getByText('First published', { exact: false }).first()).toBeVisible()
  for (const hidden of [page.getByRole('contentinfo'), page.getByRole('button', { name: 'Save for later' }), page.getByRole('region', { name: 'Read next' })]) await expect(hidden).toBeHidden()
  const after = await page.getByRole('link', { name: 'a page about it' }).evaluate((link) => getComputedStyle(link, '::after').content)
  expect(after).toContain('https://locks.example.org/page')
})
