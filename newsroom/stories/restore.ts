import { z } from 'zod'
import { canonicalJson } from '#lib/canonical-json.ts'
import { inTransaction } from '#lib/db.ts'
import { record } from '../access/audit.ts'
import { authorize, can, type Actor } from '../access/can.ts'
import { emptyIsAbsent, line, readInput } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { StoryContent } from './content.ts'
import { hunksOf } from './difference.ts'
import { reasonsNotRead } from './publish.ts'
import { holdStory, keepRevision } from './revision.ts'

export const RestoreInput = z.strictObject({
  storyId: z.uuid(),
  /** The number of the revision that is to come back. */
  from: z.coerce.number().int().min(1),
  /** The number of the newest text, as it was read. */
  revision: z.coerce.number().int().min(1),
  /** Which of the places at which their bodies differ, counted from 0; absent: all of the text. */
  place: z.preprocess(emptyIsAbsent, z.coerce.number().int().min(0).optional()),
  note: line(300).default(''),
})

/** The newest text with that place, or all of it, as it was; null where there is no such place. */
export function restored(older: StoryContent, newest: StoryContent, place: number | undefined): StoryContent | null {
  if (place === undefined) return older
  const hunk = hunksOf(older.body, newest.body)[place]
  if (!hunk) return null
  const { at, blocks } = hunk.new
  return { ...newest, body: { ...newest.body, content: newest.body.content.toSpliced(at, blocks.length, ...hunk.old.blocks) } }
}

const nothing: Reason[] = [{ code: 'nothing-to-restore', message: 'The newest text says this already. There is nothing to restore.' }]

/** Brings an earlier text back as a new revision. Nothing goes: what stood before is restored in the same way. Readers see it once it is published. */
export function restoreRevision(actor: Actor, given: z.input<typeof RestoreInput>, now = new Date()): Promise<{ revision: number }> {
  const { storyId, from, revision, place, note } = readInput(RestoreInput, given)
  return inTransaction(async (tx) => {
    await holdStory(tx, storyId)
    const story = await tx.story.findUnique({ where: { id: storyId }, select: { workingRevision: { select: { number: true, content: true } } } })
    const earlier = await tx.revision.findUnique({ where: { storyId_number: { storyId, number: from } }, select: { content: true } })
    if (!story?.workingRevision || !earlier) throw notFound('revision')
    const newest = StoryContent.parse(story.workingRevision.content)
    authorize(actor, 'story.restore', { bylines: newest.bylines.map(({ contributorId }) => contributorId) })
    refuseIf(reasonsNotRead(revision, story.workingRevision.number))
    // Who stands in the byline is an editor's to say, now as then.
    const then = StoryContent.parse(earlier.content)
    const content = restored(can(actor, 'story.byline') ? then : { ...then, bylines: newest.bylines }, newest, place)
    if (!content || canonicalJson(content) === canonicalJson(newest)) return refuseIf(nothing) as never
    const what = place === undefined ? `Revision ${from}` : `A place of revision ${from}`
    const kept = await keepRevision(tx, { storyId, kind: 'RESTORE', content, actor, note: note || what, at: now })
    await record(tx, actor, { deed: 'story.restore', subject: { type: 'story', id: storyId }, before: { revision }, after: { revision: kept.number, from, ...(place !== undefined && { place }) }, reason: note, at: now })
    return { revision: kept.number }
  })
}
