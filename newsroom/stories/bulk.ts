import { z } from 'zod'
import { Prisma } from '#prisma/generated/client.ts'
import { inTransaction, type Tx } from '#lib/db.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { emptyIsAbsent, line, readInput, tick } from '../input.ts'
import { refuseIf, Refused } from '../refusal.ts'
import { changeWords, deedOf, isMove, KINDS, reasonToLeaveOut, targetOf, type Change, type Chosen, type Kind } from './bulk-kinds.ts'
import { editEach } from './bulk-write.ts'
import { viewAt } from './list-view.ts'
import { fitting } from './narrowed.ts'
import { tell } from './tell.ts'

const MOST = 2000

/** The stories that are ticked, or all that fit the list as it is narrowed; and what becomes of them. */
export const BulkInput = z.strictObject({
  id: z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(z.uuid()).max(500, 'At most 500 can be ticked at once. Narrow the list, and change all that fit.').default([])),
  all: tick.default(false),
  /** The address of the list, where all that fit are meant. */
  address: z.string().max(4000).default(''),
  kind: z.enum(KINDS),
  /** The section, topic or person; empty for a move. */
  value: line(36).default(''),
  /** How many a look before said would change; without it, nothing is changed. */
  expected: z.preprocess(emptyIsAbsent, z.coerce.number().int().min(0).optional()),
})
export type BulkResult = {
  /** Null where it was only looked. */
  bulkId: string | null
  count: number
  /** The headlines of the first that change. */
  first: string[]
  /** Why others do not, and how many. */
  others: { why: string; count: number }[]
  words: string
}
type Row = Chosen & { headline: string; version: number }

/** Says what would change and why the rest does not; with the number that it said, changes it: one deed, one transaction, one way back. */
export function bulkStories(actor: Actor, given: z.input<typeof BulkInput>, now = new Date()): Promise<BulkResult> {
  const { id, all, address, kind, value, expected } = readInput(BulkInput, given)
  return inTransaction(async (tx) => {
    authorize(actor, 'story.bulk')
    authorize(actor, deedOf(kind))
    refuseIf(all || id.length > 0 ? [] : [{ code: 'nothing', message: 'Tick at least one story in the list, or choose all that fit.' }])
    const change = { kind, value, name: await nameOf(tx, kind, value) }
    const words = changeWords(change)
    const rows = await chosen(tx, { id, all, address, now, isHeld: expected !== undefined })
    refuseIf(rows.length <= MOST ? [] : [{ code: 'too-many', message: `More than ${MOST.toLocaleString('en')} stories fit. Narrow the list further, and change them in parts.` }])
    const left = new Map<string, number>()
    const changing = rows.filter((story) => {
      const reason = reasonToLeaveOut(change, story)
      if (reason) left.set(reason.message, (left.get(reason.message) ?? 0) + 1)
      return reason === null
    })
    const others = [...left].map(([why, count]) => ({ why, count }))
    const result = { count: changing.length, first: changing.slice(0, 10).map(({ headline }) => headline || 'Without a headline'), others, words }
    if (expected === undefined) return { ...result, bulkId: null }

    refuseIf(changing.length === expected ? [] : [{ code: 'count-changed', message: `Since you looked, the number has changed: it was ${expected}, and is ${changing.length} now. Look again, then change them.` }])
    refuseIf(changing.length > 0 ? [] : [{ code: 'nothing-changes', message: 'None of them would change. Look at the reasons, and choose others.' }])
    const before = changing.map((story) => ({ id: story.id, version: story.version + 1, was: wasOf(kind, story) }))
    const bulk = await tx.bulkChange.create({ data: { deed: 'story.bulk', summary: words, change, before, count: changing.length, at: now, byId: actor.id }, select: { id: true } })
    const ids = changing.map((story) => story.id)
    if (isMove(kind)) await tx.story.updateMany({ where: { id: { in: ids } }, data: { state: targetOf(kind), version: { increment: 1 } } })
    else if (kind === 'assign') await giveAll(tx, actor, { to: value, stories: changing }, now)
    else await editEach(tx, changing.map((story) => ({ id: story.id, fields: fieldsAfter(change, story) })), { actor, note: words, at: now })
    await record(tx, actor, { deed: 'story.bulk', subject: { type: 'bulk', id: bulk.id }, after: { change: words, count: changing.length, ...(all ? { all: viewAt(address) } : {}) }, at: now })
    return { ...result, bulkId: bulk.id }
  }, { timeoutMs: 5 * 60_000 })
}

