import { z } from 'zod'
import { db, inTransaction } from '#lib/db.ts'
import { readWallTime } from '#lib/wall-time.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { isDay } from '../day.ts'
import { emptyIsAbsent, readInput } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { holdStory } from './revision.ts'
import { tell } from './tell.ts'

export const AssignInput = z.strictObject({
  storyId: z.uuid(),
  /** Absent: nobody has it. */
  assigneeId: z.preprocess(emptyIsAbsent, z.uuid().optional()),
  /** When it should be ready, by the newsroom's clock. */
  due: z.preprocess(emptyIsAbsent, z.string().regex(/^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d$/, 'Write day and time like 2026-11-23T07:30.').refine((wall) => isDay(wall.slice(0, 10)), 'The calendar has no such day. Choose another.').optional()),
})

export function reasonsNotToAssign({ wanted, found }: { wanted: boolean; found: boolean }): Reason[] {
  return wanted && !found ? [{ code: 'nobody', field: 'assigneeId', message: 'This account is closed or gone. Choose somebody else.' }] : []
}

/** Says who has a story and when it should be ready. Whoever gets it is told. */
export function assignStory(actor: Actor, given: z.input<typeof AssignInput>, now = new Date()): Promise<void> {
  const { storyId, assigneeId, due } = readInput(AssignInput, given)
  return inTransaction(async (tx) => {
    await holdStory(tx, storyId)
    const story = await tx.story.findUnique({ where: { id: storyId }, select: { headline: true, assigneeId: true, dueAt: true } })
    if (!story) throw notFound('story')
    authorize(actor, 'story.assign')
    const person = assigneeId === undefined ? null : await tx.user.findUnique({ where: { id: assigneeId, disabledAt: null }, select: { id: true, name: true } })
    refuseIf(reasonsNotToAssign({ wanted: assigneeId !== undefined, found: person !== null }))
    const { timeZone } = await tx.paper.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } })
    const dueAt = due === undefined ? null : soonest(timeZone, due)
    await tx.story.update({ where: { id: storyId }, data: { assigneeId: person?.id ?? null, dueAt }, select: { id: true } })
    const until = dueAt ? `, due ${dueAt.toLocaleString('en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'short' })}` : ''
    if (person && (person.id !== story.assigneeId || dueAt?.getTime() !== story.dueAt?.getTime())) {
      await tell(tx, actor, { kind: 'ASSIGNMENT', to: [person.id], storyId, text: `${actor.name} gave you “${story.headline || 'Without a headline'}”${until}.` }, now)
    }
    await record(tx, actor, { deed: 'story.assign', subject: { type: 'story', id: storyId }, before: { assigneeId: story.assigneeId, dueAt: story.dueAt }, after: { assigneeId: person?.id ?? null, assignee: person?.name ?? null, dueAt }, at: now })
  })
}

/** A due time is no promise to readers: where the clocks leave a choice, it is the earlier, and nobody is asked. */
function soonest(timeZone: string, wall: string): Date {
  const time = readWallTime(timeZone, wall)
  return time.kind === 'once' ? time.at : time.kind === 'twice' ? time.first : time.before
}

/** Everybody who can be given a story. */
export async function assignable(actor: Actor): Promise<{ id: string; name: string }[]> {
  authorize(actor, 'story.assign')
  return db().user.findMany({ where: { disabledAt: null }, orderBy: [{ name: 'asc' }, { id: 'asc' }], select: { id: true, name: true }, take: 500 })
}
