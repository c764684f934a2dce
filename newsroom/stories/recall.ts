import { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { readInput } from '../input.ts'
import { hideUnseen } from '../media/hide.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { tags } from '../tags.ts'
import { moveAddress } from './go-live.ts'
import { liveRows, putBackRows } from './live-rows.ts'
import { livePath, liveTags, liveTagsSelect } from './live-tags.ts'
import { RECALL_SECONDS } from './post-out.ts'
import { keepShown } from './record/keep.ts'
import { holdStory } from './revision.ts'
import { picturesShownWith } from './shown-pictures.ts'

/**
 * Keeps the rows that a publication is about to replace, as they stand, until it can no longer be taken back.
 * Within one transaction the first to call it decides what is kept.
 */
export async function openRecall(tx: Tx, actor: Actor, storyId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO recall (story_id, opened_at, until, by_id, record_number, was)
    SELECT id, now(), clock_timestamp() + make_interval(secs => ${RECALL_SECONDS}::int), ${actor.id}::uuid, (SELECT coalesce(max(number), 0) FROM record_entry WHERE story_id = story.id AND chain = 'READERS'), jsonb_build_object(
      'story', to_jsonb(story) - 'search_text',
      'item', (SELECT state FROM syndicated_item WHERE story_id = story.id),
      'edits', (SELECT edits FROM syndicated_item WHERE story_id = story.id)) || ${liveRows}
    FROM story WHERE id = ${storyId}::uuid
    ON CONFLICT (story_id) DO UPDATE SET opened_at = excluded.opened_at, until = excluded.until, by_id = excluded.by_id, was = excluded.was, record_number = excluded.record_number, correction_id = NULL
    WHERE recall.opened_at <> excluded.opened_at`
}

/** What was done to the story since is no longer what a recall would undo. */
export async function closeRecall(tx: Tx, storyId: string): Promise<void> {
  await tx.recall.deleteMany({ where: { storyId } })
}

export function reasonsNotToRecall({ isOpen }: { isOpen: boolean }): Reason[] {
  return isOpen ? [] : [{ code: 'too-late', message: `More than ${RECALL_SECONDS} seconds have passed, and what goes to partners and by mail has left. Go back to the earlier text with a note, or withdraw the story.` }]
}

export const RecallInput = z.strictObject({ storyId: z.uuid() })

/** Takes the newest publication back, whole: readers see what they saw before, or nothing, and nobody outside was told. */
export function recallPublication(actor: Actor, given: z.input<typeof RecallInput>, now = new Date()): Promise<void> {
  const { storyId } = readInput(RecallInput, given)
  return inTransaction(async (tx) => {
    await holdStory(tx, storyId)
    const live = await tx.liveStory.findUnique({ where: { storyId }, select: { ...liveTagsSelect, revision: { select: { number: true } } } })
    if (!live && !(await tx.story.findUnique({ where: { id: storyId }, select: { id: true } }))) throw notFound('story')
    authorize(actor, 'story.recall')
    const open = await tx.$queryRaw<{ correctionId: string | null; recordNumber: number }[]>`SELECT correction_id AS "correctionId", record_number AS "recordNumber" FROM recall WHERE story_id = ${storyId}::uuid AND until > clock_timestamp()`
    refuseIf(reasonsNotToRecall({ isOpen: live !== null && open.length > 0 }))
    if (!live) return

    const shown = await picturesShownWith(tx, storyId)
    await tx.liveStory.delete({ where: { storyId }, select: { storyId: true } })
    const again = await putBack(tx, storyId)
    const before = await tx.liveStory.findUnique({ where: { storyId }, select: liveTagsSelect })
    if (before) await moveAddress(tx, { storyId, from: livePath(live), to: livePath(before) })
    const hidden = await hideUnseen(tx, shown)
    await tx.$executeRaw`DELETE FROM outbox USING recall WHERE recall.story_id = ${storyId}::uuid AND outbox.payload ->> 'storyId' = ${storyId} AND outbox.created_at = recall.opened_at::timestamptz(3) AND outbox.delivered_at IS NULL`
    // Before the recall is closed: the database lets a correction go with it alone.
    if (open[0]?.correctionId) await tx.correction.delete({ where: { id: open[0].correctionId }, select: { id: true } })
    await closeRecall(tx, storyId)
    await keepShown(tx, storyId, { what: 'TAKEN_BACK', backTo: open[0]?.recordNumber ?? 0, at: now })
    await record(tx, actor, { deed: 'story.recall', subject: { type: 'story', id: storyId }, before: { path: livePath(live), revision: live.revision.number }, after: { path: before ? livePath(before) : null }, at: now })
    await expire(tx, [...new Set([...liveTags(live), ...(before ? liveTags(before) : []), ...hidden, ...again, tags.corrections])])
  })
}

/** The rows as they were. A schedule comes back only where its time is yet to come: nothing goes out again by itself. */
async function putBack(tx: Tx, storyId: string): Promise<string[]> {
  const id = storyId
  const shown = await putBackRows(tx, id, Prisma.sql`(SELECT was FROM recall WHERE story_id = ${id}::uuid)`)
  await tx.$executeRaw`UPDATE syndicated_item SET state = (was ->> 'item')::"SyndicatedItemState", edits = coalesce((was ->> 'edits')::"EditClass", edits) FROM recall WHERE recall.story_id = ${id}::uuid AND syndicated_item.story_id = recall.story_id`
  await tx.$executeRaw`
    UPDATE story SET
      state = CASE WHEN before.state = 'SCHEDULED' AND NOT is_ahead THEN 'DRAFT' ELSE before.state END,
      section_id = before.section_id, first_published_at = before.first_published_at, version = story.version + 1,
      scheduled_for = CASE WHEN is_ahead THEN before.scheduled_for END, scheduled_revision_id = CASE WHEN is_ahead THEN before.scheduled_revision_id END,
      scheduled_by_id = CASE WHEN is_ahead THEN before.scheduled_by_id END, scheduled_change = CASE WHEN is_ahead THEN before.scheduled_change END,
      scheduled_note = CASE WHEN is_ahead THEN before.scheduled_note ELSE '' END, schedule_problem = CASE WHEN is_ahead THEN before.schedule_problem END
    FROM recall, jsonb_populate_record(NULL::story, was -> 'story') AS before, LATERAL (SELECT coalesce(before.scheduled_for > clock_timestamp(), false) AS is_ahead) AS clock
    WHERE story.id = ${id}::uuid AND recall.story_id = story.id`
  return shown
}
