import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { page, startDoor, type DoorUnderTest } from './door-under-test.ts'

let paper: DoorUnderTest
beforeEach(async () => {
  paper = await startDoor((req, res) => {
    const path = req.url?.split('?')[0]
    if (path === '/feed') return res.writeHead(200, { 'content-type': 'application/rss+xml', 'x-door': '{"status":200,"tags":["site"]}', 'set-cookie': 'a=b' }).end('<rss><!-- kept --></rss>')
    if (path === '/bare') return res.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'a=b' }).end('<p>no note</p>')
    if (path === '/large.pdf') return res.writeHead(200, { 'content-type': 'application/pdf', 'x-door': '{"status":200,"tags":["site"]}' }).end(Buffer.alloc(1_500_000, 'x'))
    const note =
      path === '/gone' ? { status: 410, tags: ['story:9'] }
      : path === '/missing' ? { status: 404, tags: ['story:8'], robots: 'noindex' }
      : path === '/old' ? { status: 301, tags: ['story:7'], location: '/new' }
      : { status: 200, tags: ['story:1', 'site'] }
    res.writeHead(200, { 'content-type': 'text/html; charset=utf-8', link: '</x.js>; rel=preload' }).end(page(note))
  })
})
afterEach(() => paper.stop())

describe('a page is rendered once and then served from memory', () => {
  test('the second reader costs no render', async () => {
    const first = await paper.ask('/story')
    const second = await paper.ask('/story')
    expect([first.status, second.status, paper.reached.length]).toEqual([200, 200, 1])
    expect(second.body.equals(first.body)).toBe(true)
    expect(first.body.toString()).not.toMatch(/script|name="door"/)
  })
  test('a hundred readers at once cost one render', async () => {
    const replies = await Promise.all(Array.from({ length: 100 }, () => paper.ask('/story')))
    expect(new Set(replies.map((reply) => reply.body.toString())).size).toBe(1)
    expect(paper.reached).toHaveLength(1)
  })
  test('unknown parameters are the same page, known ones another', async () => {
    await paper.ask('/story?utm_source=mail')
    await paper.ask('/story?fbclid=1')
    await paper.ask('/story?page=2')
    expect(paper.reached.map((req) => req.url)).toEqual(['/story', '/story?page=2'])
  })
})

describe('each reader gets the best encoding they take', () => {
  test('br before gzip before none, each with its own ETag', async () => {
    const plain = await paper.ask('/story')
    const br = await paper.ask('/story', { headers: { 'accept-encoding': 'gzip, deflate, br' } })
    const gzip = await paper.ask('/story', { headers: { 'accept-encoding': 'gzip;q=0.5, br;q=0' } })
    expect([plain, br, gzip].map((reply) => reply.headers['content-encoding'])).toEqual([undefined, 'br', 'gzip'])
    expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true)
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true)
    expect(new Set([plain, br, gzip].map((reply) => reply.headers.etag)).size).toBe(3)
    expect(plain.headers.etag).toMatch(/^"[\w-]+"$/)
    expect(plain.headers.vary).toContain('Accept-Encoding')
  })
  test('HEAD has the headers and no body', async () => {
    const get = await paper.ask('/story')
    const head = await paper.ask('/story', { method: 'HEAD' })
    expect(head.body).toHaveLength(0)
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' })
  })
})

describe('who has the page already gets 304', () => {
  test.each([(etag: string) => etag, (etag: string) => `W/${etag}`, (etag: string) => `"x", ${etag}`, () => '*'])('%s', async (spell) => {
    const { headers } = await paper.ask('/story')
    const again = await paper.ask('/story', { headers: { 'if-none-match': spell(headers.etag ?? '') } })
    expect([again.status, again.body.length, again.headers.etag, again.headers['content-length']]).toEqual([304, 0, headers.etag, undefined])
  })
  test('but not who has another encoding or another page', async () => {
    const { headers } = await paper.ask('/story')
    const reply = await paper.ask('/story', { headers: { 'if-none-match': headers.etag ?? '', 'accept-encoding': 'br' } })
    expect(reply.status).toBe(200)
    expect((await paper.ask('/story', { headers: { 'if-none-match': '"x"' } })).status).toBe(200)
  })
})

