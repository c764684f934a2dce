import { expect, test } from 'vitest'
import { statementName } from './statement-name.ts'

test('the plan of what is written, and of a row asked for by its key, is kept under one name', () => {
  const byKey = 'SELECT "t0"."id" FROM "public"."story" AS "t0" WHERE ("t0"."id" = $1 AND 1=1) LIMIT $2'
  const written = '\n    INSERT INTO expiry (tags) VALUES ($1::text[])'
  expect(statementName({ sql: byKey })).not.toBe('')
  expect(statementName({ sql: byKey })).toBe(statementName({ sql: byKey }))
  expect(statementName({ sql: written })).not.toBe(statementName({ sql: byKey }))
})

test('a list or a search is planned anew for what is asked', () => {
  expect(statementName({ sql: 'SELECT id FROM live_story WHERE search @@ $1 ORDER BY id LIMIT $2' })).toBe('')
  expect(statementName({ sql: 'SELECT "t0"."id" FROM "public"."story" AS "t0" WHERE "t0"."state" = $1 ORDER BY "t0"."id" LIMIT $2' })).toBe('')
})

test('a connection keeps no more than 300', () => {
  for (let n = 0; n < 400; n += 1) statementName({ sql: `DELETE FROM nothing_${n}` })
  expect(statementName({ sql: 'DELETE FROM nothing_399' })).toBe('')
  expect(statementName({ sql: 'DELETE FROM nothing_1' })).not.toBe('')
})
