// `npm run bench:editor`: types into a story of 10,000 words in Chromium, and weighs the JavaScript of its page.
import { chromium, type Page } from '@playwright/test'
import { db } from '#lib/db.ts'
import { aStory, paragraphs } from '#prisma/builders.ts'
import { findBrowser } from './browser.ts'
import { build } from './prepare.ts'
import { TEST_ADMIN, withTestPaper } from './test-paper.ts'

const KEYS = 300
const WORDS = 10_000
const SENTENCE = 'The ferry left the quay at six and came back after dark. '
const BARS = { typingMs: 16, kilobytes: 350, readyMs: 1_500 }

/** Milliseconds from each key to the frame that shows it. The browser draws as fast as it can: what is measured is work, not the wait for a screen. */
async function keysToPaint(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { times })
    document.addEventListener('keydown', ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => times.push(performance.now() - timeStamp)
        port2.postMessage(null)
      })
    }, { capture: true })
  })
  await page.keyboard.type(SENTENCE.repeat(10).slice(0, KEYS), { delay: 40 })
  return page.evaluate(() => (window as unknown as { times: number[] }).times)
}

const at = (sorted: number[], part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN

build('.next', console.log)
await withTestPaper(async ({ SITE_URL: site = '', DATABASE_URL: databaseUrl = '', DATA_DIR: dataDir = '' }) => {
  process.env['DATABASE_URL'] = databaseUrl
  process.env['DATA_DIR'] = dataDir
  const perParagraph = SENTENCE.repeat(6).trim()
  const count = Math.ceil(WORDS / perParagraph.split(' ').length)
  const { id } = await aStory({ published: null, headline: 'Ten thousand words', body: paragraphs(...Array.from({ length: count }, (_, n) => `${n}. ${perParagraph}`)) })
  const executablePath = findBrowser(console.log)
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-frame-rate-limit', '--disable-gpu-vsync'] })
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    await page.goto(`${site}/sign-in`)
    await page.getByLabel('E-mail').fill(TEST_ADMIN.email)
    await page.getByLabel('Password').fill(TEST_ADMIN.password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.waitForURL(/\/desk/)

    const cold = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, storageState: await context.storageState() })).newPage()
    const wire = await cold.context().newCDPSession(cold)
    const scripts = new Set<string>()
    let bytes = 0
    wire.on('Network.responseReceived', ({ requestId, type }) => void (type === 'Script' && scripts.add(requestId)))
    wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => void (scripts.has(requestId) && (bytes += encodedDataLength)))
    await wire.send('Network.enable')
    const started = Date.now()
    await cold.goto(`${site}/desk/stories/${id}`)
    const text = cold.getByRole('textbox', { name: 'Text', exact: true })
    await text.waitFor()
    const readyMs = Date.now() - started
    await cold.waitForLoadState('networkidle')

    await text.locator('p').nth(Math.floor(count / 2)).click()
    await cold.keyboard.press('End')
    const times = (await keysToPaint(cold)).sort((a, b) => a - b)
    const [p50, p95, p99] = [at(times, 0.5), at(times, 0.95), at(times, 0.99)]
    console.log(`typing into ${WORDS} words: ${times.length} keys, p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (bar ${BARS.typingMs}), p99 ${p99.toFixed(1)} ms, slowest ${at(times, 1).toFixed(1)} ms`)
    console.log(`JavaScript on the page: ${(bytes / 1000).toFixed(1)} kB as sent (bar ${BARS.kilobytes}), ${scripts.size} files; ready to be written in after ${readyMs} ms (bar ${BARS.readyMs})`)
    if (p95 > BARS.typingMs || bytes / 1000 > BARS.kilobytes || readyMs > BARS.readyMs) process.exitCode = 1
  } finally {
    await browser.close()
    await db().$disconnect()
  }
}, '.next')
