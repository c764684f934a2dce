/** What the journeys through the rooms of the desk have in common. */
import { test, type Page } from '@playwright/test'
import { axe, expect } from './fixtures.ts'

export const SOON = { timeout: 8_000, intervals: [50, 100, 200] }

/** A whole load of a page whose deeds are React's: nothing is pressed before they listen. */
export async function enter(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' })
}

export async function inEveryDress(page: Page): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} pixels`).toBeLessThanOrEqual(width)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await test.step(`${width} pixels, ${colorScheme}`, () => axe(page))
    }
  }
}
