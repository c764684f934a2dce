import { z } from 'zod'
import { inTransaction } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { Terms } from '../rights/terms.ts'
import { termsThatFight } from '../rights/terms-that-fight.ts'
import { tags } from '../tags.ts'

export const AgreeInput = z.strictObject({
  partnerId: z.uuid(),
  direction: z.enum(['IN', 'OUT']).default('IN'),
  validFrom: z.iso.date(),
  validTo: z.iso.date().optional(),
  terms: Terms,
})

export function reasonsNotToAgree({ validFrom, validTo, terms }: { validFrom: string; validTo?: string | undefined; terms: Terms }): Reason[] {
  const reasons: Reason[] = []
  if (validTo && validTo < validFrom) reasons.push({ code: 'ends-before-it-starts', field: 'validTo', message: 'The agreement ends before it begins. Change one of the dates.' })
  if (terms.window.until && terms.window.until < validFrom) reasons.push({ code: 'window-ends-before-it-starts', field: 'window.until', message: 'The last day on which a story may stand lies before the agreement begins. Change one of the dates.' })
  return [...reasons, ...termsThatFight(terms)]
}

/** Adds the next version of what was agreed. Earlier versions stay as they were, with the stories that were used under them. */
export async function agree(actor: Actor, input: z.input<typeof AgreeInput>, now = new Date()): Promise<{ id: string; version: number }> {
  const { partnerId, direction, validFrom, validTo, terms } = AgreeInput.parse(input)
  return inTransaction(async (tx) => {
    const partner = await tx.partner.findUnique({ where: { id: partnerId }, select: { id: true } })
    if (!partner) throw notFound('partner')
    authorize(actor, 'partner.agree')
    refuseIf(reasonsNotToAgree({ validFrom, validTo, terms }))
    const last = await tx.agreement.findFirst({ where: { partnerId, direction }, orderBy: { version: 'desc' }, select: { version: true } })
    const agreement = await tx.agreement.create({
      data: { partnerId, direction, version: (last?.version ?? 0) + 1, validFrom: new Date(validFrom), validTo: validTo ? new Date(validTo) : null, terms, createdAt: now, createdById: actor.id },
      select: { id: true, version: true },
    })
    await tx.partner.update({ where: { id: partnerId }, data: { status: 'ACTIVE' }, select: { id: true } })
    await record(tx, actor, { deed: 'partner.agree', subject: { type: 'partner', id: partnerId }, after: { version: agreement.version, terms }, at: now })
    await expire(tx, [tags.partner(partnerId)])
    return agreement
  })
}
