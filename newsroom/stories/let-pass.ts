import { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db.ts'
import { askForSecond, type Plea } from '../access/approvals.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { line, readInput, tick } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { RULES, type RuleId } from '../rights/case.ts'
import { letPassBy, type Exception } from '../rights/exceptions.ts'
import { keepInLedger } from './record/keep.ts'
import { holdStory } from './revision.ts'

export const LetPassInput = z.strictObject({
  storyId: z.uuid(),
  rule: z.enum(RULES),
  /** What the rule found: nothing else is let pass. */
  code: z.string().regex(/^[a-z-]{1,60}$/),
  byLeave: tick,
  reason: line(500).min(1, 'Say why, and who gave leave: it stands in the story’s log for ever.'),
})

/** Exceptions that hold for a story today. */
export async function exceptionsOf(tx: Tx, storyId: string): Promise<Exception[]> {
  const rows = await tx.rightsException.findMany({ where: { storyId, endedAt: null }, orderBy: { at: 'asc' }, select: { id: true, rule: true, code: true, byLeave: true, reason: true, at: true, by: { select: { name: true } }, approvedBy: { select: { name: true } } } })
  return rows.map(({ by, approvedBy, ...row }) => ({ ...row, by: [by?.name ?? 'somebody', approvedBy?.name].filter(Boolean).join(' and ') }))
}

export function reasonsNotToLetPass({ rule, code }: { rule: RuleId; code: string }, standing: readonly Pick<Exception, 'rule' | 'code'>[]): Reason[] {
  const by = letPassBy({ rule, code })
  if (by === 'NOBODY') return [{ code: 'never-let-pass', message: `Nobody may let this pass (${rule}). Mend it.` }]
  return standing.some((one) => one.rule === rule && one.code === code) ? [{ code: 'let-pass-already', message: 'This was let pass already.' }] : []
}

/**
 * Lets pass, for one story, what a rule found against it; or asks a second person, where the rule wants one.
 * @throws Refused where nobody may, or the role does not reach
 */
export async function letPass(actor: Actor, given: unknown, now = new Date()): Promise<{ waits: boolean }> {
  const { storyId, rule, code, byLeave, reason } = readInput(LetPassInput, given)
  return inTransaction(async (tx) => {
    await holdStory(tx, storyId)
    if (!(await tx.story.findUnique({ where: { id: storyId }, select: { id: true } }))) throw notFound('story')
    const by = letPassBy({ rule, code })
    authorize(actor, by === 'TWO' ? 'story.outlast' : by === 'ADMIN' ? 'story.let-pass-grave' : 'story.let-pass')
    refuseIf(reasonsNotToLetPass({ rule, code }, await exceptionsOf(tx, storyId)))
    if (by === 'TWO') {
      await askForSecond(tx, actor, { deed: 'story.outlast', subject: { type: 'story', id: storyId }, reason }, now)
      return { waits: true }
    }
    await tx.rightsException.create({ data: { storyId, rule, code, byLeave, reason, at: now, byId: actor.id }, select: { id: true } })
    await keepInLedger(tx, storyId, 'LET_PASS', { rule, code, byLeave, reason, by: actor.name }, now)
    await record(tx, actor, { deed: by === 'ADMIN' ? 'story.let-pass-grave' : 'story.let-pass', subject: { type: 'story', id: storyId }, after: { rule, code, byLeave }, reason, at: now })
    return { waits: false }
  })
}

/** What ends with an agreement or its window; both are let pass together. */
const ENDS = ['licence-ended', 'agreement-over'] as const

/** Lets a story stand past the time for which it was lent, in the transaction that used the second editor's approval. */
export async function outlast(tx: Tx, actor: Actor, plea: Plea, now: Date): Promise<void> {
  const { subjectId: storyId, reason, asker } = plea
  await holdStory(tx, storyId)
  const standing = await exceptionsOf(tx, storyId)
  for (const code of ENDS) {
    if (standing.some((one) => one.rule === 'R04' && one.code === code)) continue
    await tx.rightsException.create({ data: { storyId, rule: 'R04', code, byLeave: false, reason, at: now, byId: asker.id, approvedById: actor.id }, select: { id: true } })
  }
  await keepInLedger(tx, storyId, 'LET_PASS', { rule: 'R04', code: ENDS.join(', '), byLeave: false, reason, by: asker.name, second: actor.name }, now)
  await record(tx, actor, { deed: 'story.outlast', subject: { type: 'story', id: storyId }, after: { rule: 'R04', askedBy: asker.name, approvedBy: actor.name }, reason, at: now })
}

export const EndExceptionInput = z.strictObject({ storyId: z.uuid(), exceptionId: z.uuid() })

/** Ends an exception: the rule holds again from now on. What was published under it stays as it is until the next time. */
export async function endException(actor: Actor, given: unknown, now = new Date()): Promise<void> {
  const { storyId, exceptionId } = readInput(EndExceptionInput, given)
  return inTransaction(async (tx) => {
    await holdStory(tx, storyId)
    const row = await tx.rightsException.findUnique({ where: { id: exceptionId, storyId }, select: { rule: true, code: true, endedAt: true, reason: true } })
    if (!row) throw notFound('exception')
    authorize(actor, 'story.let-pass')
    refuseIf(row.endedAt ? [{ code: 'ended-already', message: 'This was ended already.' }] : [])
    await tx.rightsException.update({ where: { id: exceptionId }, data: { endedAt: now }, select: { id: true } })
    await keepInLedger(tx, storyId, 'LET_PASS_ENDED', { rule: row.rule, code: row.code, by: actor.name }, now)
    await record(tx, actor, { deed: 'story.let-pass', subject: { type: 'story', id: storyId }, before: { rule: row.rule, code: row.code, reason: row.reason }, after: { ended: true }, at: now })
  })
}
