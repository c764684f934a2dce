import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { ask, expect, test } from './fixtures.ts'

const KINDS = ['/', '/region', '/economy/greywater-borrowed-to-pay-its-owners', '/contributors', '/contributors/amara-lindqvist', '/partners', '/partners/northlight-wire', '/topics', '/topics/merrow-bridge', '/archive', '/corrections', '/search?q=bridge', '/saved', '/about']

const scriptsIn = (html: string) => [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].map(([, attributes = '', inside = '']) => ({ attributes, inside }))

test.describe('every page for readers', () => {
  for (const path of KINDS) {
    test(`${path} carries one small script of ours and nothing of a framework`, async ({ page, requested, request }) => {
      await page.goto(path, { waitUntil: 'load' })
      expect(requested.filter((url) => /\.m?js(?:$|\?)|_next\/static\/chunks\/.*(?<!\.css)$/.test(url)).map((url) => new URL(url).pathname)).toEqual(['/reader.js'])
      const { text } = await ask(request, path)
      const scripts = scriptsIn(text)
      const data = scripts.filter(({ attributes }) => attributes.includes('type="application/ld+json"'))
      const runnable = scripts.filter((script) => !data.includes(script))
      expect(runnable.map(({ attributes, inside }) => [/src="([^"]*)"/.exec(attributes)?.[1]?.replace(/\?.*/, ''), inside])).toEqual([['/reader.js', '']])
      for (const { inside } of data) expect(JSON.parse(inside)).toHaveProperty('@context', 'https://schema.org')
      expect(text).not.toMatch(/\son\w+="|javascript:|<style|\sstyle="|name="door"/i)
    })
  }

  test('forbids whatever it does not need', async ({ request }) => {
    for (const path of KINDS) {
      const { headers, status } = await ask(request, path)
      expect(status, path).toBe(200)
      const policy = headers['content-security-policy'] ?? ''
      for (const rule of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"]) expect(policy, path).toContain(rule)
      expect(policy).not.toMatch(/unsafe|\*|https?:/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
      expect(headers).not.toHaveProperty('set-cookie')
      expect(headers).not.toHaveProperty('x-powered-by')
      expect(headers).not.toHaveProperty('x-door')
    }
  })

  test('is sent once: whoever has it is told that it has not changed', async ({ request }) => {
    for (const path of ['/', '/region/merrow-bridge-shut-to-lorries', '/feeds/rss.xml', '/sitemap.xml']) {
      await expect(async () => {
        const first = await ask(request, path)
        const etag = first.headers['etag'] ?? ''
        expect(etag).toMatch(/^(?:W\/)?"[^"]+"$/)
        const again = await ask(request, path, { 'if-none-match': etag })
        expect(again.status).toBe(304)
        expect(again.body).toHaveLength(0)
        expect((await ask(request, path, { 'if-none-match': '"another"' })).status).toBe(200)
      }).toPass()
    }
  })

  test('comes compressed as the reader takes it, and whole to HEAD but for its text', async ({ baseURL, request }) => {
    const path = '/region/merrow-bridge-shut-to-lorries'
    const plain = await raw(`${baseURL}${path}`, 'identity')
    expect(plain.body.toString()).toContain('Merrow Bridge shuts to lorries')
    const br = await raw(`${baseURL}${path}`, 'gzip, br')
    expect(br.encoding).toBe('br')
    expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true)
    const gzip = await raw(`${baseURL}${path}`, 'gzip')
    expect(gzip.encoding).toBe('gzip')
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true)
    expect(br.body.length).toBeLessThan(plain.body.length / 3)

    const head = await request.head(path, { headers: { 'accept-encoding': 'identity' } })
    expect(head.status()).toBe(200)
    expect(await head.body()).toHaveLength(0)
    expect(head.headers()['content-length']).toBe(String(plain.body.length))
    expect(head.headers()['content-type']).toBe('text/html; charset=utf-8')
  })
})

/** The bytes as they travel; a browser would unpack them. */
async function raw(url: string, encoding: string): Promise<{ encoding: string | undefined; body: Buffer }> {
  const { request } = await import('node:http')
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': encoding } }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => resolve({ encoding: answer.headers['content-encoding'], body: Buffer.concat(parts) }))
    }).on('error', reject).end()
  })
}

