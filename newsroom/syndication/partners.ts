import { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { emptyIsAbsent, line, readInput } from '../input.ts'
import { freeSlug, slugFrom } from '../slug.ts'
import { tags } from '../tags.ts'

export const PartnerInput = z.strictObject({
  name: z.string().trim().min(1, 'A partner needs a name.').max(200),
  slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/).optional(),
  legalName: z.string().trim().max(300).default(''),
  homepage: z.url({ protocol: /^https?$/ }).optional(),
  description: z.string().trim().max(2000).default(''),
  lang: z.string().default('en'),
  dir: z.enum(['LTR', 'RTL']).default('LTR'),
  logoId: z.uuid().optional(),
  status: z.enum(['PROSPECT', 'ACTIVE']).default('PROSPECT'),
  contacts: z.array(z.strictObject({ kind: z.enum(['EDITORIAL', 'KILL', 'LEGAL']), name: z.string(), email: z.string().optional(), phone: z.string().optional() })).default([]),
})
export type PartnerInput = z.input<typeof PartnerInput>

export function createPartner(actor: Actor, input: PartnerInput, now = new Date()): Promise<{ id: string; slug: string }> {
  return inTransaction((tx) => addPartner(tx, actor, input, now))
}

export const StartPartnerInput = z.strictObject({ name: line(200).min(1, 'A partner needs a name.'), homepage: z.preprocess(emptyIsAbsent, z.url({ protocol: /^https?$/ }).max(2048).optional()) })

/** Adds a partner by its name; nothing is agreed with it yet. */
export async function startPartner(actor: Actor, given: unknown, now = new Date()): Promise<{ id: string; slug: string }> {
  const { name, homepage } = readInput(StartPartnerInput, given)
  return createPartner(actor, { name, ...(homepage && { homepage }) }, now)
}

/** Inside another deed's transaction. */
export async function addPartner(tx: Tx, actor: Actor, input: PartnerInput, now: Date): Promise<{ id: string; slug: string }> {
  const { contacts, slug: wished, homepage, logoId, ...given } = readInput(PartnerInput, input)
  authorize(actor, 'partner.create')
  const base = wished ?? slugFrom(given.name, 'partner')
  const like = await tx.partner.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } })
  const partner = await tx.partner.create({
    data: {
      ...given,
      slug: freeSlug(base, new Set(like.map(({ slug }) => slug))),
      homepage: homepage ?? null,
      logoId: logoId ?? null,
      createdAt: now,
      contacts: { create: contacts.map(({ email, phone, ...contact }) => ({ ...contact, email: email ?? null, phone: phone ?? null })) },
    },
    select: { id: true, slug: true },
  })
  if (logoId) await tx.media.update({ where: { id: logoId }, data: { publicSince: now }, select: { id: true } })
  await record(tx, actor, { deed: 'partner.create', subject: { type: 'partner', id: partner.id }, after: { name: given.name }, at: now })
  await expire(tx, [tags.partner(partner.id), tags.path(`/partners/${partner.slug}`)])
  return partner
}
