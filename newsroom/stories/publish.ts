import { z } from 'zod'
import { expire } from '#lib/expire.ts'
import { inTransaction, type Tx } from '#lib/db.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { notFound, refuseIf } from '../refusal.ts'
import { goLive } from './go-live.ts'
import { loadProposed } from './proposed.ts'
import { reasonsNotToPublish } from './publishable.ts'
import { holdStory, keepRevision } from './revision.ts'

export const PublishInput = z.strictObject({
  storyId: z.uuid(),
  /** What readers are told of the change; a MEND is silent. Ignored at first publication. */
  change: z.enum(['UPDATE', 'MEND']).default('MEND'),
  note: z.string().trim().max(500).default(''),
})

const revisionKind = (change: 'UPDATE' | 'MEND', first: boolean) => (first || change === 'MEND' ? 'PUBLISH' : 'UPDATE')

/**
 * Makes the working head what readers see: one transaction, and the pages that show the story are stale the moment it commits.
 * @throws Refused with `reasonsNotToPublish`
 */
export async function publishStory(actor: Actor, input: z.input<typeof PublishInput>, now = new Date()): Promise<{ path: string }> {
  const { storyId, change, note } = PublishInput.parse(input)
  return inTransaction(async (tx) => {
    await holdStory(tx, storyId)
    return publishHeld(tx, actor, { storyId, change, note }, now)
  })
}

type Held = z.output<typeof PublishInput> & {
  /** The revision that was approved; absent: the working head. */
  revisionId?: string
  /** What the record should say besides. */
  told?: object
}

/** The same for a story that the caller's transaction holds. */
export async function publishHeld(tx: Tx, actor: Actor, { storyId, change, note, revisionId, told = {} }: Held, now: Date): Promise<{ path: string }> {
  const loaded = await loadProposed(tx, storyId, now, revisionId)
  if (!loaded) throw notFound('story')
  authorize(actor, 'story.publish')
  refuseIf(reasonsNotToPublish(loaded.proposed))

  const first = loaded.story.live === null
  // What goes out is what was approved; what was written since stays the working head.
  const revision = await keepRevision(tx, { storyId, kind: revisionKind(change, first), content: loaded.content, actor, note, at: now, isHead: loaded.isHead })
  const { path, stale } = await goLive(tx, loaded, { revisionId: revision.id, change: first ? 'FIRST' : change, note, now })

  await tx.outbox.create({ data: { topic: first ? 'story.published' : 'story.updated', payload: { storyId, revisionId: revision.id, path } }, select: { id: true } })
  await record(tx, actor, {
    deed: 'story.publish',
    subject: { type: 'story', id: storyId },
    before: { state: loaded.story.state },
    after: { state: 'PUBLISHED', revision: revision.number, path, ...told },
    reason: note,
    at: now,
  })
  await expire(tx, stale)
  return { path }
}
