import { z } from 'zod'
import { inTransaction } from '#lib/db.ts'
import { record } from '../access/audit.ts'
import type { Actor } from '../access/can.ts'
import { line, readInput } from '../input.ts'
import { notFound } from '../refusal.ts'
import { headFor } from './head.ts'

export const NameRevisionInput = z.strictObject({
  storyId: z.uuid(),
  number: z.coerce.number().int().min(1),
  /** Empty: it has no name any more. */
  name: line(120).default(''),
})

/** Gives a revision a name to be found by, or takes it away. The text and what was approved of it stay as they are. */
export function nameRevision(actor: Actor, given: z.input<typeof NameRevisionInput>, now = new Date()): Promise<void> {
  const { storyId, number, name } = readInput(NameRevisionInput, given)
  return inTransaction(async (tx) => {
    await headFor(tx, actor, 'story.name-revision', storyId)
    const revision = await tx.revision.findUnique({ where: { storyId_number: { storyId, number } }, select: { id: true, name: { select: { name: true } } } })
    if (!revision) throw notFound('revision')
    const revisionId = revision.id
    const said = { name, byId: actor.id, at: now }
    if (name) await tx.revisionName.upsert({ where: { revisionId }, create: { revisionId, ...said }, update: said, select: { revisionId: true } })
    else await tx.revisionName.deleteMany({ where: { revisionId } })
    await record(tx, actor, { deed: 'story.name-revision', subject: { type: 'story', id: storyId }, before: { revision: number, name: revision.name?.name ?? null }, after: { name: name || null }, at: now })
  })
}
