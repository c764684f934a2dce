import { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor, type Deed } from '../access/can.ts'
import { line, readInput, tick } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { tags } from '../tags.ts'
import { livePath } from './live-tags.ts'
import { moves } from './moves.ts'
import { noSchedule } from './no-schedule.ts'
import { holdStory } from './revision.ts'
import { takeFromReaders } from './take-from-readers.ts'

const REASONS = ['LEGAL', 'INACCURATE', 'PARTNER', 'LICENCE', 'PRIVACY'] as const

export const WithdrawInput = z.strictObject({
  storyId: z.uuid(),
  reason: z.enum(REASONS),
  /** What readers are told in the story's place. */
  note: line(2000),
  hideHeadline: tick.default(false),
})

export function reasonsNotToWithdraw({ note, stands }: { note: string; stands: boolean }): Reason[] {
  const reasons: Reason[] = []
  if (!stands) reasons.push({ code: 'not-public', message: 'This story is not public, so there is nothing to withdraw.' })
  if (!note) reasons.push({ code: 'note-missing', field: 'note', message: 'Tell readers why the story is gone.' })
  return reasons
}

/**
 * Takes a story from readers: its address answers 410 with the note, and every list drops it.
 * What readers saw goes into the takedown, sealed.
 */
export async function withdrawStory(actor: Actor, input: z.input<typeof WithdrawInput>, now = new Date()): Promise<void> {
  const { storyId, ...told } = readInput(WithdrawInput, input)
  await inTransaction(async (tx) => {
    await holdStory(tx, storyId)
    authorize(actor, 'story.withdraw')
    if (!(await tx.story.findUnique({ where: { id: storyId }, select: { id: true } }))) throw notFound('story')
    const seen = await seenByReaders(tx, storyId)
    refuseIf(reasonsNotToWithdraw({ note: told.note, stands: seen !== null }))
    if (seen) await takeDown(tx, actor, 'story.withdraw', { storyId, ...told, ...seen }, now)
  })
}

type Seen = { path: string; headline: string; sealed: object }

/** What readers see of a story, or saw until it was held; null where there is nothing. */
export async function seenByReaders(tx: Tx, storyId: string): Promise<Seen | null> {
  const live = await tx.liveStory.findUnique({
    where: { storyId },
    include: { bylines: true, references: true, topics: true, section: { select: { slug: true } }, creditLine: true },
  })
  if (live) return { path: livePath(live), headline: live.headline, sealed: JSON.parse(JSON.stringify(live)) as object }
  const hold = await tx.hold.findUnique({ where: { storyId }, select: { path: true, headline: true, rows: true } })
  return hold && { path: hold.path, headline: hold.headline, sealed: hold.rows as object }
}

type TakeDown = Seen & { storyId: string; reason: (typeof REASONS)[number]; note: string; hideHeadline: boolean; /** Where readers are led instead. */ substituteUrl?: string | null }

/** The same for a story that the caller's transaction holds. */
export async function takeDown(tx: Tx, actor: Actor, deed: Deed, { storyId, reason, note, hideHeadline, substituteUrl = null, ...seen }: TakeDown, now: Date): Promise<void> {
  await tx.takedown.create({ data: { storyId, reason, note, hideHeadline, substituteUrl, ...seen, at: now, byId: actor.id }, select: { id: true } })
  const stale = await takeFromReaders(tx, storyId, { what: 'WITHDRAWN', note, at: now })
  await tx.hold.deleteMany({ where: { storyId } })
  await tx.story.update({ where: { id: storyId }, data: { ...noSchedule, state: moves.withdraw.to, version: { increment: 1 } }, select: { id: true } })
  await tx.syndicatedItem.updateMany({ where: { storyId }, data: { state: 'WITHDRAWN' } })
  await tx.outbox.create({ data: { topic: 'story.withdrawn', payload: { storyId, path: seen.path, reason } }, select: { id: true } })
  await expire(tx, [...(stale ?? []), tags.story(storyId), tags.path(seen.path), tags.corrections])
  await record(tx, actor, { deed, subject: { type: 'story', id: storyId }, before: { path: seen.path }, after: { reason, hideHeadline }, reason: note, at: now })
}
