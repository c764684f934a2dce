import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startDoor, type DoorUnderTest } from './door-under-test.ts'

let paper: DoorUnderTest
let received: string[]
beforeEach(async () => {
  received = []
  paper = await startDoor(
    (req, res) => {
      buffer(req).then(
        (body) => {
          received.push(body.toString())
          res.writeHead(201, { 'set-cookie': ['a=1', 'b=2'], 'cache-control': 'no-store', 'x-door': 'x', 'keep-alive': 'timeout=5' }).end('from the desk')
        },
        () => {},
      )
    },
    { localHosts: ['localhost:3000'] },
  )
})
afterEach(() => paper.stop())

test('the desk gets its cookies and its body, and answers as it likes, never from memory', async () => {
  for (let time = 0; time < 2; time++) {
    const reply = await paper.ask('/desk/stories?x=1', { method: 'POST', body: 'headline', headers: { cookie: 'session=1', 'next-action': 'abc' } })
    expect([reply.status, reply.body.toString(), reply.headers['set-cookie'], reply.headers['x-door']]).toEqual([201, 'from the desk', ['a=1', 'b=2'], undefined])
  }
  expect(received).toEqual(['headline', 'headline'])
  expect(paper.reached[0]?.headers).toMatchObject({ cookie: 'session=1', 'next-action': 'abc' })
  expect(paper.reached[0]?.url).toBe('/desk/stories?x=1')
})
test('only whole steps of a path are a prefix', async () => {
  await paper.ask('/deskchair', { headers: { cookie: 'theme=1' } })
  expect(paper.reached[0]?.headers.cookie).toBeUndefined()
})

