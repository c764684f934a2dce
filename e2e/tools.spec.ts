import { expect, test } from './fixtures.ts'

test('light or dark is the reader’s choice, and the next page wears it before it is painted', async ({ page, whole: { path } }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(path)
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await ground()
  await page.getByRole('button', { name: 'Light or dark' }).click()
  await expect.poll(ground).not.toBe(light)
  const dark = await ground()

  // However long the script takes that knows the choice, the browser paints nothing before it has run: it says so itself.
  await page.goto('/')
  const waitedFor = await page.evaluate(() => performance.getEntriesByType('resource').flatMap((entry) => (entry.name.includes('/reader.js') ? [entry.toJSON().renderBlockingStatus as unknown] : [])))
  expect(waitedFor).toEqual(['blocking'])
  expect(await ground()).toBe(dark)

  await page.getByRole('button', { name: 'Light or dark' }).click()
  await expect.poll(ground).toBe(light)
})

test('the text can be made larger, and stays so', async ({ page, whole: { path } }) => {
  await page.goto(path)
  const size = () => page.locator('[itemprop=articleBody]').evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize))
  const normal = await size()
  await page.getByRole('button', { name: 'Text size' }).click()
  const large = await size()
  expect(large).toBeGreaterThan(normal * 1.1)
  await page.getByRole('button', { name: 'Text size' }).click()
  const largest = await size()
  expect(largest).toBeGreaterThan(large * 1.1)
  await page.reload()
  expect(await size()).toBe(largest)
  await page.getByRole('button', { name: 'Text size' }).click()
  expect(await size()).toBe(normal)
})

test('a story saved for later stands on the reader’s list until it is removed', async ({ page, whole: { path, word } }) => {
  await page.goto('/saved')
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible()
  await page.goto(path)
  await page.getByRole('button', { name: 'Save for later' }).click()
  await expect(page.getByRole('status')).toHaveText('On your list of saved stories, in this browser.')
  await expect(page.getByRole('button', { name: 'Saved' })).toHaveAttribute('aria-pressed', 'true')
  await page.reload()
  await expect(page.getByRole('button', { name: 'Saved' })).toHaveAttribute('aria-pressed', 'true')

  await page.getByRole('contentinfo').getByRole('link', { name: 'Saved stories' }).click()
  await expect(page.getByText('Nothing is saved yet.')).toBeHidden()
  const saved = page.getByRole('main').getByRole('link', { name: `The lock at ${word} is minded by one man` })
  await expect(saved).toHaveAttribute('href', path)
  await page.getByRole('button', { name: `Remove: The lock at ${word}` }).click()
  await expect(saved).toHaveCount(0)
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible()
})

test('the link of a story can be copied, without what a click added to it', async ({ page, context, baseURL, whole: { path } }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${path}#references`)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByRole('status')).toHaveText('The link is copied.')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}${path}`)
})

test('a browser that keeps nothing still reads, and says that it cannot save', async ({ page, whole: { path } }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('forbidden', 'SecurityError') } }))
  await page.goto(path)
  await page.getByRole('button', { name: 'Save for later' }).click()
  await expect(page.getByRole('status')).toContainText('could not be saved')
  await page.getByRole('button', { name: 'Light or dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', /light|dark/)
})

test('“Back to top” brings the reader and the keyboard to the top', async ({ page, whole: { path } }) => {
  await page.goto(path)
  await page.getByRole('link', { name: 'Back to top' }).click()
  await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(50)
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('top')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'The Merrow Ledger', exact: true })).toBeFocused()
})

test('with the keyboard alone a reader skips to the text, goes through the page and follows a link', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: /Port Aune reopens one berth/ })).toBeFocused()
  await page.keyboard.press('Tab')
  const lead = page.getByRole('link', { name: 'Bridge shuts to lorries over a 34-millimetre crack' })
  await expect(lead).toBeFocused()
  expect(await lead.evaluate((link) => getComputedStyle(link).outlineStyle)).toBe('solid')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/region\/merrow-bridge-shut-to-lorries$/)
})

test('whatever can be used with a mouse can be reached with Tab, and shows that it is', async ({ page, whole: { path } }) => {
  await page.goto(path)
  const reachable = await page.locator('a[href], button, input, summary, [tabindex="0"]').evaluateAll(
    (all) => all.filter((element) => element.checkVisibility() && element.getAttribute('tabindex') !== '-1').length,
  )
  const seen = new Set<string>()
  for (let step = 0; step < reachable; step++) {
    await page.keyboard.press('Tab')
    const { key, outline } = await page.evaluate(() => {
      const element = document.activeElement ?? document.body
      return { key: String([...document.querySelectorAll('*')].indexOf(element)), outline: getComputedStyle(element).outlineStyle }
    })
    expect(outline).toBe('solid')
    seen.add(key)
  }
  expect(seen.size).toBe(reachable)
})
