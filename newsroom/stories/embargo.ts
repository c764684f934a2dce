import { z } from 'zod'
import { inTransaction } from '#lib/db.ts'
import { readWallTime } from '#lib/wall-time.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { clockFields, clockWords, momentMeant } from '../clock-input.ts'
import { emptyIsAbsent, line, readInput, tick } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { NO_END } from '../rights/case.ts'
import { holdStory } from './revision.ts'

export const EmbargoInput = z.strictObject({
  storyId: z.uuid(),
  /** Nobody said until when. */
  isEndless: tick.default(false),
  wall: z.preprocess(emptyIsAbsent, clockFields.wall.optional()),
  timeZone: clockFields.timeZone,
  which: clockFields.which,
  /** Who asked for it. */
  reason: line(500).default(''),
})

type Asked = { until: Date; standing: Date | null; isPublic: boolean; scheduledFor: Date | null; timeZone: string; now: Date }

/** R01: an embargo is set or made longer by one editor; it takes two to end one sooner. */
export function reasonsNotToEmbargo({ until, standing, isPublic, scheduledFor, timeZone, now }: Asked): Reason[] {
  if (isPublic) return [{ code: 'public-already', message: 'Readers see this story already. Hold it, or withdraw it.' }]
  if (until <= now) return [{ code: 'time-past', field: 'wall', message: `It is past ${clockWords(until, timeZone)} already. Choose a time to come.` }]
  if (standing && standing > now && until < standing) return [{ code: 'embargo-shorter', field: 'wall', message: standing >= NO_END ? 'It is under embargo without an end. Ask a second editor to lift that first.' : `It is under embargo until ${clockWords(standing, timeZone)} already. It takes two to end that sooner: ask a second editor to lift it.` }]
  if (scheduledFor && scheduledFor < until) return [{ code: 'scheduled-before', field: 'wall', message: `It is scheduled for ${clockWords(scheduledFor, timeZone)}, which is before that. Take the schedule back first.` }]
  return []
}

/** Puts a story that no reader has seen under embargo: nothing of it is public before that moment. */
export async function putUnderEmbargo(actor: Actor, given: unknown, now = new Date()): Promise<{ until: Date }> {
  const { storyId, isEndless, wall, timeZone, which, reason } = readInput(EmbargoInput, given)
  return inTransaction(async (tx) => {
    await holdStory(tx, storyId)
    const story = await tx.story.findUnique({ where: { id: storyId }, select: { embargoUntil: true, scheduledFor: true, live: { select: { storyId: true } } } })
    if (!story) throw notFound('story')
    authorize(actor, 'story.embargo')
    const meant = isEndless ? { at: NO_END } : wall ? momentMeant({ time: readWallTime(timeZone, wall), which, timeZone }) : { reasons: [{ code: 'time-missing', field: 'wall', message: 'Say until when, or that nobody knows.' }] }
    if ('reasons' in meant) return refuseIf(meant.reasons) as never
    refuseIf(reasonsNotToEmbargo({ until: meant.at, standing: story.embargoUntil, isPublic: story.live !== null, scheduledFor: story.scheduledFor, timeZone, now }))
    await tx.story.update({ where: { id: storyId }, data: { embargoUntil: meant.at, version: { increment: 1 } }, select: { id: true } })
    await record(tx, actor, { deed: 'story.embargo', subject: { type: 'story', id: storyId }, before: { embargoUntil: story.embargoUntil }, after: { embargoUntil: meant.at }, reason, at: now })
    return { until: meant.at }
  })
}
