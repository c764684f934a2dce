import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { freePort } from '../free-port.ts'
import { placePostgres, type Placement } from './binaries.ts'

/**
 * A running Postgres. `url(name)` is the address of one of its databases, made if it was missing;
 * `started` says whether this call started it or joined one that was already running.
 */
export type Cluster = { started: boolean; url: (database: string) => Promise<string>; stop: () => Promise<void> }

// Sorted by bytes, but with the letters of every script known as letters: search parts words and folds case by it.
const LETTERS = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'

function initialise({ bin, home, uid, gid }: Placement, passwordFile: string): void {
  const owner = uid === undefined || gid === undefined ? {} : { uid, gid }
  mkdirSync(home, { recursive: true, mode: 0o700 })
  if (uid !== undefined && gid !== undefined) {
    chownSync(home, uid, gid)
    chownSync(passwordFile, uid, gid)
  }
  const args = ['-D', home, '-U', 'courtesy', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--locale=C', `--lc-ctype=${LETTERS}`, '--data-checksums']
  const { status, stderr } = spawnSync(join(bin, 'initdb'), args, { ...owner, cwd: '/', encoding: 'utf8' })
  if (status === 0) return
  rmSync(home, { recursive: true, force: true })
  throw new Error(`Postgres could not lay out its files in ${home}: ${stderr.trim()}`)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A Postgres left running by a start that was killed: its port, or nothing. */
function survivor(home: string): { pid: number; port: number } | null {
  const file = join(home, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  return pid > 0 && port > 0 && isAlive(pid) ? { pid, port } : null
}

function launch({ bin, home, uid, gid }: Placement, port: number, flags: string[]): Promise<ChildProcess> {
  const owner = uid === undefined || gid === undefined ? {} : { uid, gid }
  const args = ['-D', home, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=60', ...flags]
  // A session of its own: Ctrl-C in the terminal must reach us, not Postgres, so that it is ended last.
  const child = spawn(join(bin, 'postgres'), args, { ...owner, cwd: '/', detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
  return new Promise((resolve, reject) => {
    let log = ''
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`Postgres ended (${code}) before it was ready: ${log.trim().split('\n').slice(-4).join(' ')}`)))
    child.stderr?.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-8000)
      if (log.includes('ready to accept connections')) resolve(child)
    })
  })
}

async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

/**
 * Starts a real Postgres from npm with its files under `dataDir`, or joins the one left running there.
 * `flags` go to the server as they are (`['-c', 'fsync=off']` is for tests alone).
 */
export async function startPostgres({ dataDir, flags = [] }: { dataDir: string; flags?: string[] }): Promise<Cluster> {
  const place = placePostgres(dataDir)
  const passwordFile = `${place.home}.password`
  if (!existsSync(passwordFile)) writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
  if (!existsSync(join(place.home, 'PG_VERSION'))) initialise(place, passwordFile)
  const password = readFileSync(passwordFile, 'utf8').trim()

  const left = survivor(place.home)
  const port = left?.port ?? (await freePort())
  const child = left ? null : await launch(place, port, flags)
  const pid = left?.pid ?? child?.pid
  const base = `postgresql://courtesy:${password}@127.0.0.1:${port}`

  return {
    started: left === null,
    url: async (database) => {
      await ensureDatabase(`${base}/postgres`, database)
      return `${base}/${database}`
    },
    stop: async () => {
      if (pid === undefined || !isAlive(pid)) return
      process.kill(pid, 'SIGINT') // Postgres's "fast" shutdown: ends sessions, loses nothing
      if (child && child.exitCode === null) await new Promise((done) => child.once('exit', done))
    },
  }
}
