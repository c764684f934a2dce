import { z } from 'zod'
import { inTransaction } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { emptyIsAbsent, readInput } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { readTerms, Terms, type TermsInput } from '../rights/terms.ts'
import { termsThatFight } from '../rights/terms-that-fight.ts'
import { tags } from '../tags.ts'
import { termsFromForm } from './terms-form.ts'

export const AgreeInput = z.strictObject({
  partnerId: z.uuid(),
  direction: z.enum(['IN', 'OUT']).default('IN'),
  validFrom: z.iso.date('Say from which day it holds.'),
  validTo: z.preprocess(emptyIsAbsent, z.iso.date('Write a day like 2026-11-23, or leave it empty.').optional()),
  terms: z.preprocess(termsFromForm, Terms),
})
export type AgreeInput = { partnerId: string; direction?: 'IN' | 'OUT'; validFrom: string; validTo?: string; terms: TermsInput }

/** Fields are named as the form names them. */
export function reasonsNotToAgree({ validFrom, validTo, terms }: { validFrom: string; validTo?: string | undefined; terms: Terms }): Reason[] {
  const reasons: Reason[] = []
  if (validTo && validTo < validFrom) reasons.push({ code: 'ends-before-it-starts', field: 'validTo', message: 'The agreement ends before it begins. Change one of the dates.' })
  if (terms.window.until && terms.window.until < validFrom) reasons.push({ code: 'window-ends-before-it-starts', field: 'terms.window.until', message: 'The last day on which a story may stand lies before the agreement begins. Change one of the dates.' })
  return [...reasons, ...termsThatFight(terms).map(({ field, ...reason }) => ({ ...reason, field: `terms.${field}` }))]
}

/** A line that is worded anew has the next number; the same words keep theirs. */
function numbered(terms: Terms, before: Terms | null): Terms {
  if (!before) return terms
  const { templateVersion } = before.credit
  const worded = ({ credit: { template, templateIfEdited, languages } }: Terms) => JSON.stringify([template, templateIfEdited, languages])
  return { ...terms, credit: { ...terms.credit, templateVersion: worded(terms) === worded(before) ? templateVersion : templateVersion + 1 } }
}

/** Adds the next version of what was agreed. Earlier versions stay as they were, with the stories that were used under them. */
export async function agree(actor: Actor, given: AgreeInput, now = new Date()): Promise<{ id: string; version: number }> {
  const { partnerId, direction, validFrom, validTo, terms: asked } = readInput(AgreeInput, given)
  return inTransaction(async (tx) => {
    // Two who agree at once take turns: each gets a number of its own.
    await tx.$queryRaw`SELECT id FROM partner WHERE id = ${partnerId}::uuid FOR UPDATE`
    const partner = await tx.partner.findUnique({ where: { id: partnerId }, select: { id: true, status: true } })
    if (!partner) throw notFound('partner')
    authorize(actor, 'partner.agree')
    refuseIf(reasonsNotToAgree({ validFrom, validTo, terms: asked }))
    const last = await tx.agreement.findFirst({ where: { partnerId, direction }, orderBy: { version: 'desc' }, select: { version: true, terms: true } })
    const terms = numbered(asked, last && readTerms(last.terms))
    const agreement = await tx.agreement.create({
      data: { partnerId, direction, version: (last?.version ?? 0) + 1, validFrom: new Date(validFrom), validTo: validTo ? new Date(validTo) : null, terms, createdAt: now, createdById: actor.id },
      select: { id: true, version: true },
    })
    if (partner.status === 'PROSPECT') await tx.partner.update({ where: { id: partnerId }, data: { status: 'ACTIVE' }, select: { id: true } })
    await record(tx, actor, { deed: 'partner.agree', subject: { type: 'partner', id: partnerId }, after: { version: agreement.version, terms }, at: now })
    await expire(tx, [tags.partner(partnerId)])
    return agreement
  })
}
