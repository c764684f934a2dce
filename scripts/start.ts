// `npm start`: prepares what is missing, then runs the paper until Ctrl-C. Everything it starts, it ends.
import { spawnSync, type ChildProcess } from 'node:child_process'
import { join, resolve } from 'node:path'
import { startPostgres, type Cluster } from '#lib/postgres/cluster.ts'
import { BadSetting, readSettings, siteUrl, type Settings } from '#lib/settings.ts'
import { signingSecret } from '#lib/secret.ts'
import { closePaper, openPaper } from './open-paper.ts'
import { build, cutFonts } from './prepare.ts'

const root = join(import.meta.dirname, '..')
const say = (line: string) => console.log(line)

let settings: Settings
try {
  settings = readSettings(process.env)
} catch (error) {
  if (!(error instanceof BadSetting)) throw error
  console.error(error.message)
  process.exit(1)
}

let cluster: Cluster | null = null
let paper: ChildProcess | null = null
let ending = false

async function end(code: number): Promise<never> {
  ending = true
  if (paper) await closePaper(paper)
  if (cluster?.started) await cluster.stop()
  process.exit(code)
}
const leave = () => {
  if (!ending) void end(0)
}
process.on('SIGINT', leave)
process.on('SIGTERM', leave)

try {
  cutFonts()
  if (!settings.DATABASE_URL) {
    say('Starting Postgres …')
    cluster = await startPostgres({ dataDir: settings.DATA_DIR })
  }
  const databaseUrl = settings.DATABASE_URL ?? (await cluster?.url('courtesy')) ?? ''
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(settings.PORT),
    DATA_DIR: resolve(root, settings.DATA_DIR),
    DATABASE_URL: databaseUrl,
    SITE_URL: siteUrl(settings),
    NEXTAUTH_URL: siteUrl(settings),
    AUTH_SECRET: settings.AUTH_SECRET ?? signingSecret(settings.DATA_DIR),
  }
  // A process of its own: the migration engine and the demo's pictures need memory that a running paper should not keep.
  const filled = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/fill.ts'], { cwd: root, env, stdio: 'inherit' })
  if (filled.status !== 0) await end(1)
  build(process.env['NEXT_DIST_DIR'] ?? '.next', say)

  say('Opening the doors …')
  paper = await openPaper(env)
  paper.on('exit', (code) => {
    if (!ending) void end(code ?? 1)
  })
  say(`\n  The paper   ${siteUrl(settings)}\n  The desk    ${siteUrl(settings)}/desk\n\nCtrl-C ends it.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  await end(1)
}
