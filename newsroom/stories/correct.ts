import { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { line, readInput } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { tags } from '../tags.ts'
import { postOut } from './post-out.ts'
import { openRecall } from './recall.ts'
import { keepShown } from './record/keep.ts'
import { holdStory } from './revision.ts'

export const CorrectInput = z.strictObject({
  storyId: z.uuid(),
  kind: z.enum(['CORRECTION', 'CLARIFICATION', 'RETRACTION']),
  weight: z.enum(['HIGH', 'LOW']),
  text: line(2000),
})

/** `isSaid`: these very words stand with the same text already, as when a request comes twice. */
export function reasonsNotToCorrect({ text, live, isSaid = false }: { text: string; live: boolean; isSaid?: boolean }): Reason[] {
  const reasons: Reason[] = []
  if (!live) reasons.push({ code: 'not-public', message: 'Only a published story can be corrected: readers have not seen this one.' })
  if (!text) reasons.push({ code: 'text-missing', field: 'text', message: 'Say what was wrong and what is right.' })
  if (isSaid) reasons.push({ code: 'said-already', field: 'text', message: 'These words stand with the story already. Reload the page to see them; write what is new.' })
  return reasons
}

/** Puts a dated correction on the record and on the story. It stays; a mistake in it gets another. */
export async function correctStory(actor: Actor, input: z.input<typeof CorrectInput>, now = new Date()): Promise<void> {
  const { storyId, kind, weight, text } = readInput(CorrectInput, input)
  await inTransaction(async (tx) => {
    await holdStory(tx, storyId)
    await correctHeld(tx, actor, { storyId, kind, weight, text }, now)
  })
}

const shownAs = { CORRECTION: 'CORRECTED', CLARIFICATION: 'CLARIFIED', RETRACTION: 'RETRACTED' } as const

/** The same for a story that the caller's transaction holds; `isWithText` where a text goes out with it, and is put on the open record once for both. */
export async function correctHeld(tx: Tx, actor: Actor, { storyId, kind, weight, text }: z.output<typeof CorrectInput>, now: Date, isWithText = false): Promise<void> {
  const story = await tx.story.findUnique({ where: { id: storyId }, select: { live: { select: { revisionId: true, modifiedAt: true } } } })
  if (!story) throw notFound('story')
  authorize(actor, 'story.correct')
  const isSaid = (await tx.correction.findFirst({ where: { storyId, kind, text, revisionId: story.live?.revisionId ?? null }, select: { id: true } })) !== null
  refuseIf(reasonsNotToCorrect({ text, live: story.live !== null, isSaid }))
  await openRecall(tx, actor, storyId)
  const correction = await tx.correction.create({
    data: { storyId, kind, weight, text, at: now, byId: actor.id, revisionId: story.live?.revisionId ?? null },
    select: { id: true },
  })
  await tx.liveStory.update({ where: { storyId }, data: { modifiedAt: now }, select: { storyId: true } })
  await tx.recall.update({ where: { storyId }, data: { correctionId: correction.id }, select: { storyId: true } })
  if (!isWithText) await keepShown(tx, storyId, { what: shownAs[kind], note: text, at: now })
  await postOut(tx, 'story.corrected', { storyId, correctionId: correction.id })
  await record(tx, actor, { deed: 'story.correct', subject: { type: 'story', id: storyId }, after: { kind, weight, text }, at: now })
  await expire(tx, [tags.story(storyId), tags.corrections, tags.latest])
}
