import { z } from 'zod'
import { inTransaction } from '#lib/db.ts'
import { authorize, type Actor } from '../access/can.ts'
import { line, readInput } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { correctHeld } from './correct.ts'
import { publishByHand, reasonsNotRead } from './publish.ts'
import { keepingRefusal } from './record/refused.ts'
import { holdStory } from './revision.ts'

export const UpdateInput = z.strictObject({
  storyId: z.uuid(),
  /** The number of the text that was read. */
  revision: z.coerce.number().int().min(1),
  change: z.enum(['MEND', 'UPDATE', 'CORRECTION', 'CLARIFICATION'], 'Say what kind of change it is.'),
  /** What readers are told; a mend tells them nothing. */
  note: line(2000).default(''),
  /** Where a correction stands: above the story, or below it. */
  weight: z.enum(['HIGH', 'LOW']).default('HIGH'),
})

type Asked = { change: z.output<typeof UpdateInput>['change']; note: string; isLive: boolean; isChanged: boolean }

export function reasonsNotToUpdate({ change, note, isLive, isChanged }: Asked): Reason[] {
  const corrects = change === 'CORRECTION' || change === 'CLARIFICATION'
  if (!isLive) return [{ code: 'not-public', message: 'Readers do not see this story. Publish it first.' }]
  if (!isChanged && !corrects) return [{ code: 'nothing-changed', message: 'Nothing was changed since readers saw it last. Change the text first, or correct it by a note.' }]
  if (change === 'MEND' || note) return []
  return [{ code: 'note-missing', field: 'note', message: corrects ? 'Say what was wrong and what is right.' : 'Tell readers what is new.' }]
}

/** Brings what was changed in a published story to its readers, with what they are told of it: all of it, or none. */
export function updateStory(actor: Actor, given: z.input<typeof UpdateInput>, now = new Date()): Promise<void> {
  const { storyId, revision, change, note, weight } = readInput(UpdateInput, given)
  return keepingRefusal(actor, { storyId, use: 'publish', at: now }, () => inTransaction(async (tx) => {
    await holdStory(tx, storyId)
    const story = await tx.story.findUnique({ where: { id: storyId }, select: { workingRevision: { select: { id: true, number: true } }, live: { select: { revisionId: true } } } })
    if (!story?.workingRevision) throw notFound('story')
    authorize(actor, 'story.publish')
    const isChanged = story.live?.revisionId !== story.workingRevision.id
    refuseIf(reasonsNotRead(revision, story.workingRevision.number))
    refuseIf(reasonsNotToUpdate({ change, note, isLive: story.live !== null, isChanged }))
    const corrects = change === 'CORRECTION' || change === 'CLARIFICATION'
    const correct = (isWithText: boolean) => (corrects ? correctHeld(tx, actor, { storyId, kind: change, weight, text: note }, now, isWithText) : Promise.resolve())
    if (isChanged) await publishByHand(tx, actor, { storyId, revision, change, note, withIt: () => correct(true) }, now)
    else await correct(false)
  }))
}