test('a story weighs little for a reader who comes for the first time', async ({ page, whole: { path } }) => {
  const weights: Record<string, number> = { document: 0, stylesheet: 0, script: 0, font: 0 }
  const read: Promise<void>[] = []
  page.on('response', (response) => {
    const kind = response.request().resourceType()
    if (kind in weights) read.push(response.body().then((body) => { weights[kind] = (weights[kind] ?? 0) + (kind === 'font' ? body.length : gzipSync(body, { level: 6 }).length) }))
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  await Promise.all(read)
  const { document = 0, stylesheet = 0, script = 0, font = 0 } = weights
  for (const weight of [document, stylesheet, script, font]) expect(weight).toBeGreaterThan(500)
  expect(script).toBeLessThanOrEqual(8_000)
  expect(document + stylesheet + script).toBeLessThanOrEqual(40_000)
  expect(font).toBeLessThanOrEqual(60_000)
})

/** How far anything moved that a reader was looking at, as browsers reckon it: 0 is nothing, 0.1 is called good. */
async function shiftOf(page: Page, path: string): Promise<number> {
  await page.goto(path, { waitUntil: 'networkidle' })
  for (let screen = 0; screen < 12; screen++) await page.mouse.wheel(0, 600)
  await page.evaluate(() => document.fonts.ready)
  await page.waitForLoadState('networkidle')
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => setTimeout(() => resolve(sum), 0))
      }),
  )
}

for (const width of [360, 1280]) {
  test(`nothing moves under a reader’s eyes at ${width} pixels`, async ({ page, whole: { path } }) => {
    await page.setViewportSize({ width, height: 800 })
    expect(await shiftOf(page, '/')).toBe(0)
    // Words in italics that are seen at once turn in their own line by a hair when their letters arrive.
    expect(await shiftOf(page, path)).toBeLessThan(0.001)
  })
}

test.describe('search engines are told', () => {
  const told = async (page: Page) => ({
    canonical: await page.locator('link[rel=canonical]').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    robots: await page.locator('meta[name=robots]').evaluateAll((tags) => tags.map((tag) => tag.getAttribute('content'))),
  })

  test('that our own story is ours', async ({ page, baseURL }) => {
    const answer = await page.goto('/region/merrow-bridge-shut-to-lorries')
    expect(await told(page)).toEqual({ canonical: [`${baseURL}/region/merrow-bridge-shut-to-lorries`], robots: ['max-image-preview:large'] })
    expect(answer?.headers()).not.toHaveProperty('x-robots-tag')
  })

  test('where Tidewater’s original is, and nothing that forbids the copy', async ({ page }) => {
    const answer = await page.goto('/economy/greywater-borrowed-to-pay-its-owners')
    const { canonical, robots } = await told(page)
    expect(canonical).toEqual([expect.stringMatching(/^https:\/\/tidewater\.example\.org\//)])
    expect(robots.join()).not.toContain('noindex')
    expect(answer?.headers()['x-robots-tag'] ?? '').not.toContain('noindex')
  })

  test('to leave our copy of Al-Marfa alone, and no address instead of it', async ({ page }) => {
    for (const path of ['/world/salt-quay-reopens-ar', '/world/the-last-menders-of-salt-quay']) {
      const answer = await page.goto(path)
      const { canonical, robots } = await told(page)
      expect(canonical).toEqual([])
      expect(robots).toEqual(['noindex, follow'])
      expect(answer?.headers()['x-robots-tag']).toContain('noindex')
    }
  })
})

test('a story that is shared shows a card of its own', async ({ page, request, baseURL, whole: { path, id } }) => {
  await page.goto(path)
  const address = await page.locator('meta[property="og:image"]').getAttribute('content')
  expect(address).toBe(`${baseURL}/og/story/${id}`)
  const { status, headers, body } = await ask(request, `/og/story/${id}`)
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('image/png')
  expect(await sharp(body).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
  expect((await ask(request, `/og/story/${crypto.randomUUID()}`)).status).toBe(404)
})
