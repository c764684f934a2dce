import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '#lib/migrations.ts'
import { throwawayPostgres } from '#lib/postgres/throwaway.ts'

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be added to
  interface ProvidedContext {
    template: string
  }
}

/** One real Postgres for the whole run, with a migrated database that each test file copies. Its disk is not synced: nothing here must outlive it. */
export default async function setup(project: TestProject) {
  const postgres = await throwawayPostgres('test', ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'max_connections=200'])
  const url = await postgres.url('template_courtesy')
  await migrate(url)
  const client = new pg.Client({ connectionString: url.replace(/[^/]+$/, 'postgres') })
  await client.connect()
  await client.query("UPDATE pg_database SET datistemplate = true WHERE datname = 'template_courtesy'")
  await client.end()
  project.provide('template', url)
  return postgres.end
}
