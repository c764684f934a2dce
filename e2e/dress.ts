import { test, type Page } from '@playwright/test'
import { axe } from './fixtures.ts'

/** Light and dark, on a telephone and on a desk, without loading the page again. */
export async function inEveryDress(page: Page): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await test.step(`${width} pixels, ${colorScheme}`, () => axe(page))
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    test.expect(wide, 'the page scrolls sideways').toBeLessThanOrEqual(width)
  }
}
