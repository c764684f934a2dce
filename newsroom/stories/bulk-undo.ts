import { z } from 'zod'
import { db, inTransaction } from '#lib/db.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { readInput } from '../input.ts'
import { notFound, refuseIf } from '../refusal.ts'
import { editEach } from './bulk-write.ts'
import { STATES } from './narrowed.ts'

export const UndoBulkInput = z.strictObject({ bulkId: z.uuid() })
const Kept = z.array(z.object({ id: z.uuid(), version: z.int(), was: z.object({ state: z.enum(STATES).optional(), sectionId: z.uuid().nullish(), assigneeId: z.uuid().nullish(), topicIds: z.array(z.uuid()).optional() }) }))

/** How many went back to what they were, and how many stay because somebody changed them since. */
export type Undone = { back: number; stayed: number }

/** Takes a change of many stories back, for each that nobody changed since. */
export function undoBulkStories(actor: Actor, given: z.input<typeof UndoBulkInput>, now = new Date()): Promise<Undone> {
  const { bulkId } = readInput(UndoBulkInput, given)
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM bulk_change WHERE id = ${bulkId}::uuid FOR UPDATE`
    const bulk = await tx.bulkChange.findUnique({ where: { id: bulkId }, select: { before: true, count: true, summary: true, undoneAt: true, deed: true } })
    if (bulk?.deed !== 'story.bulk') throw notFound('change')
    authorize(actor, 'story.bulk')
    refuseIf(bulk.undoneAt ? [{ code: 'undone', message: 'This change was taken back already.' }] : [])
    const kept = Kept.parse(bulk.before)
    const held = await tx.$queryRaw<{ id: string; version: number }[]>`SELECT id, version FROM story WHERE id = ANY(${kept.map(({ id }) => id)}::uuid[]) ORDER BY id FOR UPDATE`
    const versions = new Map(held.map(({ id, version }) => [id, version]))
    const back = kept.filter(({ id, version }) => versions.get(id) === version)
    refuseIf(back.length > 0 ? [] : [{ code: 'changed-since', message: `All ${bulk.count} were changed since, so nothing can be taken back for them at once.` }])
    for (const state of STATES) {
      const ids = back.filter(({ was }) => was.state === state).map(({ id }) => id)
      if (ids.length > 0) await tx.story.updateMany({ where: { id: { in: ids } }, data: { state, version: { increment: 1 } } })
    }
    const given = back.filter(({ was }) => was.assigneeId !== undefined)
    for (const assigneeId of new Set(given.map(({ was }) => was.assigneeId ?? null))) {
      const ids = given.filter(({ was }) => was.assigneeId === assigneeId).map(({ id }) => id)
      await tx.story.updateMany({ where: { id: { in: ids } }, data: { assigneeId, version: { increment: 1 } } })
    }
    const edits = back.filter(({ was }) => was.state === undefined && was.assigneeId === undefined).map(({ id, was: { sectionId, topicIds } }) => ({ id, fields: { ...(sectionId !== undefined && { sectionId }), ...(topicIds && { topicIds }) } }))
    await editEach(tx, edits, { actor, note: `Taken back: ${bulk.summary}`, at: now })
    await tx.bulkChange.update({ where: { id: bulkId }, data: { undoneAt: now }, select: { id: true } })
    const undone = { back: back.length, stayed: bulk.count - back.length }
    await record(tx, actor, { deed: 'story.bulk', subject: { type: 'bulk', id: bulkId }, before: { change: bulk.summary }, after: { undone: true, ...undone }, at: now })
    return undone
  }, { timeoutMs: 5 * 60_000 })
}

export type PastBulk = { id: string; at: Date; by: string; summary: string; count: number; undoneAt: Date | null }

/** The last changes of many stories, newest first. */
export async function pastBulkStories(actor: Actor): Promise<PastBulk[]> {
  authorize(actor, 'story.bulk')
  const rows = await db().bulkChange.findMany({
    relationLoadStrategy: 'join', where: { deed: 'story.bulk' }, orderBy: [{ at: 'desc' }, { id: 'asc' }], take: 20,
    select: { id: true, at: true, summary: true, count: true, undoneAt: true, by: { select: { name: true } } },
  })
  return rows.map(({ by, ...bulk }) => ({ ...bulk, by: by?.name ?? 'the command line' }))
}
