import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '#lib/migrations.ts'
import { startPostgres } from '#lib/postgres/cluster.ts'

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be added to
  interface ProvidedContext {
    template: string
  }
}

/** One real Postgres for the whole run, with a migrated database that each test file copies. Its disk is not synced: nothing here must outlive it. */
export default async function setup(project: TestProject) {
  const dataDir = mkdtempSync(join(tmpdir(), 'courtesy-test-'))
  const cluster = await startPostgres({ dataDir, flags: ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'max_connections=200'] })
  const url = await cluster.url('template_courtesy')
  await migrate(url)
  const client = new pg.Client({ connectionString: url.replace(/[^/]+$/, 'postgres') })
  await client.connect()
  await client.query("UPDATE pg_database SET datistemplate = true WHERE datname = 'template_courtesy'")
  await client.end()
  project.provide('template', url)
  return async () => {
    await cluster.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