describe('what a request claims about itself is not believed', () => {
  test('headers that only proxies and Next itself may set are dropped or overwritten', async () => {
    await paper.ask('/desk', {
      headers: {
        'x-middleware-subrequest': 'middleware:middleware', 'x-forwarded-for': '6.6.6.6', 'x-forwarded-proto': 'gopher', 'x-real-ip': '6.6.6.6', forwarded: 'for=6.6.6.6',
        'x-nextjs-data': '1', 'x-matched-path': '/admin', 'x-invoke-path': '/admin', 'x-original-url': '/admin', 'x-http-method-override': 'DELETE', 'x-door-asked': '/admin', te: 'trailers', connection: 'close, x-secret', 'x-secret': '1',
      },
    })
    const headers = paper.reached[0]?.headers ?? {}
    expect(headers['x-forwarded-for']).toBe('127.0.0.1')
    expect(headers['x-forwarded-proto']).toBe('https')
    expect(Object.keys(headers).sort()).toEqual(['connection', 'host', 'x-door-asked', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto'])
    expect(headers['x-door-asked']).toBe('/desk')
  })
  test.each([
    ['paper.example', 'paper.example', 'https'],
    ['localhost:3000', 'localhost:3000', 'http'],
    ['evil.example', 'paper.example', 'https'],
  ])('asked as %s, the desk thinks it is %s over %s', async (host, seen, proto) => {
    await paper.ask('/desk', { headers: { host, 'x-forwarded-host': 'evil.example' } })
    expect(paper.reached[0]?.headers).toMatchObject({ host: seen, 'x-forwarded-host': seen, 'x-forwarded-proto': proto })
  })
})
test('with one proxy of our own before the door, the address that it adds is the reader', async () => {
  const other = await startDoor((_req, res) => res.end(), { trustedProxies: 1 })
  await other.ask('/desk', { headers: { 'x-forwarded-for': '6.6.6.6, 9.9.9.9' } })
  expect(other.reached[0]?.headers['x-forwarded-for']).toBe('9.9.9.9')
  await other.stop()
})

describe('a deed sent from another site is refused', () => {
  const post = (headers: Record<string, string>) => paper.ask('/desk', { method: 'POST', body: 'x', headers })
  test.each<Record<string, string>>([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'https://paper.example.evil.example' },
    { origin: 'http://paper.example' },
    { origin: 'https://evil.example', host: 'evil.example', 'x-forwarded-host': 'evil.example' },
    { origin: 'http://localhost:3000' },
    { 'sec-fetch-site': 'cross-site' },
  ])('%o', async (headers) => {
    expect((await post(headers)).status).toBe(403)
    expect(paper.reached).toHaveLength(0)
  })
  test.each<Record<string, string>>([
    { origin: 'https://paper.example' },
    { origin: 'https://paper.example', host: 'internal:3000' },
    { origin: 'http://localhost:3000', host: 'localhost:3000' },
    { 'sec-fetch-site': 'same-origin' },
    {},
  ])('but %o is our own, or a machine', async (headers) => expect((await post(headers)).status).toBe(201))
})

describe('a body over the limit is refused', () => {
  test('by its length, before any of it is passed on', async () => {
    expect((await paper.ask('/desk', { method: 'POST', body: 'x'.repeat(1_001) })).status).toBe(413)
    expect(paper.reached).toHaveLength(0)
  })
  test('by its size, when it does not tell its length', async () => {
    const chunk = `258\r\n${'x'.repeat(600)}\r\n`
    const reply = await paper.sendRaw(`POST /desk HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n${chunk}${chunk}0\r\n\r\n`)
    expect(reply).toMatch(/^HTTP\/1\.1 413 /)
    expect(received).toEqual([])
  })
  test('and at the limit it is passed on', async () => {
    expect((await paper.ask('/desk', { method: 'POST', body: 'x'.repeat(1_000) })).status).toBe(201)
    const chunked = await paper.ask('/desk', { method: 'POST', body: 'y'.repeat(1_000), headers: { 'transfer-encoding': 'chunked' } })
    expect(chunked.status).toBe(201)
    expect(received.map((body) => body.length)).toEqual([1_000, 1_000])
  })
})

describe('nothing is upgraded', () => {
  test.each(['/desk', 'http://127.0.0.1:9/desk', '/story'])('a WebSocket for %s is refused', async (target) => {
    const reply = await paper.sendRaw(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: eA==\r\n\r\n`)
    expect(reply).not.toContain(' 101 ')
    if (target !== '/story') expect(reply).toMatch(/^HTTP\/1\.1 400 /)
    expect(paper.reached.filter((req) => req.headers.upgrade !== undefined)).toEqual([])
  })
})
test('when no renderer answers, the desk is told so', async () => {
  await paper.stopOrigin()
  const { status, headers } = await paper.ask('/desk')
  expect([status, headers['retry-after']]).toEqual([503, '10'])
})

describe('a renderer that closes a kept connection just as it is used again', () => {
  /** Hangs up without a word on each connection's second request. */
  const hangingUp = async () => {
    const seen = new WeakSet<object>()
    const asked: string[] = []
    const door = await startDoor((req, res) => {
      asked.push(req.method ?? '')
      if (seen.has(req.socket)) return req.socket.destroy()
      seen.add(req.socket)
      req.resume().on('end', () => res.writeHead(200, { 'content-type': 'text/plain' }).end('from the desk'))
    })
    return { door, asked }
  }

  const kept = { headers: { connection: 'keep-alive' } }

  test('is asked once more for what is only read, and the editor sees nothing of it', async () => {
    const { door, asked } = await hangingUp()
    expect((await door.ask('/desk', kept)).status).toBe(200)
    const { status, body } = await door.ask('/desk', kept)
    await door.stop()
    expect([status, body.toString(), asked.length]).toEqual([200, 'from the desk', 3])
  })

  test('is never asked twice to do something', async () => {
    const { door, asked } = await hangingUp()
    expect((await door.ask('/desk', kept)).status).toBe(200)
    const { status } = await door.ask('/desk', { ...kept, method: 'POST', body: 'headline' })
    await door.stop()
    expect([status, asked]).toEqual([503, ['GET', 'POST']])
  })
})
