/** Steps of the journeys in which people sign in and keep their own accounts. */
import type { BrowserContext, Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { db } from '#lib/db.ts'
import type { aUser } from '#prisma/builders.ts'
import { expect, loginAs } from './fixtures.ts'

export type Person = Awaited<ReturnType<typeof aUser>>

/** Codes of an app, each from a later half minute: a paper takes none twice, and a test must not wait for the clock. */
export function appWith(secret: string) {
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) })
  let last = 0
  return () => {
    // The oldest that is still taken when it arrives, also where the half minute ends on its way.
    last = Math.max(last + 1, Math.floor((Date.now() + 3_000) / 30_000) - 1)
    return totp.generate({ timestamp: last * 30_000 })
  }
}

/** Signs in in a browser of its own, and gives back its page. */
export async function elsewhere(page: Page, person: Person, timezoneId = 'Europe/Berlin'): Promise<{ page: Page; context: BrowserContext }> {
  const browser = page.context().browser()
  if (!browser) throw new Error('this page has no browser')
  const context = await browser.newContext({ timezoneId, baseURL: new URL(page.url()).origin })
  const there = await context.newPage()
  await loginAs(there, person)
  return { page: there, context }
}

/** An authenticator of the browser's own, which says yes by itself. */
export async function withAuthenticator(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } })
}

export async function setUpApp(page: Page): Promise<{ next: () => string; codes: string[] }> {
  await page.getByRole('button', { name: 'Set up an app' }).click()
  const next = appWith((await page.locator('code').first().textContent()) ?? '')
  await page.getByLabel('Code', { exact: true }).fill(next())
  await page.getByRole('button', { name: 'Use this app' }).click()
  await expect(page.getByRole('heading', { name: 'Your recovery codes' })).toBeVisible()
  return { next, codes: await page.locator('section[aria-labelledby="code-sheet"] code').allTextContents() }
}

export async function begin(page: Page, { email, password }: Person, path = '/sign-in') {
  await page.goto(path)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

export const signOut = async (page: Page) => {
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(/\/sign-in/)
}

export const ageProof = (person: Person) => db().session.updateMany({ where: { userId: person.id }, data: { confirmedAt: new Date(Date.now() - 3_600_000) } })