/** Gives them all to one person, who is told once. */
async function giveAll(tx: Tx, actor: Actor, { to, stories }: { to: string; stories: readonly Row[] }, now: Date): Promise<void> {
  await tx.story.updateMany({ where: { id: { in: stories.map(({ id }) => id) } }, data: { assigneeId: to, version: { increment: 1 } } })
  const [first] = stories
  if (!first) return
  const named = stories.slice(0, 5).map(({ headline }) => `“${headline || 'Without a headline'}”`).join(', ')
  const text = stories.length === 1 ? `${actor.name} gave you ${named}.` : `${actor.name} gave you ${stories.length} stories: ${named}${stories.length > 5 ? ' and more' : ''}.`
  await tell(tx, actor, { kind: 'ASSIGNMENT', to: [to], storyId: first.id, text, ...(stories.length > 1 && { path: `/desk?assignee=${to}` }) }, now)
}

async function chosen(tx: Tx, { id, all, address, now, isHeld }: { id: string[]; all: boolean; address: string; now: Date; isHeld: boolean }): Promise<Row[]> {
  const { timeZone, lang } = await tx.paper.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true, lang: true } })
  const which = all ? fitting(viewAt(address), { timeZone, lang, now }) : Prisma.sql`story.id = ANY(${id}::uuid[])`
  const limited = Prisma.sql`SELECT story.id FROM story WHERE ${which} AND working_revision_id IS NOT NULL ORDER BY story.id LIMIT ${MOST + 1}::int`
  // Held in one order, so that two who change many wait for each other instead of for ever.
  if (isHeld) await tx.$queryRaw`SELECT id FROM story WHERE id IN (${limited}) ORDER BY id FOR UPDATE`
  return tx.$queryRaw<Row[]>`
    SELECT story.id, state::text AS state, headline, version, assignee_id AS "assigneeId", content ->> 'sectionId' AS "sectionId", ARRAY(SELECT jsonb_array_elements_text(coalesce(content -> 'topicIds', '[]'))) AS "topicIds"
    FROM story JOIN revision ON revision.id = working_revision_id WHERE story.id IN (${limited}) ORDER BY updated_at DESC, story.id`
}

/** What the section or topic is called, or the person. @throws Refused where there is none such */
async function nameOf(tx: Tx, kind: Kind, value: string): Promise<string> {
  if (isMove(kind)) return ''
  const given = z.uuid().safeParse(value)
  const where = { where: { id: given.data ?? '' }, select: { name: true } }
  const found = given.success ? await (kind === 'assign' ? tx.user.findUnique({ ...where, where: { id: given.data, disabledAt: null } }) : kind === 'section' ? tx.section.findUnique(where) : tx.topic.findUnique(where)) : null
  if (!found) throw new Refused([{ code: 'value', field: 'value', message: kind === 'assign' ? 'Choose somebody.' : kind === 'section' ? 'Choose a section.' : 'Choose a topic.' }])
  return found.name
}

/** What a way back needs to know of a story. */
function wasOf(kind: Kind, { state, sectionId, topicIds, assigneeId }: Chosen) {
  return isMove(kind) ? { state } : kind === 'assign' ? { assigneeId } : kind === 'section' ? { sectionId } : { topicIds: [...topicIds] }
}

function fieldsAfter({ kind, value }: Change, { topicIds }: Chosen) {
  if (kind === 'section') return { sectionId: value }
  return { topicIds: kind === 'add-topic' ? [...topicIds, value] : topicIds.filter((id) => id !== value) }
}
