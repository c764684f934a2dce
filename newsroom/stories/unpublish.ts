import { z } from 'zod'
import { inTransaction } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { line, readInput } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { livePath, liveTagsSelect } from './live-tags.ts'
import { moves, reasonsNotToMove } from './moves.ts'
import { noSchedule } from './no-schedule.ts'
import { postOut } from './post-out.ts'
import { holdStory } from './revision.ts'
import { takeFromReaders } from './take-from-readers.ts'

export const UnpublishInput = z.strictObject({
  storyId: z.uuid(),
  /** For the record of the desk; readers are told nothing. */
  reason: line(500),
})

export function reasonsNotToUnpublish({ reason }: { reason: string }): Reason[] {
  return reason ? [] : [{ code: 'reason-missing', field: 'reason', message: 'Say for the record why readers should not see it for now.' }]
}

/**
 * Takes a story from readers for now: its address answers that nothing is there, and it is a draft again, with its day of
 * first publication. What readers must be told of is withdrawn instead, with a note.
 */
export function unpublishStory(actor: Actor, given: z.input<typeof UnpublishInput>, now = new Date()): Promise<void> {
  const { storyId, reason } = readInput(UnpublishInput, given)
  return inTransaction(async (tx) => {
    await holdStory(tx, storyId)
    const story = await tx.story.findUnique({ where: { id: storyId }, select: { state: true, live: { select: liveTagsSelect } } })
    if (!story) throw notFound('story')
    authorize(actor, 'story.unpublish')
    refuseIf([...reasonsNotToMove(story.state, 'unpublish'), ...reasonsNotToUnpublish({ reason })])
    const stale = await takeFromReaders(tx, storyId, { what: 'UNPUBLISHED', note: '', at: now })
    if (!story.live || !stale) return
    const path = livePath(story.live)
    const { to } = moves.unpublish
    await tx.story.update({ where: { id: storyId }, data: { ...noSchedule, state: to, version: { increment: 1 } }, select: { id: true } })
    await tx.syndicatedItem.updateMany({ where: { storyId }, data: { state: 'READY' } })
    // Leads nowhere while the story is not public, and after it should it come back under another address.
    await tx.redirect.upsert({ where: { fromPath: path }, create: { fromPath: path, toStoryId: storyId, kind: 'SLUG' }, update: { toStoryId: storyId, toPath: null, kind: 'SLUG' }, select: { id: true } })
    await postOut(tx, 'story.unpublished', { storyId, path })
    await record(tx, actor, { deed: 'story.unpublish', subject: { type: 'story', id: storyId }, before: { state: story.state, path }, after: { state: to }, reason, at: now })
    await expire(tx, stale)
  })
}
