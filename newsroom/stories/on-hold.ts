import { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { line, readInput } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import type { Finding } from '../rights/case.ts'
import { tags } from '../tags.ts'
import { liveRows, putBackRows } from './live-rows.ts'
import { livePath, liveTags, liveTagsSelect } from './live-tags.ts'
import { moves, reasonsNotToMove } from './moves.ts'
import { noSchedule } from './no-schedule.ts'
import { postOut } from './post-out.ts'
import { loadProposed } from './proposed.ts'
import { asReason } from './publishable.ts'
import { keepShown } from './record/keep.ts'
import { holdStory } from './revision.ts'
import { takeFromReaders } from './take-from-readers.ts'

export const HoldInput = z.strictObject({
  storyId: z.uuid(),
  /** What readers find in its place. */
  note: line(2000),
})

export function reasonsNotToHold({ note }: { note: string }): Reason[] {
  return note ? [] : [{ code: 'note-missing', field: 'note', message: 'Tell readers why they do not find it for now.' }]
}

/** R20: stops a story's use at once. Its address says why, nothing of it is left before readers, and it can come back as it was. */
export function putOnHold(actor: Actor, given: z.input<typeof HoldInput>, now = new Date()): Promise<void> {
  const { storyId, note } = readInput(HoldInput, given)
  return inTransaction(async (tx) => {
    await holdStory(tx, storyId)
    const story = await tx.story.findUnique({ where: { id: storyId }, select: { state: true, live: { select: { ...liveTagsSelect, headline: true } } } })
    if (!story) throw notFound('story')
    authorize(actor, 'story.hold')
    refuseIf([...reasonsNotToMove(story.state, 'hold'), ...reasonsNotToHold({ note })])
    if (!story.live) return
    const path = livePath(story.live)
    await tx.$executeRaw`INSERT INTO hold (story_id, path, headline, note, rows, at, by_id) SELECT id, ${path}, ${story.live.headline}, ${note}, ${liveRows}, ${now}::timestamptz, ${actor.id}::uuid FROM story WHERE id = ${storyId}::uuid`
    const stale = await takeFromReaders(tx, storyId, { what: 'HELD', note, at: now })
    await tx.story.update({ where: { id: storyId }, data: { ...noSchedule, state: moves.hold.to, version: { increment: 1 } }, select: { id: true } })
    await tx.syndicatedItem.updateMany({ where: { storyId }, data: { state: 'HELD' } })
    await postOut(tx, 'story.held', { storyId, path })
    await expire(tx, [...(stale ?? []), tags.path(path)])
    await record(tx, actor, { deed: 'story.hold', subject: { type: 'story', id: storyId }, before: { state: story.state, path }, after: { state: moves.hold.to }, reason: note, at: now })
  })
}

export const ReleaseInput = z.strictObject({ storyId: z.uuid() })

/**
 * Ends the hold: readers see again what they saw, row for row. What the agreement forbids by now is refused.
 * @throws Refused with what the rights gate finds
 */
export function release(actor: Actor, given: z.input<typeof ReleaseInput>, now = new Date()): Promise<void> {
  const { storyId } = readInput(ReleaseInput, given)
  return inTransaction(async (tx) => {
    await holdStory(tx, storyId)
    const story = await tx.story.findUnique({ where: { id: storyId }, select: { state: true, hold: { select: { path: true, rows: true } } } })
    if (!story) throw notFound('story')
    authorize(actor, 'story.release')
    refuseIf(reasonsNotToMove(story.state, 'release'))
    if (!story.hold) return
    const { path, rows } = story.hold
    await tx.syndicatedItem.updateMany({ where: { storyId, state: 'HELD' }, data: { state: 'PUBLISHED' } })
    const rights = await foundNow(tx, storyId, rows, now)
    refuseIf(rights.filter(({ verdict }) => verdict === 'block').map(asReason))
    await tx.hold.delete({ where: { storyId }, select: { storyId: true } })
    const shown = await putBackRows(tx, storyId, Prisma.sql`${JSON.stringify(rows)}::jsonb`)
    await tx.story.update({ where: { id: storyId }, data: { state: moves.release.to, version: { increment: 1 } }, select: { id: true } })
    const live = await tx.liveStory.findUniqueOrThrow({ where: { storyId }, select: liveTagsSelect })
    await postOut(tx, 'story.released', { storyId, path })
    await expire(tx, [...liveTags(live), ...shown, tags.path(path)])
    await keepShown(tx, storyId, { what: 'RELEASED', at: now, decided: { use: 'release', rights, by: actor.name } })
    await record(tx, actor, { deed: 'story.release', subject: { type: 'story', id: storyId }, before: { state: story.state }, after: { state: moves.release.to, path }, at: now })
  })
}

/** What the gate says today of the text that readers saw. */
async function foundNow(tx: Tx, storyId: string, rows: unknown, now: Date): Promise<readonly Finding[]> {
  const revisionId = (rows as { live?: { revision_id?: string } }).live?.revision_id
  const loaded = await loadProposed(tx, storyId, now, revisionId)
  return loaded?.proposed.rights ?? []
}
