// `npm run bench:pages`: what a page weighs in a cold browser, and whether anything on it moves.
import { chromium, type Browser } from '@playwright/test'
import { findBrowser } from './browser.ts'
import { build } from './prepare.ts'
import { withTestPaper } from './test-paper.ts'

const PAGES = { story: '/region/merrow-bridge-shut-to-lorries', front: '/', section: '/economy', search: '/search?q=bridge' }

type Weight = { kinds: Record<string, number>; requests: number; elsewhere: number; shift: number; paintMs: number }

/** Bytes over the wire by kind of file, in a browser that has nothing yet. Layout shift as the browser counts it. */
async function weigh(browser: Browser, url: string): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  const wire = await context.newCDPSession(page)
  const kinds: Record<string, number> = {}
  const kindOf = new Map<string, string>()
  let requests = 0
  let elsewhere = 0
  wire.on('Network.responseReceived', ({ requestId, type, response }) => {
    kindOf.set(requestId, type)
    requests++
    if (/^https?:/.test(response.url) && new URL(response.url).origin !== new URL(url).origin) elsewhere++
  })
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kindOf.get(requestId) ?? 'Other'
    kinds[kind] = (kinds[kind] ?? 0) + encodedDataLength
  })
  await wire.send('Network.enable')
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await page.waitForLoadState('networkidle')
  const shift = await page.evaluate(
    () => new Promise<number>((resolve) => new PerformanceObserver((list) => resolve(list.getEntries().reduce((sum, entry) => sum + ('value' in entry ? Number(entry.value) : 0), 0))).observe({ type: 'layout-shift', buffered: true }) ?? setTimeout(() => resolve(0), 500)),
  )
  const paintMs = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN)
  await context.close()
  return { kinds, requests, elsewhere, shift, paintMs }
}

const kilobytes = (bytes = 0) => `${(bytes / 1000).toFixed(1)} kB`

build('.next', console.log)
await withTestPaper(async ({ SITE_URL: site = '' }) => {
  const executablePath = findBrowser(console.log)
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  try {
    for (const [name, path] of Object.entries(PAGES)) {
      const { kinds, requests, elsewhere, shift, paintMs } = await weigh(browser, site + path)
      const { Document = 0, Stylesheet = 0, Script = 0, Font = 0, Image = 0 } = kinds
      console.log(
        `${name}: HTML ${kilobytes(Document)}, CSS ${kilobytes(Stylesheet)}, JavaScript ${kilobytes(Script)}, together ${kilobytes(Document + Stylesheet + Script)}; fonts ${kilobytes(Font)}, pictures ${kilobytes(Image)}; ${requests} requests, ${elsewhere} elsewhere; layout shift ${shift.toFixed(4)}; first paint ${paintMs.toFixed(0)} ms`,
      )
    }
  } finally {
    await browser.close()
  }
}, '.next')
