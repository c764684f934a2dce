// `npm run pictures`: the pictures in the README, taken from the demonstration paper in a real browser.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import sharp from 'sharp'
import { findBrowser } from './browser.ts'
import { build } from './prepare.ts'
import { TEST_ADMIN, withTestPaper } from './test-paper.ts'

const out = join(import.meta.dirname, '..', 'docs', 'pictures')

/** `opens`: the link to follow from there. */
type Picture = { name: string; path: string; opens?: string; width: number; height: number; dark: boolean }

const PICTURES: readonly Picture[] = [
  { name: 'front', path: '/', width: 1280, height: 1500, dark: false },
  { name: 'story', path: '/region/merrow-bridge-shut-to-lorries', width: 1280, height: 1500, dark: false },
  { name: 'story-dark-phone', path: '/world/halvane-strait-pilots-return', width: 390, height: 1200, dark: true },
  { name: 'right-to-left-phone', path: '/world/salt-quay-reopens-ar', width: 390, height: 1200, dark: false },
  { name: 'search-phone', path: '/search?q=brigde', width: 390, height: 1200, dark: false },
  { name: 'contributor', path: '/contributors/amara-lindqvist', width: 1280, height: 1100, dark: false },
]
// Behind the sign-in, as its first admin sees it.
const DESK: readonly Picture[] = [
  { name: 'desk-editor', path: '/desk', opens: 'Merrow Bridge shuts to lorries', width: 1280, height: 1000, dark: false },
  { name: 'desk-contributors', path: '/desk/contributors', width: 1280, height: 900, dark: false },
  { name: 'desk-audit', path: '/desk/audit', width: 1280, height: 900, dark: true },
]

async function signIn(page: Page, site: string): Promise<void> {
  await page.goto(`${site}/sign-in`)
  await page.getByLabel('E-mail').fill(TEST_ADMIN.email)
  await page.getByLabel('Password').fill(TEST_ADMIN.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(/\/desk/)
}

build('.next', console.log)
await withTestPaper(async ({ SITE_URL: site = '' }) => {
  const executablePath = findBrowser(console.log)
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  mkdirSync(out, { recursive: true })
  for (const { name, path, width, height, dark, opens } of [...PICTURES, ...DESK]) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light' })
    const page = await context.newPage()
    if (path.startsWith('/desk')) await signIn(page, site)
    await page.goto(site + path, { waitUntil: 'networkidle' })
    if (opens) {
      await page.getByRole('link', { name: opens }).first().click()
      await page.getByRole('textbox', { name: 'Text', exact: true }).waitFor()
    }
    await sharp(await page.screenshot()).webp({ quality: 82 }).toFile(join(out, `${name}.webp`))
    await context.close()
  }
  await browser.close()
}, '.next')
