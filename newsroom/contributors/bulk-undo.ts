import { z } from 'zod'
import { Prisma } from '#prisma/generated/client.ts'
import { db, inTransaction } from '#lib/db.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { readInput } from '../input.ts'
import { notFound, refuseIf } from '../refusal.ts'
import { fieldOf, KINDS } from './bulk-kinds.ts'
import { inBatches, keepChanged } from './bulk-write.ts'

export const UndoBulkInput = z.strictObject({ bulkId: z.uuid() })
const Kept = z.object({ kind: z.enum(KINDS) })

/** How many went back to what they were, and how many stay because somebody changed them since. */
export type Undone = { back: number; stayed: number }

/** Takes a bulk change back, for each contributor whom nobody changed since. */
export function undoBulkChange(actor: Actor, given: z.input<typeof UndoBulkInput>, now = new Date()): Promise<Undone> {
  const { bulkId } = readInput(UndoBulkInput, given)
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM bulk_change WHERE id = ${bulkId}::uuid FOR UPDATE`
    const bulk = await tx.bulkChange.findUnique({ where: { id: bulkId }, select: { change: true, count: true, summary: true, undoneAt: true, deed: true } })
    if (!bulk || bulk.deed !== 'contributor.bulk') throw notFound('change')
    authorize(actor, 'contributor.bulk')
    refuseIf(bulk.undoneAt ? [{ code: 'undone', message: 'This change was taken back already.' }] : [])
    const { kind } = Kept.parse(bulk.change)
    // A table of its own, for the list is long and each row is looked up in it.
    await tx.$executeRaw`CREATE TEMP TABLE bulk_was (id uuid PRIMARY KEY, version int, was jsonb) ON COMMIT DROP`
    await tx.$executeRaw`INSERT INTO bulk_was SELECT (entry->>'id')::uuid, (entry->>'version')::int, entry->'was' FROM bulk_change, jsonb_array_elements(before) AS entry WHERE bulk_change.id = ${bulkId}::uuid`
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT c.id FROM contributor c JOIN bulk_was was ON was.id = c.id AND was.version = c.version WHERE c.merged_into_id IS NULL ORDER BY c.id FOR UPDATE OF c`
    const ids = rows.map(({ id }) => id)
    refuseIf(ids.length > 0 ? [] : [{ code: 'changed-since', message: `All ${bulk.count} were changed since, so nothing can be taken back for them at once.` }])
    await inBatches(ids, (batch) => keepChanged(tx, batch, { kind, to: wasOf(kind), note: `Taken back: ${bulk.summary}`, authorId: actor.id, at: now }))
    await tx.bulkChange.update({ where: { id: bulkId }, data: { undoneAt: now }, select: { id: true } })
    const undone = { back: ids.length, stayed: bulk.count - ids.length }
    await record(tx, actor, { deed: 'contributor.bulk', subject: { type: 'bulk', id: bulkId }, before: { change: bulk.summary }, after: { undone: true, ...undone }, at: now })
    return undone
  }, { timeoutMs: 5 * 60_000 })
}

/** What the column held before, as a value for it. */
function wasOf(kind: (typeof KINDS)[number]): Prisma.Sql {
  const kept = Prisma.sql`(SELECT bulk_was.was FROM bulk_was WHERE bulk_was.id = contributor.id)`
  switch (fieldOf[kind].column) {
    case 'status': return Prisma.sql`(${kept} #>> '{}')::"ContributorStatus"`
    case 'consent_bio_outbound':
    case 'consent_portrait_outbound': return Prisma.sql`(${kept})::boolean`
    case 'languages':
    case 'expertise': return Prisma.sql`ARRAY(SELECT jsonb_array_elements_text(${kept}))`
    default: return fieldOf[kind].column satisfies never
  }
}

export type PastBulk = { id: string; at: Date; by: string; summary: string; count: number; undoneAt: Date | null }

/** The last bulk changes, newest first. */
export async function pastBulkChanges(actor: Actor): Promise<PastBulk[]> {
  authorize(actor, 'contributor.bulk')
  const rows = await db().bulkChange.findMany({
    relationLoadStrategy: 'join', where: { deed: 'contributor.bulk' }, orderBy: [{ at: 'desc' }, { id: 'asc' }], take: 20,
    select: { id: true, at: true, summary: true, count: true, undoneAt: true, by: { select: { name: true } } },
  })
  return rows.map(({ by, ...bulk }) => ({ ...bulk, by: by?.name ?? 'the command line' }))
}
