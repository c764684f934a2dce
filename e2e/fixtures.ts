/** What every journey has: a browser that tolerates no fault, the desk's commands on the paper's own database, and a way in. */
import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type APIRequestContext, type Page } from '@playwright/test'
import { TEST_ADMIN } from '#scripts/test-paper.ts'
import { aWholeStory, type WholeStory } from './whole-story.ts'

type Journey = {
  /** Faults that this test expects of the browser's console, as patterns; all others fail it. */
  expectFault: (pattern: RegExp) => void
  /** The requests that the pages of this test made, as addresses. */
  requested: string[]
  /** Signs in to the desk as its first admin. */
  login: () => Promise<void>
}

type Entrant = { email: string; password: string }

/** Signs in by the form, as a person would, and stays on the page that opens. */
export async function signInByForm(page: Page, { email, password }: Entrant): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((url) => url.pathname.startsWith('/desk'))
}

/** Signs in with the request that the form sends, for journeys that begin behind it, and opens the desk. */
export async function loginAs(page: Page, { email, password }: Entrant): Promise<void> {
  const { csrfToken } = (await (await page.request.get('/api/auth/csrf')).json()) as { csrfToken: string }
  const timeZone = await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)
  const answer = await page.request.post('/api/auth/callback/credentials', { form: { csrfToken, email, password, timeZone, json: 'true' } })
  expect(answer.ok(), await answer.text()).toBe(true)
  await page.goto('/desk')
}

type ForAll = {
  /** A story that has all a story can have; one for all tests of a worker, so they only read it. */
  whole: WholeStory
}

export const test = base.extend<Journey, ForAll>({
  whole: [
    // Playwright reads from the pattern which fixtures this rests on: none.
    async ({}, use) => use(await aWholeStory()),
    { scope: 'worker' },
  ],

  requested: async ({ context }, use) => {
    const requested: string[] = []
    context.on('request', (request) => requested.push(request.url()))
    await use(requested)
  },

  expectFault: [
    async ({ context, baseURL, requested }, use) => {
      const faults: string[] = []
      const expected: RegExp[] = []
      context.on('console', (message) => {
        if (message.type() === 'error' || /content.security.policy/i.test(message.text())) faults.push(`${message.text()} (${message.location().url})`)
      })
      context.on('weberror', (error) => faults.push(`uncaught: ${error.error().message}`))
      context.on('dialog', (dialog) => {
        faults.push(`a dialog opened: ${dialog.message()}`)
        void dialog.dismiss()
      })
      await use((pattern) => void expected.push(pattern))
      const elsewhere = requested.filter((url) => /^(?:https?|wss?):/.test(url) && new URL(url).origin !== baseURL)
      faults.push(...elsewhere.map((url) => `asked another site: ${url}`))
      expect(faults.filter((fault) => !expected.some((pattern) => pattern.test(fault)))).toEqual([])
    },
    { auto: true },
  ],

  login: async ({ page }, use) => {
    await use(() => loginAs(page, TEST_ADMIN))
  },
})

export { expect } from '@playwright/test'

/** Chrome writes a line for every document that answers 404 or 410; where a page of that kind is visited, it is no fault. */
export const STATUS_LINE = /the server responded with a status of 4(?:04|10)/

/** The rules that a theme can break; all others are the markup's, which is one for both. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']

/** Fails where axe finds anything amiss with the page as it now stands. */
export async function axe(page: Page, only?: string[]): Promise<void> {
  // Legacy is how axe calls doing without a second page; only pages with frames need one.
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] })
  const { violations } = await (only ? builder.withRules(only) : builder).analyze()
  expect(violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`) }))).toEqual([])
}

/** Light and dark, on a telephone and on a desk, without loading the page again; nothing may be wider than the screen. */
export async function inEveryDress(page: Page): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} pixels`).toBeLessThanOrEqual(width)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await base.step(`${width} pixels, ${colorScheme}`, () => axe(page, colorScheme === 'dark' ? OF_COLOUR : undefined))
    }
  }
}

/** What a reader without a browser gets: no redirect is followed. */
export async function ask(request: APIRequestContext, path: string, headers: Record<string, string> = {}) {
  const answer = await request.get(path, { maxRedirects: 0, failOnStatusCode: false, headers })
  return { status: answer.status(), headers: answer.headers(), body: await answer.body(), text: await answer.text() }
}

export const textOf = async (request: APIRequestContext, path: string): Promise<string> => (await ask(request, path)).text
export const statusOf = async (request: APIRequestContext, path: string): Promise<number> => (await ask(request, path)).status
