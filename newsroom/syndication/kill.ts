import { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { line, readInput } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { noSchedule } from '../stories/no-schedule.ts'
import { holdStory } from '../stories/revision.ts'
import { tell, whoDecides } from '../stories/tell.ts'
import { seenByReaders, takeDown } from '../stories/withdraw.ts'

export const KillInput = z.strictObject({
  partnerId: z.uuid(),
  /** The partner's own name for the story, or its address there. */
  uri: z.string().trim().min(1, 'Say which story: its number or its address at the partner’s.').max(2048),
  /** What readers find in its place. */
  note: line(2000),
})

/** Where a killed story was found: before readers, at the desk, or nowhere yet. */
export type Killed = { where: 'READERS' | 'DESK' | 'NOWHERE'; storyId: string | null }

export const reasonsNotToKill = ({ note }: { note: string }): Reason[] => (note ? [] : [{ code: 'note-missing', field: 'note', message: 'Tell readers why the story is gone.' }])

/**
 * R19, R23, R37: a partner kills a story. What readers see of it is withdrawn in the same breath; a draft can no longer go out;
 * and one that we do not have is refused when it comes. Asked twice, it is done once.
 */
export function killStory(actor: Actor, given: z.input<typeof KillInput>, now = new Date()): Promise<Killed> {
  const { partnerId, uri, note } = readInput(KillInput, given)
  return inTransaction(async (tx) => {
    const partner = await tx.partner.findUnique({ where: { id: partnerId }, select: { name: true } })
    if (!partner) throw notFound('partner')
    authorize(actor, 'partner.kill')
    refuseIf(reasonsNotToKill({ note }))
    const item = await tx.syndicatedItem.findFirst({ where: { partnerId, OR: [{ uri }, { canonicalUrl: uri }, { altIds: { has: uri } }] }, select: { uri: true, canonicalUrl: true, storyId: true } })
    const names = new Set([uri, ...(item ? [item.uri, ...(item.canonicalUrl ? [item.canonicalUrl] : [])] : [])])
    await tx.kill.createMany({ data: [...names].map((name) => ({ partnerId, uri: name, note, at: now, byId: actor.id })), skipDuplicates: true })
    const where = item?.storyId ? await endUse(tx, actor, { storyId: item.storyId, note, partner: partner.name }, now) : 'NOWHERE'
    await record(tx, actor, { deed: 'partner.kill', subject: { type: 'partner', id: partnerId }, after: { uri, found: where }, reason: note, at: now })
    return { where, storyId: item?.storyId ?? null }
  })
}

async function endUse(tx: Tx, actor: Actor, { storyId, note, partner }: { storyId: string; note: string; partner: string }, now: Date): Promise<'READERS' | 'DESK'> {
  await holdStory(tx, storyId)
  const seen = await seenByReaders(tx, storyId)
  await tell(tx, actor, { kind: 'MISS', to: await whoDecides(tx, storyId), storyId, text: `${partner} killed a story${seen ? ', and readers do not see it any more' : ' that is at the desk'}: ${note}` }, now)
  if (seen) {
    await takeDown(tx, actor, 'story.withdraw', { storyId, reason: 'PARTNER', note, hideHeadline: false, ...seen }, now)
    return 'READERS'
  }
  const { count } = await tx.story.updateMany({ where: { id: storyId, state: 'SCHEDULED' }, data: { state: 'DRAFT' } })
  await tx.story.update({ where: { id: storyId }, data: { ...noSchedule, ...(count > 0 && { version: { increment: 1 } }) }, select: { id: true } })
  await tx.syndicatedItem.updateMany({ where: { storyId }, data: { state: 'WITHDRAWN' } })
  return 'DESK'
}

/** Why a story that comes in is not taken: its partner killed it, by this name or by its address. */
export async function reasonsKilled(tx: Tx, partnerId: string, names: readonly (string | undefined)[]): Promise<Reason[]> {
  const killed = await tx.kill.findFirst({ where: { partnerId, uri: { in: names.filter((name) => name !== undefined) } }, select: { uri: true, partner: { select: { name: true } } } })
  return killed ? [{ code: 'killed', message: `${killed.partner.name} killed this story (${killed.uri}). It cannot be taken in. (R23)` }] : []
}
