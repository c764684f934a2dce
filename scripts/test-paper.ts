import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { throwawayPostgres } from '#lib/postgres/throwaway.ts'
import { freePort } from '#lib/free-port.ts'
import { closePaper, openPaper } from './open-paper.ts'

const root = join(import.meta.dirname, '..')
export const TEST_ADMIN = { email: 'admin@test.example', password: 'a long enough password' }

/** `doorPid` is the process of the front door; the renderers are its children. */
type Work = (env: Record<string, string>, doorPid: number) => Promise<void>

/** A whole paper of its own for as long as `work` takes: Postgres, the demo newsroom, the door and Next, all in a temporary folder. */
export async function withTestPaper(work: Work, distDir = '.next-test'): Promise<void> {
  const postgres = await throwawayPostgres('paper', ['-c', 'fsync=off'])
  try {
    const port = await freePort()
    const siteUrl = `http://localhost:${port}`
    const env = {
      NODE_ENV: 'production' as const,
      NEXT_TELEMETRY_DISABLED: '1',
      NEXT_DIST_DIR: distDir,
      PORT: String(port),
      SITE_URL: siteUrl,
      NEXTAUTH_URL: siteUrl,
      DATA_DIR: postgres.dataDir,
      DATABASE_URL: await postgres.url('courtesy'),
      AUTH_SECRET: 'a secret that is only for the tests of this paper',
      ADMIN_EMAIL: TEST_ADMIN.email,
      ADMIN_PASSWORD: TEST_ADMIN.password,
      DEMO: 'yes',
    }
    const filled = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/fill.ts'], { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' })
    if (filled.status !== 0) throw new Error('The demonstration paper could not be made; what was said is above.')

    const paper = await openPaper(env)
    try {
      await work(env, paper.pid ?? 0)
    } finally {
      await closePaper(paper)
    }
  } finally {
    await postgres.end()
  }
}
