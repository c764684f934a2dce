import { startPostgres } from '#lib/postgres/cluster.ts'
import { readSettings } from '#lib/settings.ts'

/** Runs `work` against the paper's database: the one DATABASE_URL names, else the embedded one, started for as long as it takes. */
export async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const settings = readSettings(process.env)
  if (settings.DATABASE_URL) return work(settings.DATABASE_URL)
  const cluster = await startPostgres({ dataDir: settings.DATA_DIR })
  try {
    return await work(await cluster.url('courtesy'))
  } finally {
    // A paper that is running on it goes on: only what this command started is ended.
    if (cluster.started) await cluster.stop()
  }
}
