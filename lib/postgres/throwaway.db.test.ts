import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { throwawayPostgres } from './throwaway.ts'

const elsewhere = () => (existsSync('/var/lib/courtesy') ? readdirSync('/var/lib/courtesy') : [])

test('a database for a test leaves nothing on the disk when it ends, wherever Postgres had to keep its files', async () => {
  const before = new Set(elsewhere())
  const postgres = await throwawayPostgres('own', ['-c', 'fsync=off'])
  const home = postgres.dataDir
  await postgres.url('something')
  const made = elsewhere().filter((name) => !before.has(name))
  await postgres.end()
  expect(existsSync(home)).toBe(false)
  expect(elsewhere().filter((name) => made.includes(name))).toEqual([])
})
