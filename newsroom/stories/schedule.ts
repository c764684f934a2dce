import { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db.ts'
import { readWallTime } from '#lib/wall-time.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { clockFields, clockWords, momentMeant, type ClockAsked, type Meant } from '../clock-input.ts'
import { line, readInput } from '../input.ts'
import { notFound, refuseIf } from '../refusal.ts'
import { mayMove, moves, reasonsNotToMove, type State } from './moves.ts'
import { noSchedule } from './no-schedule.ts'
import { loadProposed } from './proposed.ts'
import { reasonsNotToPublish } from './publishable.ts'
import { keepDecision } from './record/keep.ts'
import { keepingRefusal } from './record/refused.ts'
import { holdStory } from './revision.ts'

export const ScheduleInput = z.strictObject({
  storyId: z.uuid(),
  /** The number of the working head that was read and approved; it is what goes out. */
  revision: z.coerce.number().int().min(1),
  ...clockFields,
  change: z.enum(['UPDATE', 'MEND']).default('MEND'),
  note: line(500).default(''),
})

type Asked = ClockAsked & { now: Date; isHead: boolean; paper: string }

/** When it would go out, or why that is not known. */
export function momentOf({ now, isHead, paper, ...asked }: Asked): Meant {
  if (!isHead) return { reasons: [{ code: 'changed-since', field: 'revision', message: `The story was changed since you read it. Read the newest text, then schedule that. (${paper} sends out what was approved, and nothing else.)` }] }
  const meant = momentMeant(asked)
  if ('reasons' in meant || meant.at > now) return meant
  return { reasons: [{ code: 'time-past', field: 'wall', message: `It is past ${clockWords(meant.at, asked.timeZone)} already. Publish it now, or choose a time to come.` }] }
}

/** Pins the text that was approved to a time. The clock publishes it then; later edits ask to be scheduled anew. */
export function scheduleStory(actor: Actor, input: z.input<typeof ScheduleInput>, now = new Date()): Promise<{ at: Date }> {
  const { storyId, revision, wall, timeZone, which, change, note } = readInput(ScheduleInput, input)
  return keepingRefusal(actor, { storyId, use: 'schedule', at: now }, () => inTransaction(async (tx) => {
    await holdStory(tx, storyId)
    const story = await tx.story.findUnique({ where: { id: storyId }, select: { state: true, scheduledFor: true, workingRevision: { select: { id: true, number: true } }, live: { select: { storyId: true } } } })
    if (!story?.workingRevision) throw notFound('story')
    authorize(actor, 'story.schedule')
    refuseIf(reasonsNotToMove(story.state, 'schedule'))
    const paper = await tx.paper.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } })
    const moment = momentOf({ time: readWallTime(timeZone, wall), which, timeZone, now, isHead: story.workingRevision.number === revision, paper: paper.name })
    if ('reasons' in moment) return refuseIf(moment.reasons) as never
    // The rules as they will be at that time: an embargo that ends before it is no hindrance.
    const loaded = await loadProposed(tx, storyId, moment.at)
    refuseIf(loaded ? reasonsNotToPublish(loaded.proposed) : [])
    if (loaded) await keepDecision(tx, storyId, { use: 'schedule', rights: loaded.proposed.rights, by: actor.name, agreement: loaded.usedUnder }, now, { revision: { number: revision }, for: moment.at })
    await tx.story.update({
      where: { id: storyId },
      data: {
        scheduledFor: moment.at, scheduledRevisionId: story.workingRevision.id, scheduledById: actor.id, scheduledChange: change, scheduledNote: note, scheduleProblem: null,
        ...(!story.live && { state: 'SCHEDULED' as const }), version: { increment: 1 },
      },
      select: { id: true },
    })
    await record(tx, actor, {
      deed: 'story.schedule', subject: { type: 'story', id: storyId }, reason: note, at: now,
      before: { state: story.state, scheduledFor: story.scheduledFor }, after: { scheduledFor: moment.at, revision, wall, timeZone, change },
    })
    return { at: moment.at }
  }))
}

export const UnscheduleInput = z.strictObject({ storyId: z.uuid(), reason: line(500).default('') })

/** Takes a schedule back; once this is answered, the clock does not publish it. */
export function unscheduleStory(actor: Actor, input: z.input<typeof UnscheduleInput>, now = new Date()): Promise<void> {
  const { storyId, reason } = readInput(UnscheduleInput, input)
  return inTransaction(async (tx) => {
    await holdStory(tx, storyId)
    const story = await tx.story.findUnique({ where: { id: storyId }, select: { state: true, scheduledFor: true } })
    if (!story) throw notFound('story')
    authorize(actor, 'story.schedule')
    refuseIf(story.scheduledFor ? [] : [{ code: 'not-scheduled', message: 'This is not scheduled: it may have gone out already. Look at the story.' }])
    await tx.story.update({ where: { id: storyId }, data: { ...noSchedule, ...(story.state === 'SCHEDULED' && { state: await stateBefore(tx, storyId) }), version: { increment: 1 } }, select: { id: true } })
    await record(tx, actor, { deed: 'story.schedule', subject: { type: 'story', id: storyId }, reason, at: now, before: { scheduledFor: story.scheduledFor }, after: { scheduledFor: null } })
  })
}

/** Where it stood before the clock had it, as the record tells. */
async function stateBefore(tx: Tx, storyId: string): Promise<State> {
  const told = await tx.auditEvent.findMany({ where: { subjectType: 'story', subjectId: storyId, deed: 'story.schedule' }, orderBy: { seq: 'desc' }, take: 50, select: { before: true } })
  for (const { before } of told) {
    const state = (before as { state?: State } | null)?.state
    if (state && state !== 'SCHEDULED' && mayMove(state, 'schedule')) return state
  }
  return moves.unschedule.to
}
