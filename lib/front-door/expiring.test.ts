import { EventEmitter, once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, startDoor, type DoorUnderTest } from './door-under-test.ts'

let paper: DoorUnderTest
let text: string
let note: object
let status: number
/** While held, the origin has read its text but does not answer. */
let isHeld: boolean
const arrivals = new EventEmitter()
const waiting: (() => void)[] = []

beforeEach(async () => {
  text = 'old'
  note = { status: 200, tags: ['story:1', 'site'] }
  status = 200
  isHeld = false
  waiting.length = 0
  paper = await startDoor((_req, res: ServerResponse) => {
    const html = page(note, text)
    const answer = () => void res.writeHead(status, { 'content-type': 'text/html' }).end(html)
    if (isHeld) waiting.push(answer)
    else answer()
    arrivals.emit('arrived')
  })
})
afterEach(() => paper.stop())

const read = async () => {
  const { status: got, body } = await paper.ask('/story')
  return got === 200 ? (/<p>(.{3})/.exec(body.toString())?.[1] ?? '') : String(got)
}
const arrived = async () => {
  if (waiting.length === 0) await once(arrivals, 'arrived')
}

test('the next reader after a tag expired gets the new text', async () => {
  expect(await read()).toBe('old')
  text = 'new'
  paper.door.expire(['story:2'])
  expect(await read()).toBe('old')
  paper.door.expire(['story:1'])
  expect(await read()).toBe('new')
})
test('a render that was under way when its tag expired is neither served nor kept', async () => {
  isHeld = true
  const reading = read()
  await arrived()
  text = 'new'
  paper.door.expire(['story:1'])
  isHeld = false
  waiting.pop()?.()
  expect(await reading).toBe('new')
  expect(paper.reached).toHaveLength(2)
  expect(await read()).toBe('new')
  expect(paper.reached).toHaveLength(2)
})
test('a render under way is not disturbed by the tags of others', async () => {
  isHeld = true
  const reading = read()
  await arrived()
  paper.door.expire(['story:2'])
  waiting.pop()?.()
  await reading
  expect(paper.reached).toHaveLength(1)
})
test('a page that changes faster than it renders is shown but not kept', async () => {
  isHeld = true
  const reading = paper.ask('/story')
  for (let i = 0; i < 3; i++) {
    await arrived()
    paper.door.expire(['*'])
    waiting.pop()?.()
  }
  const reply = await reading
  expect([reply.status, reply.headers['cache-control'], paper.reached.length, paper.door.held().pages]).toEqual([200, 'private, no-store', 3, 0])
})
test('no page is served past its `until`, to nobody, and no CDN is told to keep it', async () => {
  note = { status: 200, tags: [], until: new Date(paper.clock.now + 5_000).toISOString() }
  const { headers } = await paper.ask('/story')
  expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=0, must-revalidate')
  paper.clock.now += 4_999
  expect(await read()).toBe('old')
  expect(paper.reached).toHaveLength(1)
  text = 'new'
  status = 500
  paper.clock.now += 1
  expect(await read()).toBe('500')
})
test('after ten minutes a page is made anew while readers still get the old one', async () => {
  await read()
  text = 'new'
  paper.clock.now += 10 * 60_000
  isHeld = true
  expect(await read()).toBe('old')
  await arrived()
  expect(await read()).toBe('old')
  expect(paper.reached).toHaveLength(2)
  const flown = flight()
  waiting.pop()?.()
  await flown
  expect(await read()).toBe('new')
  expect(paper.reached).toHaveLength(2)
})
test('while the renderer fails the old page is kept, for an hour and no longer', async () => {
  await read()
  status = 500
  paper.clock.now += 10 * 60_000
  expect(await read()).toBe('old')
  await flight()
  paper.clock.now += 59 * 60_000
  expect(await read()).toBe('old')
  await flight()
  paper.clock.now += 60_000
  expect(await read()).toBe('500')
})
test('a page that expired is not served again because the renderer fails', async () => {
  await read()
  status = 500
  paper.door.expire(['story:1'])
  expect(await read()).toBe('500')
})
test('a page that became 404 is 404 for the next reader after its tag expired', async () => {
  await read()
  note = { status: 404, tags: ['story:1'] }
  paper.door.expire(['story:1'])
  expect(await read()).toBe('404')
  note = { status: 200, tags: ['story:1'] }
  paper.door.expire(['story:1'])
  expect(await read()).toBe('old')
})

/** Resolves when no render is under way any more. */
async function flight(): Promise<void> {
  while (paper.door.held().rendering > 0) await new Promise(setImmediate)
}
