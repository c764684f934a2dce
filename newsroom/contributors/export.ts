import { db, inTransaction } from '#lib/db.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { byName } from './list.ts'
import { filterFields, matching, type Filter } from './matching.ts'
import { columnsFor, writeRows } from './sheet.ts'
import { standingProfiles } from './standing-profiles.ts'

export type Format = 'csv' | 'json'
const BATCH = 500

/** The public profiles of all that match, in parts of a file, by name; private contact is in none. The deed is on record before the first part. */
export async function exportContributors(actor: Actor, filter: Filter, format: Format, now = new Date()): Promise<AsyncGenerator<string>> {
  authorize(actor, 'contributor.export')
  const ids = await db().$queryRaw<{ id: string }[]>`SELECT c.id FROM contributor c WHERE ${matching(filter)} ORDER BY ${byName}`
  await inTransaction((tx) => record(tx, actor, { deed: 'contributor.export', subject: { type: 'contributors', id: format }, after: { count: ids.length, filter: filterFields(filter) }, at: now }))
  return format === 'csv' ? csvParts(ids.map(({ id }) => id)) : jsonParts(ids.map(({ id }) => id))
}

async function* batches(ids: readonly string[]) {
  for (let from = 0; from < ids.length; from += BATCH) {
    const found = await standingProfiles(db(), ids.slice(from, from + BATCH))
    yield found.map(({ slug, profile }) => ({ slug, ...profile }))
  }
}

async function* csvParts(ids: readonly string[]): AsyncGenerator<string> {
  const langs = await db().bioVersion.findMany({ distinct: ['lang'], orderBy: { lang: 'asc' }, select: { lang: true } })
  const columns = columnsFor(langs.map(({ lang }) => lang))
  yield writeRows([], columns, true)
  for await (const rows of batches(ids)) yield writeRows(rows, columns, false)
}

async function* jsonParts(ids: readonly string[]): AsyncGenerator<string> {
  yield '[\n'
  let between = ''
  for await (const rows of batches(ids)) {
    yield between + rows.map((row) => JSON.stringify(row)).join(',\n')
    between = ',\n'
  }
  yield '\n]\n'
}
