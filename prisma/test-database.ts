import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { closeDb } from '#lib/db.ts'

/** Each test file gets a database and a media folder of its own. */
const name = `test_${randomUUID().replaceAll('-', '')}`
const dataDir = mkdtempSync(join(tmpdir(), 'courtesy-files-'))

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('template').replace(/[^/]+$/, 'postgres') })
  await client.connect()
  await client.query(sql)
  await client.end()
}

beforeAll(async () => {
  await onServer(`CREATE DATABASE ${name} TEMPLATE template_courtesy`)
  process.env['DATABASE_URL'] = inject('template').replace(/[^/]+$/, name)
  process.env['DATA_DIR'] = dataDir
})

afterAll(async () => {
  await closeDb()
  await onServer(`DROP DATABASE ${name} WITH (FORCE)`)
  rmSync(dataDir, { recursive: true, force: true })
})
