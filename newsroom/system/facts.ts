import { readdir, readFile, stat, statfs } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { db } from '#lib/db.ts'
import { readSettings } from '#lib/settings.ts'
import { authorize, type Actor } from '../access/can.ts'
import { bytesInWords, spanInWords, withoutSecrets } from './words.ts'

/** What is known of one thing, or why it cannot be told. */
export type Fact = { name: string; value: string } | { name: string; trouble: string }
export type FactGroup = { title: string; facts: Fact[] }

const PATIENCE_MS = 2_000

/** The state of the machine on which the paper stands. What cannot be read says so, and the rest is told all the same. */
export async function systemFacts(actor: Actor, now = new Date()): Promise<FactGroup[]> {
  authorize(actor, 'system.read')
  const groups: [string, [string, () => Promise<string> | string][]][] = [
    ['Versions', [['Courtesy', () => packageVersion('.')], ['Node', () => process.version.slice(1)], ['Next', () => packageVersion('node_modules/next')], ['Postgres', postgresVersion], ['Changes of the database still to be made', pendingMigrations]]],
    ['Database', [['Size', databaseSize], ['Stories', () => estimate('story')], ['Revisions', () => estimate('revision')], ['Contributors', () => estimate('contributor')], ['Pictures', () => estimate('media')], ['Rows in the audit', () => estimate('audit_event')]]],
    ['Waiting to go out', [['Letters waiting', () => letters('WAITING')], ['Letters that failed', () => letters('FAILED')], ['Oldest waiting job', () => oldestJob(now)]]],
    ['Disk', [['Used by the paper’s files', () => folderSize(dataDir())], ['Free', freeSpace], ['Folder', () => dataDir()]]],
    ['This process', [['Running since', () => `${spanInWords(process.uptime())} (process ${process.pid})`], ['Memory', () => bytesInWords(process.memoryUsage.rss())], ['Renderers that are set', () => String(readSettings(process.env).NEXT_PROCESSES)]]],
    ['Settings in force', Object.entries(withoutSecrets(process.env)).map(([name, value]) => [name, () => value])],
  ]
  return Promise.all(groups.map(async ([title, facts]) => ({ title, facts: await Promise.all(facts.map(([name, read]) => factOf(name, read))) })))
}

/** Waits at most two seconds. */
export async function factOf(name: string, read: () => Promise<string> | string, patienceMs = PATIENCE_MS): Promise<Fact> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patienceMs / 1000} seconds`)), patienceMs)
  })
  try {
    return { name, value: await Promise.race([Promise.resolve().then(read), late]) }
  } catch (error) {
    return { name, trouble: error instanceof Error ? (error.message.trim().split('\n').at(-1) ?? '').slice(0, 200) : 'unknown trouble' }
  } finally {
    clearTimeout(timer)
  }
}

const dataDir = () => resolve(process.env['DATA_DIR'] || '.data')

async function packageVersion(folder: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(process.cwd(), folder, 'package.json'), 'utf8')) as { version: string }
  return version
}

async function postgresVersion(): Promise<string> {
  const [row] = await db().$queryRaw<{ version: string }[]>`SELECT current_setting('server_version') AS version`
  return row?.version ?? 'unknown'
}

async function pendingMigrations(): Promise<string> {
  const folders = await readdir(join(process.cwd(), 'prisma', 'migrations'), { withFileTypes: true })
  const done = await db().$queryRaw<{ name: string }[]>`SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL`
  const known = new Set(done.map(({ name }) => name))
  const pending = folders.filter((entry) => entry.isDirectory() && !known.has(entry.name)).map(({ name }) => name).sort()
  return pending.length === 0 ? 'None' : `${pending.join(', ')}: stop the paper and start it again`
}

async function databaseSize(): Promise<string> {
  const [row] = await db().$queryRaw<{ size: bigint }[]>`SELECT pg_database_size(current_database()) AS size`
  return bytesInWords(Number(row?.size ?? 0))
}

/** What Postgres reckons; counting a million rows would take seconds. It counts a table that it has not reckoned yet. */
async function estimate(table: 'story' | 'revision' | 'contributor' | 'media' | 'audit_event'): Promise<string> {
  const [row] = await db().$queryRaw<{ rows: number }[]>`SELECT reltuples::float8 AS rows FROM pg_class WHERE oid = ${table}::regclass`
  return !row || row.rows < 0 ? 'Not reckoned yet' : `About ${Math.round(row.rows).toLocaleString('en')}`
}

const letters = async (state: 'WAITING' | 'FAILED') => (await db().letter.count({ where: { state } })).toLocaleString('en')

async function oldestJob(now: Date): Promise<string> {
  const oldest = await db().outbox.findFirst({ where: { deliveredAt: null }, orderBy: { availableAt: 'asc' }, select: { topic: true, availableAt: true } })
  return oldest ? `${oldest.topic}, for ${spanInWords(Math.max(0, (now.getTime() - oldest.availableAt.getTime()) / 1000))}` : 'None waits'
}

async function folderSize(folder: string): Promise<string> {
  const until = Date.now() + PATIENCE_MS - 300
  let bytes = 0
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (Date.now() > until) return `More than ${bytesInWords(bytes)}; there are too many files to count them all here`
    // A file may go while it is counted.
    if (entry.isFile()) bytes += await stat(join(entry.parentPath, entry.name)).then(({ size }) => size, () => 0)
  }
  return bytesInWords(bytes)
}

async function freeSpace(): Promise<string> {
  const { bavail, blocks, bsize } = await statfs(dataDir())
  return `${bytesInWords(bavail * bsize)} of ${bytesInWords(blocks * bsize)}`
}