describe('every answer carries what browsers and caches need to know', () => {
  test('a page', async () => {
    const { headers } = await paper.ask('/story')
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=0, s-maxage=60, stale-while-revalidate=600',
      'cache-tag': 'story:1,site',
      'speculation-rules': '"/speculation-rules.json"',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
    })
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; /)
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers, 'the renderer would preload scripts that a document does not have').not.toHaveProperty('link')
  })
  test('a page of a paper without a CDN tells its tags to nobody, and is asked for each time', async () => {
    const alone = await startDoor((_, res) => res.setHeader('content-type', 'text/html').end(page({ status: 200, tags: ['story:1'] })), { isCdnTold: false })
    const { headers } = await alone.ask('/story')
    await alone.stop()
    expect([headers['cache-control'], headers['cache-tag']]).toEqual(['public, max-age=0, must-revalidate', undefined])
  })
  test('a reader who saves data is not invited to prefetch', async () => {
    const { headers } = await paper.ask('/story', { headers: { 'save-data': 'on' } })
    expect(headers['speculation-rules']).toBeUndefined()
    expect(headers.vary).toContain('Save-Data')
  })
  test('a feed is passed as it is, without note and cookie', async () => {
    const { headers, body } = await paper.ask('/feed')
    expect(body.toString()).toBe('<rss><!-- kept --></rss>')
    expect([headers['x-door'], headers['set-cookie'], headers['content-type']]).toEqual([undefined, undefined, 'application/rss+xml'])
  })
  test('a missing page is 404, kept for seconds', async () => {
    const { status, headers } = await paper.ask('/missing')
    expect([status, headers['cache-control'], headers['x-robots-tag']]).toEqual([404, 'public, max-age=0, s-maxage=10', 'noindex'])
    await paper.ask('/missing')
    paper.clock.now += 10_000
    await paper.ask('/missing')
    expect(paper.reached).toHaveLength(2)
  })
  test('a withdrawn page is 410', async () => expect((await paper.ask('/gone')).status).toBe(410))
  test('a moved page is 301 with its new place and no body', async () => {
    const { status, headers, body } = await paper.ask('/old')
    expect([status, headers.location, body.length]).toEqual([301, '/new', 0])
  })
  test('a page without a note is never kept', async () => {
    await paper.ask('/bare')
    const { headers } = await paper.ask('/bare')
    expect([headers['cache-control'], headers['set-cookie'], paper.reached.length]).toEqual(['private, no-store', undefined, 2])
  })
  test('what is too large for memory is streamed whole each time', async () => {
    for (let time = 0; time < 2; time++) {
      const { status, body } = await paper.ask('/large.pdf')
      expect([status, body.length]).toEqual([200, 1_500_000])
    }
    expect(paper.door.held().pages).toBe(0)
    // Twice to find out, once thereafter.
    expect(paper.reached).toHaveLength(3)
  })
})

describe('one address for each page', () => {
  test('another spelling leads there', async () => {
    const { status, headers } = await paper.ask('//story/?page=2&utm=1')
    expect([status, headers.location]).toEqual([308, '/story?page=2'])
  })
  test('another spelling of a moved page leads to the new place at once', async () => {
    const { status, headers } = await paper.ask('/old/')
    expect([status, headers.location]).toEqual([301, '/new'])
  })
  test('a disguised way to the desk becomes the plain one', async () => {
    const { status, headers } = await paper.ask('/%64esk/stories?x=1')
    expect([status, headers.location, paper.reached.length]).toEqual([308, '/desk/stories?x=1', 0])
  })
  test.each(['/a%00b', '/%zz', '/a/%2e%2e/b'])('%s is malformed', async (path) => expect((await paper.ask(path)).status).toBe(400))
  test('an address too long is refused', async () => expect((await paper.ask('/' + 'a'.repeat(2_048))).status).toBe(414))
  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('%s is not for readers', async (method) => {
    await paper.ask('/story')
    const { status, headers } = await paper.ask('/story', { method })
    expect([status, headers.allow, paper.reached.length]).toEqual([405, 'GET, HEAD', 1])
  })
})

describe('no reader can change what others are served', () => {
  const hostile = {
    host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'gopher', 'x-original-url': '/desk', 'x-rewrite-url': '/desk',
    'x-middleware-subrequest': 'src/middleware:middleware', rsc: '1', 'next-router-prefetch': '1', 'next-url': '/desk', accept: 'text/x-component',
    cookie: 'theme=dark', 'accept-language': 'ar', 'user-agent': 'Twitterbot', range: 'bytes=0-1', 'x-now-route-matches': '1=x', 'x-nextjs-data': '1',
    'content-length': '3', 'if-modified-since': 'Mon, 23 Nov 2026 00:00:00 GMT', authorization: 'Bearer x', 'x-door': '{"status":404,"tags":[]}',
  }
  test('no header of a request reaches the renderer, and the answer is the same to the byte', async () => {
    const poisoned = await paper.ask('/story', { headers: hostile, method: 'GET', body: 'fat' })
    const clean = await paper.ask('/story')
    expect(poisoned.body.toString()).toBe(clean.body.toString())
    expect(poisoned.headers.etag).toBe(clean.headers.etag)
    expect(paper.reached[0]?.headers).toEqual({
      host: 'paper.example', accept: 'text/html', 'user-agent': 'front-door', 'x-forwarded-host': 'paper.example', 'x-forwarded-proto': 'https', connection: 'keep-alive',
    })
  })
})

describe('someone signed in', () => {
  const session = { cookie: 'a=b; session=secret' }
  test('sees the page as it is now, never kept, and leaves no trace in what others see', async () => {
    await paper.ask('/story')
    const reply = await paper.ask('/story', { headers: session })
    expect([reply.status, reply.headers['cache-control'], reply.headers.etag, reply.headers['cache-tag']]).toEqual([200, 'private, no-store', undefined, undefined])
    expect(paper.reached).toHaveLength(2)
    expect(paper.reached[1]?.headers.cookie).toBeUndefined()
    expect((await paper.ask('/story')).headers['cache-control']).toMatch(/^public/)
    expect(paper.reached).toHaveLength(2)
  })
  test('does not fill the memory', async () => {
    await paper.ask('/story', { headers: session })
    expect(paper.door.held().pages).toBe(0)
  })
})
