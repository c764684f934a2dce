/** What the journeys through the rooms of the desk have in common. */
import type { Page } from '@playwright/test'

export const SOON = { timeout: 8_000, intervals: [50, 100, 200] }

/** A whole load of a page whose deeds are React's: nothing is pressed before they listen. */
export async function enter(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' })
}
