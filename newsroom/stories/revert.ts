import { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db.ts'
import { authorize, type Actor } from '../access/can.ts'
import { line, readInput } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { publishHeld } from './publish.ts'
import { holdStory } from './revision.ts'

export const RevertInput = z.strictObject({
  storyId: z.uuid(),
  /** The number of the text that readers see, as it was seen. */
  live: z.coerce.number().int().min(1),
  /** What readers are told. */
  note: line(500),
})

export function reasonsNotToRevert({ note, seen, live, earlier }: { note: string; seen: number; live: number | null; earlier: number | null }): Reason[] {
  if (live === null) return [{ code: 'not-public', message: 'Readers do not see this story, so there is nothing to go back from.' }]
  if (live !== seen) return [{ code: 'changed-since', message: 'Readers see another text by now. Look at it, and decide again.' }]
  if (earlier === null) return [{ code: 'nothing-earlier', message: 'Readers never saw an earlier text. Withdraw the story, or correct it.' }]
  return note ? [] : [{ code: 'note-missing', field: 'note', message: 'Tell readers why the story says again what it said before.' }]
}

/** The numbers of the texts whose publication was taken back in time. */
export async function neverSeen(tx: Tx, storyId: string): Promise<number[]> {
  const recalled = await tx.auditEvent.findMany({ where: { subjectType: 'story', subjectId: storyId, deed: 'story.recall' }, select: { before: true } })
  return recalled.flatMap(({ before }) => (before as { revision?: number } | null)?.revision ?? [])
}

/** The text that readers saw before the one they see. */
export async function seenBefore(tx: Tx, storyId: string, live: number): Promise<{ id: string; number: number } | null> {
  return tx.revision.findFirst({
    where: { storyId, kind: { in: ['PUBLISH', 'UPDATE', 'CORRECT', 'CLARIFY'] }, number: { lt: live, notIn: await neverSeen(tx, storyId) } },
    orderBy: { number: 'desc' },
    select: { id: true, number: true },
  })
}

/** Gives readers the text again that they saw before, with a note. What was written since stays at the desk. */
export function revertStory(actor: Actor, given: z.input<typeof RevertInput>, now = new Date()): Promise<void> {
  const { storyId, live: seen, note } = readInput(RevertInput, given)
  return inTransaction(async (tx) => {
    await holdStory(tx, storyId)
    const story = await tx.story.findUnique({ where: { id: storyId }, select: { live: { select: { revision: { select: { number: true } } } } } })
    if (!story) throw notFound('story')
    authorize(actor, 'story.publish')
    const live = story.live?.revision.number ?? null
    const earlier = live === null ? null : await seenBefore(tx, storyId, live)
    refuseIf(reasonsNotToRevert({ note, seen, live, earlier: earlier?.number ?? null }))
    if (earlier) await publishHeld(tx, actor, { storyId, change: 'UPDATE', note, revisionId: earlier.id, told: { revertedTo: earlier.number } }, now)
  })
}
