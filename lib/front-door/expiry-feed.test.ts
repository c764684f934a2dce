import { EventEmitter, once } from 'node:events'
import { expect, test } from 'vitest'
import { followExpiry, type ExpiryConnection, type ExpiryRow } from './expiry-feed.ts'

/** A table and its connections, played by hand. Each wait of the feed ends when the test says so. */
function aDatabase() {
  const events = new EventEmitter()
  const rows: ExpiryRow[] = []
  const expired: string[][] = []
  const waits: { ms: number; end: () => void }[] = []
  const state: { isUp: boolean; lose: (error: Error) => void; notice: (payload: string) => void } = { isUp: true, lose: () => {}, notice: () => {} }
  const guard = () => {
    if (!state.isUp) throw new Error('down')
  }
  const connect = async (): Promise<ExpiryConnection> => {
    guard()
    return {
      listen: async (notice, lose) => void Object.assign(state, { notice, lose }),
      newest: async () => rows.at(-1)?.seq ?? '0',
      has: async (seq) => (guard(), rows.some((row) => row.seq === seq)),
      row: async (seq) => rows.find((row) => row.seq === seq),
      // All of this happens within ten minutes, so earlier rows come again each time.
      since: async () => [...rows],
      close: () => {},
    }
  }
  const feed = followExpiry({
    connect,
    expire: (tags) => void expired.push([...tags]),
    log: () => {},
    wait: (ms, signal) =>
      new Promise((end) => {
        if (signal.aborted) return end()
        waits.push({ ms, end })
        signal.addEventListener('abort', () => end(), { once: true })
        events.emit('wait')
      }),
  })
  const nextWait = async () => {
    if (waits.length === 0) await once(events, 'wait')
    return waits.shift() ?? { ms: 0, end: () => {} }
  }
  return { rows, expired, state, feed, nextWait }
}

test('at the first connection all is dropped, for nobody knows what was missed', async () => {
  const { expired, nextWait, feed } = aDatabase()
  await nextWait()
  expect(expired).toEqual([['*']])
  expect(feed.isConnected()).toBe(true)
  await feed.stop()
})
test('a notice drops its tags at once', async () => {
  const { expired, nextWait, state, feed } = aDatabase()
  await nextWait()
  state.notice('7 ["story:1","site"]')
  expect(expired.at(-1)).toEqual(['story:1', 'site'])
  await feed.stop()
})
test('a notice that was too long for its tags is looked up', async () => {
  const { rows, expired, nextWait, state, feed } = aDatabase()
  const wait = await nextWait()
  rows.push({ seq: '7', tags: ['many'] })
  state.notice('7')
  wait.end()
  await nextWait()
  expect(expired).toContainEqual(['many'])
  await feed.stop()
})
test('what expired while the connection was lost is made up for, and nothing else is dropped', async () => {
  const { rows, expired, nextWait, state, feed } = aDatabase()
  rows.push({ seq: '1', tags: ['a'] })
  await nextWait()
  rows.push({ seq: '2', tags: ['b'] }, { seq: '4', tags: ['c'] })
  state.lose(new Error('gone'))
  const pause = await nextWait()
  expect(feed.isConnected()).toBe(false)
  pause.end()
  await nextWait()
  expect(expired).toEqual([['*'], ['b'], ['c']])
  await feed.stop()
})
test('a look that finds nothing new drops nothing, however often it is taken', async () => {
  const { rows, expired, nextWait, state, feed } = aDatabase()
  rows.push({ seq: '1', tags: ['a'] })
  let look = await nextWait()
  rows.push({ seq: '2', tags: ['b'] })
  state.notice('2 ["b"]')
  for (let i = 0; i < 3; i++) {
    look.end()
    look = await nextWait()
  }
  expect(expired).toEqual([['*'], ['b']])
  await feed.stop()
})
test('a deed that began early and committed late is found by the next look', async () => {
  const { rows, expired, nextWait, feed } = aDatabase()
  rows.push({ seq: '5', tags: ['later number'] })
  const look = await nextWait()
  rows.unshift({ seq: '4', tags: ['early number'] })
  look.end()
  await nextWait()
  expect(expired).toEqual([['*'], ['early number']])
  await feed.stop()
})
test('when the rows in between were cleared away, all is dropped', async () => {
  const { rows, expired, nextWait, state, feed } = aDatabase()
  rows.push({ seq: '1', tags: ['a'] })
  await nextWait()
  rows.splice(0, 1, { seq: '9', tags: ['z'] })
  state.lose(new Error('gone'))
  ;(await nextWait()).end()
  await nextWait()
  expect(expired).toEqual([['*'], ['*']])
  await feed.stop()
})
test('while the database is away the door keeps what it has and tries again at growing distances', async () => {
  const { expired, nextWait, state, feed } = aDatabase()
  await nextWait()
  state.isUp = false
  state.lose(new Error('gone'))
  const pauses = []
  for (let i = 0; i < 8; i++) {
    const pause = await nextWait()
    pauses.push(pause.ms)
    pause.end()
  }
  expect(pauses).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000])
  expect(expired).toEqual([['*']])
  await feed.stop()
})
test('a connection that died without a word is found out by the next look', async () => {
  const { nextWait, state, rows, expired, feed } = aDatabase()
  rows.push({ seq: '1', tags: ['a'] })
  const look = await nextWait()
  state.isUp = false
  look.end()
  const pause = await nextWait()
  expect(pause.ms).toBe(250)
  state.isUp = true
  rows.push({ seq: '2', tags: ['b'] })
  pause.end()
  await nextWait()
  expect(expired).toEqual([['*'], ['b']])
  await feed.stop()
})
