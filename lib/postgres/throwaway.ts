import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { placePostgres } from './binaries.ts'
import { startPostgres, type Cluster } from './cluster.ts'

/** A Postgres for as long as a test or a measurement takes, and the folder for whatever belongs to it. */
export type Throwaway = { dataDir: string; url: Cluster['url']; end: () => Promise<void> }

/** Starts a Postgres in a new temporary folder that has `name` in it; `end` stops it and leaves nothing of it behind. */
export async function throwawayPostgres(name: string, flags: string[]): Promise<Throwaway> {
  const dataDir = mkdtempSync(join(tmpdir(), `courtesy-${name}-`))
  // Postgres runs under an account of its own, which must be able to pass through to its files.
  chmodSync(dataDir, 0o711)
  const cluster = await startPostgres({ dataDir, flags })
  return {
    dataDir,
    url: cluster.url,
    end: async () => {
      await cluster.stop()
      const { home } = placePostgres(dataDir)
      rmSync(dataDir, { recursive: true, force: true })
      // A checkout that is closed to that account has Postgres elsewhere, in a folder for this one alone.
      if (!home.startsWith(dataDir)) rmSync(dirname(home), { recursive: true, force: true })
    },
  }
}
