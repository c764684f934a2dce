import { z } from 'zod'
import { inTransaction } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { line, readInput } from '../input.ts'
import { notFound, refuseIf } from '../refusal.ts'
import { tags } from '../tags.ts'
import { reasonsNotToCorrect } from './correct.ts'
import { keepShown } from './record/keep.ts'
import { holdStory } from './revision.ts'

export const EditorNoteInput = z.strictObject({ storyId: z.uuid(), text: line(2000) })

/** Puts a note of the editors on a published story: what readers should know of how it was made. */
export function addEditorNote(actor: Actor, given: z.input<typeof EditorNoteInput>, now = new Date()): Promise<void> {
  const { storyId, text } = readInput(EditorNoteInput, given)
  return inTransaction(async (tx) => {
    await holdStory(tx, storyId)
    const story = await tx.story.findUnique({ where: { id: storyId }, select: { live: { select: { storyId: true } } } })
    if (!story) throw notFound('story')
    authorize(actor, 'story.correct')
    const isSaid = (await tx.editorNote.findFirst({ where: { storyId, text }, select: { id: true } })) !== null
    refuseIf(reasonsNotToCorrect({ text: text || 'none', live: story.live !== null, isSaid }))
    refuseIf(text ? [] : [{ code: 'text-missing', field: 'text', message: 'Write what readers should know.' }])
    await tx.editorNote.create({ data: { storyId, text, at: now, byId: actor.id }, select: { id: true } })
    await keepShown(tx, storyId, { what: 'NOTED', note: text, at: now })
    await record(tx, actor, { deed: 'story.correct', subject: { type: 'story', id: storyId }, after: { editorNote: text }, at: now })
    await expire(tx, [tags.story(storyId)])
  })
}
