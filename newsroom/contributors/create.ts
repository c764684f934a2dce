import { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { freeSlug, slugFrom } from '../slug.ts'
import { tags } from '../tags.ts'

const line = z.string().trim().max(300)
const day = z.iso.date()
const span = { from: day, to: day.optional() }

export const ContributorInput = z.strictObject({
  name: line.min(1, 'A contributor needs a name.'),
  sortName: line.optional(),
  nativeName: z.strictObject({ text: line, lang: z.string() }).optional(),
  pronunciation: line.optional(),
  pronouns: line.optional(),
  jobTitle: line.default(''),
  status: z.enum(['ACTIVE', 'ON_LEAVE', 'FORMER', 'DECEASED', 'PSEUDONYM']).default('ACTIVE'),
  lang: z.string().default('en'),
  shortBio: z.string().trim().max(160, 'A short biography has at most 160 characters.').default(''),
  longBio: z.array(z.string().trim().min(1)).default([]),
  expertise: z.array(line).default([]),
  credentials: z.array(line).default([]),
  awards: z.array(line).default([]),
  languages: z.array(line).default([]),
  places: z.array(line).default([]),
  publicEmail: z.email().optional(),
  signal: line.optional(),
  links: z.array(z.strictObject({ label: line, url: z.url({ protocol: /^https?$/ }) })).default([]),
  affiliations: z.array(z.strictObject({ organisation: line, title: line, ...span })).default([]),
  disclosures: z.array(z.strictObject({ entity: line, nature: line, text: z.string().trim().max(1000), ...span })).default([]),
  consentBioOutbound: z.boolean().default(false),
  consentPortraitOutbound: z.boolean().default(false),
  portraitId: z.uuid().optional(),
  contact: z.strictObject({ email: line.optional(), phone: line.optional() }).optional(),
})
export type ContributorInput = z.input<typeof ContributorInput>

const dates = <T extends { from: string; to?: string | undefined }>({ from, to, ...rest }: T) => ({ ...rest, from: new Date(from), to: to ? new Date(to) : null })

export function createContributor(actor: Actor, input: ContributorInput, now = new Date()): Promise<{ id: string; slug: string }> {
  return inTransaction((tx) => addContributor(tx, actor, input, now))
}

/** Makes a contributor with the first version of the biography, inside another deed's transaction. */
export async function addContributor(tx: Tx, actor: Actor, input: ContributorInput, now: Date): Promise<{ id: string; slug: string }> {
  const given = ContributorInput.parse(input)
  authorize(actor, 'contributor.create')
  const { nativeName, lang, shortBio, longBio, links, affiliations, disclosures, contact, portraitId, ...profile } = given
  const wished = slugFrom(given.name, 'contributor')
  const like = await tx.contributor.findMany({ where: { slug: { startsWith: wished } }, select: { slug: true } })
  const contributor = await tx.contributor.create({
    data: {
      ...withoutUndefined(profile),
      name: given.name,
      sortName: given.sortName ?? sortNameOf(given.name),
      slug: freeSlug(wished, new Set(like.map(({ slug }) => slug))),
      nativeName: nativeName?.text ?? null,
      nativeNameLang: nativeName?.lang ?? null,
      portraitId: portraitId ?? null,
      createdAt: now,
      affiliations: { create: affiliations.map(dates) },
      disclosures: { create: disclosures.map(dates) },
      links: { create: links.map((link, position) => ({ ...link, position })) },
      ...(contact && { contact: { create: { email: contact.email ?? null, phone: contact.phone ?? null } } }),
      bioVersions: {
        create: { number: 1, lang, name: given.name, jobTitle: given.jobTitle, shortBio, longBio, disclosures: disclosures.map(({ text }) => text), authorId: actor.id, createdAt: now, note: 'First version' },
      },
    },
    select: { id: true, slug: true },
  })
  if (portraitId) await tx.media.update({ where: { id: portraitId }, data: { publicSince: now }, select: { id: true } })
  await record(tx, actor, { deed: 'contributor.create', subject: { type: 'contributor', id: contributor.id }, after: { name: given.name }, at: now })
  await expire(tx, [tags.contributor(contributor.id), tags.path(`/contributors/${contributor.slug}`)])
  return contributor
}

/** "Quaye, Samir": the last word first. An editor may know better, so it can be given. */
export function sortNameOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const last = words.pop() ?? ''
  return words.length > 0 ? `${last}, ${words.join(' ')}` : last
}

function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> }
}
