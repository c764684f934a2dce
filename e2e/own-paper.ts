/** A paper for one file of journeys alone: what these do, from every door and in every role, must disturb nobody else. */
import { randomUUID } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { closeDb } from '#lib/db.ts'
import { freePort } from '#lib/free-port.ts'
import { startNextProcesses } from '#lib/front-door/next-processes.ts'
import { closePaper, openPaper } from '#scripts/open-paper.ts'

const root = join(import.meta.dirname, '..')

/** `bare` is a renderer without the front door, which strips and refuses much: every guard must hold there too. */
export type OwnPaper = { bare: string; door: string; sql: Client; close: () => Promise<void> }

/** The worker's commands and builders write into it until it is closed. Give `door: false` where only the renderer is asked. */
export async function openOwnPaper({ door: wantsDoor = true } = {}): Promise<OwnPaper> {
  const before = { ...process.env }
  const name = `own_${randomUUID().replaceAll('-', '')}`
  const shared = before['DATABASE_URL'] ?? ''
  await onServer(shared, `CREATE DATABASE ${name}`)
  const databaseUrl = shared.replace(/\/[^/?]+(?=\?|$)/, `/${name}`)
  const dataDir = mkdtempSync(join(tmpdir(), 'courtesy-own-'))
  const port = await freePort()
  const door = `http://localhost:${port}`
  Object.assign(process.env, { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, PORT: String(port), SITE_URL: door, NEXTAUTH_URL: door, DEMO: 'no' })
  await closeDb()
  const filled = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/fill.ts'], { cwd: root, env: process.env, encoding: 'utf8' })
  if (filled.status !== 0) throw new Error(filled.stderr)
  const paper = wantsDoor ? await openPaper(process.env) : null
  const renderer = startNextProcesses({ count: 1, root, healthPath: '/api/health', log: console.error })
  await renderer.ready
  const sql = new Client({ connectionString: databaseUrl })
  await sql.connect()

  const close = async () => {
    await Promise.all([renderer.stop(), paper && closePaper(paper), sql.end(), closeDb()])
    for (const key of ['DATABASE_URL', 'DATA_DIR', 'PORT', 'SITE_URL', 'NEXTAUTH_URL', 'DEMO']) process.env[key] = before[key] ?? ''
    await onServer(shared, `DROP DATABASE ${name} WITH (FORCE)`)
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { bare: `http://127.0.0.1:${renderer.ports()[0]}`, door, sql, close }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** What time and mere questions move: when somebody was last seen, and what the postman did with a letter, whose words he forgets. */
const VOLATILE: Record<string, string[]> = {
  session: ['last_seen_at'],
  api_key: ['last_used_at'],
  letter: ['state', 'text', 'attempts', 'not_before', 'last_error', 'sent_at', 'file'],
}

/** The counts of tries, the addresses that were asked for in vain, and who is there just now: asking alone moves these. */
const UNCOMPARED = ['rate_limit', 'missed_address', 'presence']

/**
 * What every table holds, as a hash for each, but for the volatile columns and the tables that asking moves. Nobody else writes
 * into an own paper, so any other difference is the request's; and every deed leaves a row in the record besides.
 */
export async function stateOf(sql: Client): Promise<Record<string, string>> {
  const { rows: tables } = await sql.query<{ name: string; quoted: string }>(`SELECT table_name AS name, quote_ident(table_name) AS quoted FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND NOT (table_name = ANY($1))`, [UNCOMPARED])
  const parts = tables.map(({ name, quoted }) => `SELECT '${quoted}' AS name, md5(coalesce(string_agg(row, '' ORDER BY row), '')) AS hash FROM (SELECT md5((to_jsonb(t) - '{${(VOLATILE[name] ?? []).join(',')}}'::text[])::text) AS row FROM ${quoted} t) AS rows`)
  const { rows } = await sql.query<{ name: string; hash: string }>(parts.join(' UNION ALL '))
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]))
}

/** The tables that are not as they were. */
export async function changedSince(sql: Client, before: Record<string, string>): Promise<string[]> {
  return Object.entries(await stateOf(sql)).flatMap(([name, hash]) => (before[name] === hash ? [] : [name]))
}
