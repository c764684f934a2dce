import { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db.ts'
import { record } from '../access/audit.ts'
import { authorize, can, type Actor } from '../access/can.ts'
import { line, readInput } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { plain, Profile, whole } from './profile.ts'
import { readProfile } from './read-profile.ts'
import { writeProfile } from './write-profile.ts'

export const SaveProfileInput = Profile.extend({
  contributorId: z.uuid(),
  /** The version that the writer had before them. */
  version: z.coerce.number().int().min(1),
  note: line(500).default(''),
})
export type SaveProfileInput = z.input<typeof SaveProfileInput>
export type Saved = { version: number; profile: Profile }

type Standing = { version: number; mergedIntoId: string | null; profile: Profile }
type Asked = { version: number; profile: Profile; mayDisclose: boolean; portraitExists: boolean }

export const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** What a save that may not stand is told. */
export function reasonsNotToSave(standing: Standing, { version, profile, mayDisclose, portraitExists }: Asked): Reason[] {
  if (standing.mergedIntoId !== null) return [{ code: 'merged', message: 'This record was merged into another. Make the change there.' }]
  if (standing.version !== version) return [{ code: 'changed-meanwhile', field: 'version', message: 'Somebody else saved this profile while you were writing. Nothing of yours is lost: look at what they changed, and go on on top of it.' }]
  const reasons: Reason[] = []
  if (!mayDisclose && !same(standing.profile.disclosures, profile.disclosures)) reasons.push({ code: 'disclosures', field: 'disclosures', message: 'Only admins change disclosures. Ask one of them; the rest can be saved without.' })
  if (!mayDisclose && standing.profile.status !== profile.status && [standing.profile.status, profile.status].includes('PSEUDONYM')) reasons.push({ code: 'pseudonym', field: 'status', message: 'Only admins say that a name is a pen name, or is one no longer. Ask one of them.' })
  if (!portraitExists) reasons.push({ code: 'no-portrait', field: 'portraitId', message: 'The portrait is not there any more. Add it again.' })
  if (same(standing.profile, profile)) reasons.push({ code: 'nothing-changed', message: 'Nothing differs from what is kept already, so there is nothing to save.' })
  return reasons
}

/** A picture of the library may still lack what readers are owed. */
export function reasonsAgainstPortrait(portrait: { alt: string; decorative: boolean; credit: string } | null): Reason[] {
  if (!portrait || (portrait.credit.trim() && (portrait.decorative || portrait.alt.trim()))) return []
  return [{ code: 'portrait-undescribed', field: 'portraitId', message: 'The portrait still lacks alt text or a credit. Open it under Pictures, fill them in, and save again.' }]
}

/**
 * Saves a whole profile as a new version, with author and note. Readers' pages that show it are renewed.
 * @throws Refused with code `changed-meanwhile` when `version` is not the one that stands; see changesSince
 */
export async function saveProfile(actor: Actor, given: SaveProfileInput, now = new Date()): Promise<Saved> {
  const { contributorId, version, note, ...profile } = readInput(SaveProfileInput, given)
  return inTransaction((tx) => keepProfile(tx, actor, { contributorId, version, profile, note: note || 'Edited' }, now))
}

type Kept = { contributorId: string; version: number; profile: Profile; note: string }

/** The same inside another deed's transaction: restoring an old version, accepting a proposal. */
export async function keepProfile(tx: Tx, actor: Actor, { contributorId, version, profile, note }: Kept, now: Date): Promise<Saved> {
  const standing = await holdProfile(tx, contributorId)
  authorize(actor, 'contributor.edit', { contributorId })
  const portrait = profile.portraitId === undefined ? null : await tx.media.findUnique({ where: { id: profile.portraitId }, select: { alt: true, decorative: true, credit: true } })
  const portraitExists = profile.portraitId === undefined || portrait !== null
  const wished = whole(profile)
  refuseIf(reasonsNotToSave(standing, { version, profile: wished, portraitExists, mayDisclose: can(actor, 'contributor.disclose', { contributorId }) }))
  refuseIf(reasonsAgainstPortrait(portrait))
  const saved = { version: version + 1, profile: wished }
  await writeProfile(tx, { contributorId, slug: standing.slug, number: saved.version, profile: saved.profile, note, authorId: actor.id, at: now })
  await record(tx, actor, { deed: 'contributor.edit', subject: { type: 'contributor', id: contributorId }, ...beforeAndAfter(standing.profile, saved.profile), reason: note, at: now })
  return saved
}

/** The profile as it stands; nobody else saves it until this transaction ends. @throws Refused when there is none */
export async function holdProfile(tx: Tx, contributorId: string) {
  await tx.$queryRaw`SELECT 1 FROM contributor WHERE id = ${contributorId}::uuid FOR UPDATE`
  const standing = await readProfile(tx, contributorId)
  if (!standing) throw notFound('contributor')
  return standing
}

/** Only the fields that differ, so that the record says what was done. */
export function beforeAndAfter(was: Profile, is: Profile): { before: object; after: object } {
  const names = (Object.keys(Profile.shape) as (keyof Profile)[]).filter((name) => !same(was[name], is[name]))
  const of = (profile: Profile) => plain(Object.fromEntries(names.map((name) => [name, profile[name] ?? null])))
  return { before: of(was), after: of(is) }
}
