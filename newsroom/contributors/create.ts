import { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { line, optionalLine, readInput } from '../input.ts'
import { freeSlug, slugFrom } from '../slug.ts'
import { Profile } from './profile.ts'
import { columnsOf, writeProfile } from './write-profile.ts'

/** A new contributor: a profile, with the one biography there is for a start, and what only admins see. */
export const ContributorInput = Profile.omit({ bios: true }).extend({
  lang: z.string().default('en'),
  shortBio: z.string().trim().max(160, 'A short biography has at most 160 characters.').default(''),
  longBio: z.array(z.string().trim().min(1)).default([]),
  contact: z.strictObject({ email: optionalLine(), phone: optionalLine() }).optional(),
  note: line().default('First version'),
})
export type ContributorInput = z.input<typeof ContributorInput>

/** Any constant serves, as long as nothing else uses it. */
export const SLUG_LOCK = 1_887_002

export function createContributor(actor: Actor, input: ContributorInput, now = new Date()): Promise<{ id: string; slug: string }> {
  return inTransaction((tx) => addContributor(tx, actor, input, now))
}

/** Makes a contributor with the first version of the profile, inside another deed's transaction. */
export async function addContributor(tx: Tx, actor: Actor, input: ContributorInput, now: Date): Promise<{ id: string; slug: string }> {
  const { lang, shortBio, longBio, contact, note, ...given } = readInput(ContributorInput, input)
  authorize(actor, 'contributor.create')
  const profile: Profile = { ...given, bios: shortBio || longBio.length > 0 ? [{ lang, shortBio, longBio }] : [] }
  // Two of one name at once take turns, and get two addresses.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SLUG_LOCK}::bigint)`
  const wished = slugFrom(profile.name, 'contributor')
  const like = await tx.contributor.findMany({ where: { slug: { startsWith: wished } }, select: { slug: true } })
  const slug = freeSlug(wished, new Set(like.map((one) => one.slug)))
  const contributor = await tx.contributor.create({
    data: { ...columnsOf(profile, slug), slug, createdAt: now, ...(contact && { contact: { create: { email: contact.email ?? null, phone: contact.phone ?? null } } }) },
    select: { id: true, slug: true },
  })
  await writeProfile(tx, { contributorId: contributor.id, slug, number: 1, profile, note, authorId: actor.id, at: now })
  await record(tx, actor, { deed: 'contributor.create', subject: { type: 'contributor', id: contributor.id }, after: { name: profile.name }, at: now })
  return contributor
}
