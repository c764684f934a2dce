import { EventEmitter, once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { db, inTransaction } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { followExpiry } from './expiry-feed.ts'
import { connectToExpiry } from './postgres-expiry.ts'

let admin: Client
let feed: ReturnType<typeof followExpiry>
const heard = new EventEmitter()
const expired: string[][] = []
/** The feed pauses until the test lets it go on; its 15 seconds between looks never end by themselves. */
let goOn = () => {}

const databaseUrl = () => process.env['DATABASE_URL'] ?? ''

beforeEach(async () => {
  admin = new Client({ connectionString: databaseUrl() })
  await admin.connect()
  expired.length = 0
  const ready = nextExpired()
  feed = followExpiry({
    connect: () => connectToExpiry(databaseUrl()),
    expire: (tags) => {
      expired.push([...tags])
      heard.emit('expired')
    },
    log: () => {},
    wait: async (ms, signal) => {
      if (ms >= 15_000) return pause(2 ** 30, undefined, { signal }).catch(() => {})
      heard.emit('paused')
      if (!signal.aborted) await new Promise<void>((resolve) => {
        goOn = resolve
        signal.addEventListener('abort', () => resolve(), { once: true })
      })
    },
  })
  await ready
  await expireAndHear('warm')
})
afterEach(async () => {
  await feed.stop()
  await admin.end()
})

const nextExpired = () => once(heard, 'expired')
async function expireAndHear(tag: string): Promise<void> {
  const heardIt = nextExpired()
  await inTransaction((tx) => expire(tx, [tag]))
  await heardIt
}

test('what a committed deed lets go of is heard; what was rolled back is not', async () => {
  await inTransaction(async (tx) => {
    await expire(tx, ['undone'])
    throw new Error('no')
  }).catch(() => {})
  await expireAndHear('done')
  expect(expired.slice(-2)).toEqual([['warm'], ['done']])
})
test('tags too many for one notice are heard all the same', async () => {
  const tags = Array.from({ length: 900 }, (_, i) => `story:${i}-aaaaaaaaaa`)
  const heardIt = nextExpired()
  await expire(db(), tags)
  await heardIt
  expect(expired.at(-1)).toEqual(tags)
})
test('what expired while the connection was cut is heard once it is back, also from a deed that began before', async () => {
  const slow = new Client({ connectionString: databaseUrl() })
  await slow.connect()
  await slow.query('BEGIN')
  await slow.query("INSERT INTO expiry (tags) VALUES ('{early number}')")
  await expireAndHear('later number')
  const paused = once(heard, 'paused')
  await admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'front-door' AND datname = current_database()")
  await paused
  await slow.query('COMMIT')
  await slow.end()
  await expire(db(), ['meanwhile'])
  goOn()
  while (!expired.some((tags) => tags[0] === 'meanwhile')) await nextExpired()
  expect(expired).toContainEqual(['early number'])
  expect(expired.filter((tags) => tags[0] === '*')).toHaveLength(1)
})
test('when the rows in between are gone, all is let go of', async () => {
  const paused = once(heard, 'paused')
  await admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'front-door' AND datname = current_database()")
  await paused
  await expire(db(), ['unseen'])
  await admin.query('DELETE FROM expiry')
  await admin.query("INSERT INTO expiry (tags) VALUES ('{last}')")
  goOn()
  await nextExpired()
  expect(expired.at(-1)).toEqual(['*'])
})
