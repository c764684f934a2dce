import { EventEmitter, once } from 'node:events'
import { afterEach, expect, test } from 'vitest'
import { page, startDoor, type DoorUnderTest } from './door-under-test.ts'

let paper: DoorUnderTest
afterEach(() => paper.stop())
const html = { 'content-type': 'text/html' }

test('when no renderer answers, readers are told so in an accessible page, and to come back', async () => {
  paper = await startDoor((_req, res) => res.end())
  await paper.stopOrigin()
  const { status, headers, body } = await paper.ask('/story')
  expect([status, headers['retry-after'], headers['cache-control']]).toEqual([503, '10', 'no-store'])
  expect(body.toString()).toMatch(/<html lang="en" dir="ltr">.*<title>Busy<\/title>.*<main><h1>Busy<\/h1><p>One moment\.<\/p>/)
  expect(body.toString()).not.toMatch(/style|script/)
})
test('pages in memory are served though no renderer answers', async () => {
  paper = await startDoor((_req, res) => res.writeHead(200, html).end(page({ status: 200, tags: [] })))
  await paper.ask('/story')
  await paper.stopOrigin()
  expect((await paper.ask('/story')).status).toBe(200)
})
test.each([
  ['the renderer fails', 500, page({ status: 200, tags: [] })],
  ['the door note is malformed', 200, page({ status: 299, tags: [] })],
  ['the page leads off the site in disguise', 200, page({ status: 301, tags: [], location: '//evil.example' })],
  ['a location would split the header', 200, page({ status: 301, tags: [], location: '/a\r\nx: y' })],
  ['the page is longer than can be looked through', 200, page({ status: 200, tags: [] }) + ' '.repeat(4 * 1024 * 1024)],
  ['a script would be left', 200, '<p title="<script>">'],
])('when %s, the answer is 500 and is not kept', async (_case, status, body) => {
  paper = await startDoor((_req, res) => res.writeHead(status, html).end(body))
  const reply = await paper.ask('/story')
  expect([reply.status, reply.headers['cache-control'], paper.door.held().pages]).toEqual([500, 'no-store', 0])
  expect(reply.body.toString()).toContain('<h1>Failed</h1>')
  expect(paper.lines).toEqual([expect.stringMatching(/^.+$/)])
})
test('a renderer that takes too long is given up', async () => {
  paper = await startDoor(() => {}, { renderMs: 20 })
  expect((await paper.ask('/story')).status).toBe(503)
})
test('a renderer that breaks off in the middle is not believed', async () => {
  paper = await startDoor((_req, res) => {
    res.writeHead(200, { ...html, 'content-length': '5000' }).write(page({ status: 200, tags: [] }))
    setImmediate(() => res.destroy())
  })
  expect((await paper.ask('/story')).status).toBeGreaterThanOrEqual(500)
  expect(paper.door.held().pages).toBe(0)
})
test('when the line for the renderer is full, newcomers are turned away at once and hot pages are served as ever', async () => {
  const arrivals = new EventEmitter()
  const held: (() => void)[] = []
  paper = await startDoor((req, res) => {
    const answer = () => void res.writeHead(200, html).end(page({ status: 200, tags: [] }))
    if (req.url === '/hot') return answer()
    held.push(answer)
    arrivals.emit('arrived')
  })
  await paper.ask('/hot')
  const cold = Array.from({ length: 130 }, (_, i) => paper.ask(`/${i}`))
  const first = await Promise.race(cold)
  expect(first.status).toBe(503)
  expect((await paper.ask('/hot')).status).toBe(200)
  expect(held).toHaveLength(4)
  const all = Promise.all(cold)
  let isDone = false
  void all.then(() => (isDone = true))
  while (!isDone) {
    held.splice(0).forEach((answer) => answer())
    await Promise.race([once(arrivals, 'arrived'), all])
  }
  const statuses = (await all).map((reply) => reply.status)
  expect([statuses.filter((status) => status === 200).length, statuses.filter((status) => status === 503).length]).toEqual([104, 26])
})
test('the process is well without rendering, and ready only when it says so', async () => {
  let isReady = false
  paper = await startDoor((_req, res) => res.end(), { ready: async () => isReady })
  expect([(await paper.ask('/healthz')).status, (await paper.ask('/readyz')).status]).toEqual([200, 503])
  isReady = true
  expect((await paper.ask('/readyz')).status).toBe(200)
  expect(paper.reached).toHaveLength(0)
})
