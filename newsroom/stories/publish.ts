import { z } from 'zod'
import { expire } from '#lib/expire.ts'
import { inTransaction, type Tx } from '#lib/db.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { line, readInput } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { goLive } from './go-live.ts'
import { reasonsNotToMove } from './moves.ts'
import { loadProposed } from './proposed.ts'
import { reasonsNotToPublish } from './publishable.ts'
import { holdStory, keepRevision } from './revision.ts'
import { postOut } from './post-out.ts'
import { openRecall } from './recall.ts'
import { keepShown } from './record/keep.ts'
import { keepingRefusal } from './record/refused.ts'

export const PublishInput = z.strictObject({
  storyId: z.uuid(),
  /** The number of the text that was read: nothing else goes out. Absent for machines, which publish the working head. */
  revision: z.coerce.number().int().min(1).optional(),
  /** What readers are told of the change; a MEND is silent. Ignored at first publication. */
  change: z.enum(['UPDATE', 'MEND']).default('MEND'),
  note: line(500).default(''),
})

type Change = 'UPDATE' | 'MEND' | 'CORRECTION' | 'CLARIFICATION'
const shownAs = { MEND: 'MENDED', UPDATE: 'UPDATED', CORRECTION: 'CORRECTED', CLARIFICATION: 'CLARIFIED' } as const
const kinds = { UPDATE: 'UPDATE', MEND: 'PUBLISH', CORRECTION: 'CORRECT', CLARIFICATION: 'CLARIFY' } as const

/**
 * Makes the working head what readers see: one transaction, and the pages that show the story are stale the moment it commits.
 * @throws Refused with `reasonsNotToPublish`
 */
export async function publishStory(actor: Actor, input: z.input<typeof PublishInput>, now = new Date()): Promise<{ path: string }> {
  const { storyId, revision, change, note } = readInput(PublishInput, input)
  return keepingRefusal(actor, { storyId, use: 'publish', at: now }, () => inTransaction(async (tx) => {
    await holdStory(tx, storyId)
    return publishByHand(tx, actor, { storyId, revision, change, note }, now)
  }))
}

/** The same for a story that is held. */
export async function publishByHand(tx: Tx, actor: Actor, { revision, ...held }: Held & { revision: number | undefined }, now: Date): Promise<{ path: string }> {
  const story = await tx.story.findUnique({ where: { id: held.storyId }, select: { workingRevision: { select: { number: true } } } })
  authorize(actor, 'story.publish')
  refuseIf(reasonsNotRead(revision, story?.workingRevision?.number))
  return publishHeld(tx, actor, held, now)
}

/** Whoever decides on a text has read it: none, or the reason why it is not the newest. */
export const reasonsNotRead = (read: number | undefined, head: number | undefined): Reason[] =>
  read === undefined || head === undefined || read === head ? [] : [{ code: 'changed-since', message: 'The text was changed since you read it. Look at what was changed, then publish that.' }]

type Held = {
  storyId: string
  change: Change
  note: string
  /** The revision that was approved; absent: the working head. */
  revisionId?: string
  /** What the clock was asked for. */
  due?: { scheduledFor: Date; scheduledBy: string | null }
  /** What the record should say besides. */
  told?: object
  /** Its correction, written in the same breath: readers see both at once. */
  withIt?: () => Promise<void>
}

/** The same for a story that the caller's transaction holds. What the clock was still to send out is older than this, so its schedule ends. */
export async function publishHeld(tx: Tx, actor: Actor, { storyId, change, note, revisionId, due, told, withIt }: Held, now: Date): Promise<{ path: string }> {
  const loaded = await loadProposed(tx, storyId, now, revisionId)
  if (!loaded) throw notFound('story')
  authorize(actor, 'story.publish')
  refuseIf(reasonsNotToMove(loaded.story.state, 'publish'))
  refuseIf(reasonsNotToPublish(loaded.proposed))

  await openRecall(tx, actor, storyId)
  const first = loaded.story.live === null
  // What goes out is what was approved; what was written since stays the working head.
  const revision = await keepRevision(tx, { storyId, kind: kinds[first ? 'MEND' : change], content: loaded.content, actor, note, at: now, isHead: loaded.isHead })
  const { path, stale } = await goLive(tx, loaded, { revisionId: revision.id, change: first ? 'FIRST' : change === 'UPDATE' ? 'UPDATE' : 'MEND', note, now })

  await postOut(tx, first ? 'story.published' : 'story.updated', { storyId, revisionId: revision.id, path })
  await expire(tx, stale)
  await withIt?.()
  await keepShown(tx, storyId, { what: first ? 'PUBLISHED' : shownAs[change], note: change === 'MEND' ? '' : note, at: now, decided: { use: 'publish', rights: loaded.proposed.rights, by: actor.name } })
  await record(tx, actor, {
    deed: 'story.publish',
    subject: { type: 'story', id: storyId },
    before: { state: loaded.story.state },
    after: { state: 'PUBLISHED', revision: revision.number, path, ...told, ...(due ?? (loaded.story.scheduledFor && { notScheduledAnyMore: loaded.story.scheduledFor })) },
    reason: note,
    at: now,
  })
  return { path }
}
