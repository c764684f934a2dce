import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import pg from 'pg'
import { closeDb } from '#lib/db.ts'
import { migrate } from '#lib/migrations.ts'
import { throwawayPostgres } from '#lib/postgres/throwaway.ts'

const root = join(import.meta.dirname, '../..')

/** One way to break the paper. `run` answers with what was counted, and throws where anything was lost. */
export type Fault = { id: string; what: string; run: (ground: Ground) => Promise<string> }

export type Ground = {
  /** An empty, migrated database, which this process works on from now on. */
  freshDatabase: () => Promise<void>
  start: typeof startChild
}

const children = new Set<ChildProcess>()

/** A process of its own on this process's database; it has said that it is ready, or has died as it was asked to. */
export async function startChild(script: string, env: Record<string, string> = {}): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'scripts/faults', script)], { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  children.add(child)
  child.once('exit', () => children.delete(child))
  const ready = await Promise.race([once(child, 'message').then(() => true), once(child, 'exit').then(() => false)])
  if (!ready && !env['DIE_AT']) throw new Error(`${script} ended before it was ready; what it said is above.`)
  return child
}

/** A Postgres of its own that syncs to disk as the paper's does. */
export async function withGround(work: (ground: Ground) => Promise<void>): Promise<void> {
  const postgres = await throwawayPostgres('faults', ['-c', 'max_connections=200'])
  try {
    const template = await postgres.url('template_faults')
    await migrate(template)
    process.env['DATA_DIR'] = postgres.dataDir
    await work({
      freshDatabase: async () => {
        await closeDb()
        const name = `faults_${randomUUID().replaceAll('-', '')}`
        const client = new pg.Client({ connectionString: template.replace(/[^/]+$/, 'postgres') })
        await client.connect()
        await client.query(`CREATE DATABASE ${name} TEMPLATE template_faults`)
        await client.end()
        process.env['DATABASE_URL'] = template.replace(/[^/]+$/, name)
      },
      start: startChild,
    })
  } finally {
    for (const child of children) child.kill('SIGKILL')
    await closeDb()
    await postgres.end()
  }
}

/** Ends a process as a power cut would, and waits until it is gone. */
export async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** Asks until it is so. @throws Error that says what was waited for, after `seconds` */
export async function until(what: string, seconds: number, isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + seconds * 1000
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`Not within ${seconds} s: ${what}.`)
    await new Promise((later) => setTimeout(later, 100))
  }
}

export function claim(what: string, is: unknown, wanted: unknown): void {
  if (JSON.stringify(is) !== JSON.stringify(wanted)) throw new Error(`${what}: ${JSON.stringify(is)} instead of ${JSON.stringify(wanted)}`)
}

/** The same numbers in every run: mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const at = (sorted: readonly number[], part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
