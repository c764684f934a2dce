// Starts the paper: the front door on the public port, and the Next processes behind it.
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { followExpiry } from '#lib/front-door/expiry-feed.ts'
import { listFiles } from '#lib/front-door/files.ts'
import { createFrontDoor } from '#lib/front-door/front-door.ts'
import { knownQueries } from '#lib/front-door/known-queries.ts'
import { oneLine } from '#lib/front-door/log.ts'
import { isAnsweringOn, startNextProcesses } from '#lib/front-door/next-processes.ts'
import { connectToExpiry } from '#lib/front-door/postgres-expiry.ts'
import { readSettings, siteUrl } from '#lib/settings.ts'
import { oldAddress } from '#newsroom/old-address.ts'
import { tags as newsTags } from '#newsroom/tags.ts'

const ROOT = import.meta.dirname
const HEALTH_PATH = '/api/health'
const MEGABYTE = 1024 * 1024
const DRAIN_MS = 10_000
// Pictures and sheets come in by these; everything else a form or a machine sends is text.
const UPLOADS = /^\/(?:(?:desk|api)\/(?:media|pictures|import)(?:\/|$)|api\/contributors$)/

const settings = readSettings(process.env)
const address = new URL(siteUrl(settings))
const databaseUrl = settings.DATABASE_URL ?? ''
const distDir = process.env['NEXT_DIST_DIR'] ?? '.next'

const log = (line: string) => console.error(oneLine(line))
const next = startNextProcesses({ count: settings.NEXT_PROCESSES, root: ROOT, healthPath: HEALTH_PATH, log })

const oldAddresses = knownQueries(databaseUrl, "SELECT from_path AS address FROM redirect WHERE from_path LIKE '%?%'")
const readOldAddresses = () => oldAddresses.reload().catch((error: unknown) => log(`old addresses: ${String(error)}`))
await readOldAddresses()

const door = createFrontDoor({
  siteUrl: address,
  ports: next.ports,
  passThrough: ['/desk', '/admin', '/api', '/sign-in'],
  queryParameters: ['page', 'q', 'section', 'topic', 'contributor', 'partner', 'role', 'year', 'from', 'to', 'sort'],
  keepQuery: (asked) => {
    const [path = '', query = ''] = asked.split('?', 2)
    return oldAddresses.has(oldAddress(path, query))
  },
  isSessionCookie: (name) => /^(?:__Secure-|__Host-)?(?:next-auth|authjs)\.session-token(?:\.\d+)?$/.test(name),
  bodyLimit: (path) => (UPLOADS.test(path) ? 32 * MEGABYTE : MEGABYTE),
  files: new Map([
    ...(await listFiles(join(ROOT, 'public'), '', 'public, max-age=86400')),
    ...(await listFiles(join(ROOT, distDir, 'static'), '/_next/static', 'public, max-age=31536000, immutable')),
  ]),
  ready: isReady,
  words: {
    failed: { lang: 'en', dir: 'ltr', title: 'This page cannot be shown', text: 'Something went wrong on our side. It has been noted; please try again later.' },
    busy: { lang: 'en', dir: 'ltr', title: 'One moment, please', text: 'The paper is busy or being restarted. Please try again in a few seconds.' },
  },
  localHosts: [`localhost:${settings.PORT}`, `127.0.0.1:${settings.PORT}`, `[::1]:${settings.PORT}`],
  trustedProxies: settings.TRUSTED_PROXIES,
  ...(settings.COUNTRY_HEADER && { countryHeader: settings.COUNTRY_HEADER }),
  log,
  isCdnTold: settings.CDN_TAGS === 'yes',
  memoryBytes: settings.CACHE_MB * MEGABYTE,
})

const feed = followExpiry({
  connect: () => connectToExpiry(databaseUrl),
  expire: (tags) => {
    door.expire(tags)
    if (tags.includes(newsTags.redirects) || tags.includes('*')) void readOldAddresses()
  },
  log,
  wait: (ms, signal) => pause(ms, undefined, { signal }).catch(() => {}),
})

/** Ready is: the database answers within two seconds, and so does every renderer that should be there. */
async function isReady(): Promise<boolean> {
  const ports = next.ports()
  if (ports.length < settings.NEXT_PROCESSES) return false
  const answers = await Promise.all([databaseAnswers(), ...ports.map((port) => isAnsweringOn(port, HEALTH_PATH))])
  return answers.every(Boolean)
}

async function databaseAnswers(): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 2_000, query_timeout: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('SELECT 1')
    return true
  } catch {
    return false
  } finally {
    client.end().catch(() => {})
  }
}

let isStopping = false
async function stop(): Promise<void> {
  if (isStopping) return
  isStopping = true
  const closed = door.server.listening ? once(door.server, 'close') : Promise.resolve()
  door.server.close()
  door.endStreams()
  // A kept-alive connection that was busy a moment ago would hold the door open.
  const sweep = setInterval(() => door.server.closeIdleConnections(), 100)
  await Promise.race([closed, pause(DRAIN_MS)])
  clearInterval(sweep)
  door.server.closeAllConnections()
  door.close()
  await Promise.all([next.stop(), feed.stop()])
  process.exit()
}
process.on('SIGINT', () => void stop())
process.on('SIGTERM', () => void stop())

try {
  await next.ready
} catch (error) {
  log(String(error))
  process.exitCode = 1
  await stop()
}
door.server.listen(settings.PORT)
try {
  await once(door.server, 'listening')
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException
  const why = code === 'EADDRINUSE' ? 'another program has it' : code === 'EACCES' ? 'this account may not use it' : message
  log(`The paper cannot open on port ${settings.PORT}: ${why}. Set PORT to another and start again.`)
  process.exitCode = 1
  await stop()
}
// Started by scripts/start.ts it says so there, and does not outlive it.
process.on('disconnect', () => void stop())
if (process.send) process.send('open')
else console.log(`The paper is at ${address.href}`)
