import { z } from 'zod'
import { Prisma } from '#prisma/generated/client.ts'
import { inTransaction, type Tx } from '#lib/db.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { emptyIsAbsent, line, readInput, tick } from '../input.ts'
import { refuseIf } from '../refusal.ts'
import { changeWords, fieldOf, KINDS, reasonsNotToChange, type Change } from './bulk-kinds.ts'
import { inBatches, keepChanged } from './bulk-write.ts'
import { byName } from './list.ts'
import { Filter, matching } from './matching.ts'

/** The contributors that are ticked, or all that match a filter; and what becomes of them. */
export const BulkInput = z.strictObject({
  id: z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(z.uuid()).max(500, 'At most 500 can be ticked at once. Filter the list, and change all that match.').default([])),
  all: tick.default(false),
  filter: Filter.default({ q: '', noPortrait: false, noBiography: false }),
  kind: z.enum(KINDS),
  value: line(300).default(''),
  /** How many a dry run said would change; without it, nothing is changed. */
  expected: z.preprocess(emptyIsAbsent, z.coerce.number().int().min(0).optional()),
})
export type BulkInput = z.input<typeof BulkInput>
export type BulkResult = {
  /** Null for a dry run. */
  bulkId: string | null
  /** How many change, and how many of those chosen are so already. */
  count: number
  unchanged: number
  /** The first of those that change, by name. */
  first: string[]
  words: string
}

const MINUTES = 60_000

/** Says what would change; with the number that it said, changes it: one deed, a revision for each, and one way back. */
export function bulkChange(actor: Actor, given: BulkInput, now = new Date()): Promise<BulkResult> {
  const { expected, id, all, filter, ...change } = readInput(BulkInput, given)
  const words = changeWords(change)
  return inTransaction(async (tx) => {
    authorize(actor, 'contributor.bulk')
    refuseIf(reasonsNotToChange(change))
    refuseIf(all || id.length > 0 ? [] : [{ code: 'nobody', message: 'Tick at least one contributor in the list, or choose all that match.' }])
    const chosen = all ? matching(filter) : Prisma.sql`c.merged_into_id IS NULL AND c.id = ANY(${id}::uuid[])`
    const changes = Prisma.sql`${chosen} AND ${differs(change)}`
    if (expected === undefined) return dryRun(tx, chosen, changes, words)

    const rows = await tx.$queryRaw<{ id: string }[]>`SELECT c.id FROM contributor c WHERE ${changes} ORDER BY c.id FOR UPDATE`
    const ids = rows.map((row) => row.id)
    refuseIf(ids.length === expected ? [] : [{ code: 'count-changed', message: `Since you looked, the number has changed: it was ${expected}, and is ${ids.length} now. Look again, then change them.` }])
    refuseIf(ids.length > 0 ? [] : [{ code: 'nothing-changes', message: 'They all are so already; there is nothing to change.' }])
    const { column } = fieldOf[change.kind]
    const [made] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO bulk_change (deed, summary, change, count, at, by_id, before)
      SELECT 'contributor.bulk', ${words}, ${JSON.stringify(change)}::jsonb, ${ids.length}::int, ${now}, ${actor.id}::uuid,
        jsonb_agg(jsonb_build_object('id', id, 'version', version + 1, 'was', to_jsonb(${Prisma.raw(column)}))) FROM contributor WHERE id = ANY(${ids}::uuid[])
      RETURNING id`
    const note = words
    await inBatches(ids, (batch) => keepChanged(tx, batch, { kind: change.kind, to: target(change), note, authorId: actor.id, at: now }))
    const bulkId = made?.id ?? ''
    await record(tx, actor, { deed: 'contributor.bulk', subject: { type: 'bulk', id: bulkId }, after: { change: words, count: ids.length, ...(all ? { all: filter } : {}) }, at: now })
    return { bulkId, count: ids.length, unchanged: 0, first: [], words }
  }, { timeoutMs: 5 * MINUTES })
}

async function dryRun(tx: Tx, chosen: Prisma.Sql, changes: Prisma.Sql, words: string): Promise<BulkResult> {
  const [counted] = await tx.$queryRaw<{ chosen: number }[]>`SELECT count(*)::int AS chosen FROM contributor c WHERE ${chosen}`
  const [changing] = await tx.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM contributor c WHERE ${changes}`
  const first = await tx.$queryRaw<{ name: string }[]>`SELECT c.name FROM contributor c WHERE ${changes} ORDER BY ${byName} LIMIT 10`
  const count = changing?.count ?? 0
  return { bulkId: null, count, unchanged: (counted?.chosen ?? 0) - count, first: first.map(({ name }) => name), words }
}

/** Those who are not so already; nobody gets a fifty-first language. */
function differs({ kind, value }: Change): Prisma.Sql {
  const column = Prisma.raw(`c.${fieldOf[kind].column}`)
  // A list that was never written is an empty one.
  const list = Prisma.sql`coalesce(${column}, '{}')`
  switch (kind) {
    case 'status': return Prisma.sql`c.status::text <> ${value}`
    case 'consent-bio':
    case 'consent-portrait': return Prisma.sql`${column} <> ${value === 'yes'}`
    case 'add-language':
    case 'add-beat': return Prisma.sql`NOT (${value} = ANY(${list})) AND cardinality(${list}) < 50`
    case 'remove-language':
    case 'remove-beat': return Prisma.sql`${value} = ANY(${list})`
    default: return kind satisfies never
  }
}

/** The column's new value, of rows of `contributor`. */
function target({ kind, value }: Change): Prisma.Sql {
  const column = Prisma.raw(fieldOf[kind].column)
  switch (kind) {
    case 'status': return Prisma.sql`${value}::"ContributorStatus"`
    case 'consent-bio':
    case 'consent-portrait': return Prisma.sql`${value === 'yes'}::boolean`
    case 'add-language':
    case 'add-beat': return Prisma.sql`array_append(${column}, ${value}::text)`
    case 'remove-language':
    case 'remove-beat': return Prisma.sql`array_remove(${column}, ${value}::text)`
    default: return kind satisfies never
  }
}
