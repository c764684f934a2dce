import { randomUUID } from 'node:crypto'
import type { Tx } from '#lib/db.ts'
import { recordAll } from '../access/audit.ts'
import type { Actor } from '../access/can.ts'
import { freeSlug, slugFrom } from '../slug.ts'
import { SLUG_LOCK } from './create.ts'
import type { Known } from './import-rows.ts'
import type { Profile } from './profile.ts'
import { beforeAndAfter } from './save.ts'
import { columnsOf, writeProfiles } from './write-profile.ts'

type Wished = { known: Known | null; slug: string; profile: Profile }

/** Writes some hundreds of rows: new records with an address each, and whole profiles for all; one row of the record for each. */
export async function writeRowsOf(tx: Tx, actor: Actor, rows: readonly Wished[], at: Date): Promise<void> {
  if (rows.length === 0) return
  const made = await withSlugs(tx, rows.filter(({ known }) => known === null))
  await tx.contributor.createMany({ data: made.map(({ id, slug, profile }) => ({ id, slug, ...columnsOf(profile, slug), createdAt: at })) })
  const changed = rows.flatMap(({ known, profile }) => (known ? [{ id: known.id, slug: known.slug, number: known.version + 1, profile, was: known.profile }] : []))
  const all = [...made.map((row) => ({ ...row, number: 1 })), ...changed]
  await writeProfiles(tx, all.map(({ id, slug, number, profile }) => ({ contributorId: id, slug, number, profile, note: 'Imported', authorId: actor.id, at })))
  await recordAll(tx, actor, [
    ...made.map(({ id, slug, profile }) => ({ deed: 'contributor.import' as const, subject: { type: 'contributor', id }, after: { name: profile.name, slug }, at })),
    ...changed.map(({ id, was, profile }) => ({ deed: 'contributor.import' as const, subject: { type: 'contributor', id }, ...beforeAndAfter(was, profile), at })),
  ])
}

/** An address for each that is made: the one the row names, or one from the name. */
async function withSlugs(tx: Tx, rows: readonly Wished[]): Promise<{ id: string; slug: string; profile: Profile }[]> {
  if (rows.length === 0) return []
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SLUG_LOCK}::bigint)`
  const wished = rows.map(({ slug, profile }) => slug || slugFrom(profile.name, 'contributor'))
  const like = await tx.$queryRaw<{ slug: string }[]>`SELECT slug FROM contributor WHERE slug = ANY(${wished}::text[]) OR regexp_replace(slug, '-[0-9]+$', '') = ANY(${wished}::text[])`
  const taken = new Set([...like.map(({ slug }) => slug), ...rows.map(({ slug }) => slug).filter(Boolean)])
  return rows.map(({ slug: given, profile }, place) => {
    const slug = given || freeSlug(wished[place] ?? 'contributor', taken)
    taken.add(slug)
    return { id: randomUUID(), slug, profile }
  })
}
