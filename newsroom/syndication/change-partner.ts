import { z } from 'zod'
import { inTransaction } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { emptyIsAbsent, line, readInput } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { tags } from '../tags.ts'

const Contact = z.strictObject({
  kind: z.enum(['EDITORIAL', 'KILL', 'LEGAL']),
  name: line(200).default(''),
  email: z.preprocess(emptyIsAbsent, z.email().max(254).optional()),
  phone: z.preprocess(emptyIsAbsent, line(60).optional()),
})

export const ChangePartnerInput = z.strictObject({
  partnerId: z.uuid(),
  name: line(200).min(1, 'A partner needs a name.'),
  legalName: line(300).default(''),
  homepage: z.preprocess(emptyIsAbsent, z.url({ protocol: /^https?$/ }).max(2048).optional()),
  description: line(2000).default(''),
  lang: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'Write a language as its tag, like en or pt-BR.').default('en'),
  isni: z.preprocess(emptyIsAbsent, z.string().trim().regex(/^(?:\d{4} ?){3}\d{3}[\dX]$/, 'An ISNI has sixteen digits.').optional()),
  wikidata: z.preprocess(emptyIsAbsent, z.string().trim().regex(/^Q\d{1,12}$/, 'Wikidata names things like Q42.').optional()),
  status: z.enum(['PROSPECT', 'ACTIVE', 'PAUSED', 'ENDED']),
  contacts: z.array(Contact).max(20).default([]),
})

/** Whoever has to be reached can be: a name alone rings nobody. */
export function reasonsNotToChangePartner({ status, contacts, agreements }: { status: string; contacts: readonly z.output<typeof Contact>[]; agreements: number }): Reason[] {
  const reasons: Reason[] = contacts.flatMap(({ name, email, phone }, index) => (name && !email && !phone ? [{ code: 'contact-unreachable', field: `contacts.${index}.email`, message: `Say how ${name} is reached: by mail or telephone.` }] : []))
  if (status === 'PROSPECT' && agreements > 0) reasons.push({ code: 'not-a-prospect', field: 'status', message: 'There is an agreement with them, so they are no mere prospect. Choose another state.' })
  return reasons
}

/** Changes who a partner is, how it is reached and how it stands; what was agreed has versions of its own. */
export async function changePartner(actor: Actor, given: unknown, now = new Date()): Promise<void> {
  const { partnerId, contacts: written, homepage, isni, wikidata, ...plain } = readInput(ChangePartnerInput, given)
  const contacts = written.filter(({ name, email, phone }) => name !== '' || email !== undefined || phone !== undefined)
  await inTransaction(async (tx) => {
    const before = await tx.partner.findUnique({ where: { id: partnerId }, select: { slug: true, name: true, legalName: true, homepage: true, description: true, lang: true, isni: true, wikidata: true, status: true, _count: { select: { agreements: true } } } })
    if (!before) throw notFound('partner')
    authorize(actor, 'partner.change')
    const { _count, slug, ...was } = before
    refuseIf(reasonsNotToChangePartner({ status: plain.status, contacts, agreements: _count.agreements }))
    const data = { ...plain, homepage: homepage ?? null, isni: isni ?? null, wikidata: wikidata ?? null, dir: /^(?:ar|fa|he|ur|ps|yi)\b/.test(plain.lang) ? ('RTL' as const) : ('LTR' as const) }
    await tx.partner.update({
      where: { id: partnerId },
      data: { ...data, contacts: { deleteMany: {}, create: contacts.map(({ email, phone, name, kind }) => ({ kind, name: name || email || phone || '', email: email ?? null, phone: phone ?? null })) } },
      select: { id: true },
    })
    // Whom we ring is private: the record says that it was changed, not to whom.
    await record(tx, actor, { deed: 'partner.change', subject: { type: 'partner', id: partnerId }, before: was, after: { ...data, contacts: contacts.length }, at: now })
    await expire(tx, [tags.partner(partnerId), tags.path(`/partners/${slug}`), tags.site])
  })
}
