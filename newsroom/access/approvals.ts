import { db, type Tx } from '#lib/db.ts'
import { z } from 'zod'
import { inTransaction } from '#lib/db.ts'
import { readInput } from '../input.ts'
import { notFound, Refused, refuseIf, type Reason } from '../refusal.ts'
import { record } from './audit.ts'
import { authorize, can, type Actor, type Deed } from './can.ts'

/** What one person alone may not do. */
export const TWO_PERSON_DEEDS = ['story.lift-embargo', 'story.outlast', 'story.bring-back'] as const satisfies readonly Deed[]
export type TwoPersonDeed = (typeof TWO_PERSON_DEEDS)[number]

const HOURS_24 = 86_400_000

/** A plea as it stands; `asker` is whoever asked, as they are today. */
export type Plea = {
  id: string
  deed: TwoPersonDeed
  subjectType: string
  subjectId: string
  reason: string
  askedAt: Date
  expiresAt: Date
  usedAt: Date | null
  cancelledAt: Date | null
  asker: { id: string; name: string; role: Actor['role']; disabledAt: Date | null }
}

/** Approving is for somebody else, in time, once, and only while whoever asked could still do the deed. */
export function reasonsNotToApprove(actor: Pick<Actor, 'id'>, plea: Plea, now: Date): Reason[] {
  const reasons: Reason[] = []
  if (plea.usedAt) reasons.push({ code: 'already-decided', message: 'This was done before.' })
  if (plea.cancelledAt) reasons.push({ code: 'already-decided', message: 'This was declined or withdrawn before.' })
  if (plea.expiresAt <= now) reasons.push({ code: 'approval-late', message: 'The day in which this could be approved is over. Ask again.' })
  if (actor.id === null) reasons.push({ code: 'second-person', message: 'This needs a second person with an account of their own.' })
  if (actor.id === plea.asker.id) reasons.push({ code: 'second-person', message: 'You asked for this yourself. Somebody else has to approve it.' })
  if (plea.asker.disabledAt || !can({ ...plea.asker, address: '' }, plea.deed)) reasons.push({ code: 'asker-gone', message: 'Whoever asked for this may no longer do it. Ask for it yourself, if it is right.' })
  return reasons
}

type Ask = { deed: TwoPersonDeed; subject: { type: string; id: string }; reason: string }

/**
 * Asks for a second person, inside the deed's own transaction, which holds its subject.
 * @throws Refused without a reason, without an account, or while the same is asked for already
 */
export async function askForSecond(tx: Tx, actor: Actor, { deed, subject, reason }: Ask, now: Date): Promise<{ approvalId: string }> {
  authorize(actor, 'approval.ask')
  authorize(actor, deed)
  const waiting = await tx.approval.findFirst({ where: { deed, subjectType: subject.type, subjectId: subject.id, usedAt: null, cancelledAt: null, expiresAt: { gt: now } }, select: { askedBy: { select: { name: true } } } })
  refuseIf([
    ...(actor.id === null ? [{ code: 'second-person', message: 'This needs somebody with an account to ask for it.' }] : []),
    ...(reason === '' ? [{ code: 'reason-missing', field: 'reason', message: 'Say why, so that a second editor can judge it.' }] : []),
    ...(waiting ? [{ code: 'already-asked', message: `${waiting.askedBy.name} has asked for this, and it waits for a second editor.` }] : []),
  ])
  const { id } = await tx.approval.create({
    data: { deed, subjectType: subject.type, subjectId: subject.id, reason, askedById: actor.id ?? '', askedAt: now, expiresAt: new Date(now.getTime() + HOURS_24) },
    select: { id: true },
  })
  await record(tx, actor, { deed: 'approval.ask', subject, after: { deed }, reason, at: now })
  return { approvalId: id }
}

const pleaFields = {
  id: true, deed: true, subjectType: true, subjectId: true, reason: true, askedAt: true, expiresAt: true, usedAt: true, cancelledAt: true,
  askedBy: { select: { id: true, name: true, role: true, disabledAt: true } },
} as const

const isTwoPersonDeed = (deed: string): deed is TwoPersonDeed => (TWO_PERSON_DEEDS as readonly string[]).includes(deed)

/** The plea, held until the transaction ends so that it is decided once. @throws Refused where there is none */
export async function holdPlea(tx: Tx, approvalId: string): Promise<Plea> {
  await tx.$queryRaw`SELECT id FROM approval WHERE id = ${approvalId}::uuid FOR UPDATE`
  const row = await tx.approval.findUnique({ where: { id: approvalId }, select: pleaFields })
  if (!row || !isTwoPersonDeed(row.deed)) throw notFound('request')
  const { askedBy, deed, ...plea } = row
  return { ...plea, deed, asker: askedBy }
}

/**
 * The second person's yes, which is used up in the same breath: the caller does the deed in this transaction.
 * @throws Refused with `reasonsNotToApprove`
 */
export async function approve(tx: Tx, actor: Actor, approvalId: string, now: Date): Promise<Plea> {
  const plea = await holdPlea(tx, approvalId)
  authorize(actor, 'approval.give')
  authorize(actor, plea.deed)
  refuseIf(reasonsNotToApprove(actor, plea, now))
  await tx.approval.update({ where: { id: approvalId }, data: { approvedById: actor.id, approvedAt: now, usedAt: now }, select: { id: true } })
  return plea
}

export const DeclineInput = z.strictObject({ approvalId: z.uuid() })

/** Lets a plea fall: declined by a second person, or withdrawn by whoever asked. */
export async function decline(actor: Actor, given: unknown, now = new Date()): Promise<void> {
  const { approvalId } = readInput(DeclineInput, given)
  await inTransaction(async (tx) => {
    const plea = await holdPlea(tx, approvalId)
    authorize(actor, actor.id === plea.asker.id ? 'approval.ask' : 'approval.give')
    if (plea.usedAt || plea.cancelledAt) throw new Refused([{ code: 'already-decided', message: 'This was decided before.' }])
    await tx.approval.update({ where: { id: approvalId }, data: { cancelledAt: now }, select: { id: true } })
    const isOwn = actor.id === plea.asker.id
    await record(tx, actor, { deed: isOwn ? 'approval.ask' : 'approval.give', subject: { type: plea.subjectType, id: plea.subjectId }, before: { deed: plea.deed, askedBy: plea.asker.name }, after: { answer: isOwn ? 'withdrawn' : 'declined' }, reason: plea.reason, at: now })
  })
}

/** What waits for a second person, the oldest first. */
export async function pleasWaiting(actor: Actor, subject?: { type: string; id: string }, now = new Date()): Promise<Plea[]> {
  authorize(actor, 'approval.give')
  const rows = await db().approval.findMany({
    relationLoadStrategy: 'join',
    where: { usedAt: null, cancelledAt: null, expiresAt: { gt: now }, ...(subject && { subjectType: subject.type, subjectId: subject.id }) },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    take: 200,
    select: pleaFields,
  })
  return rows.flatMap(({ askedBy, deed, ...plea }) => (isTwoPersonDeed(deed) ? [{ ...plea, deed, asker: askedBy }] : []))
}
