import { Prisma } from '#prisma/generated/client.ts'
import type { Tx } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { tags } from '../tags.ts'
import { fieldOf, type Kind } from './bulk-kinds.ts'
import { searchKeyOf } from './names.ts'
import { readProfile } from './read-profile.ts'

const BATCH = 2_000

/** The ids in batches, one after the other: no batch is larger than the memory for it. */
export async function inBatches(ids: readonly string[], work: (batch: string[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < ids.length; from += BATCH) await work(ids.slice(from, from + BATCH))
}

type Changed = { kind: Kind; to: Prisma.Sql; note: string; authorId: string | null; at: Date }

/**
 * Sets one field of many contributors, each with a revision of its own, and lets their pages go. No kind of bulk change touches
 * what a biography keeps of its day (name, title, disclosures), so none is written here. Rows must be held by the caller.
 */
export async function keepChanged(tx: Tx, ids: string[], { kind, to, note, authorId, at }: Changed): Promise<void> {
  const { field, column } = fieldOf[kind]
  await keepMissingRevisions(tx, ids, at)
  await tx.$executeRaw`UPDATE contributor SET ${Prisma.raw(column)} = ${to}, version = version + 1, updated_at = ${at} WHERE id = ANY(${ids}::uuid[])`
  await tx.$executeRaw`
    INSERT INTO contributor_revision (contributor_id, number, profile, note, author_id, created_at)
    SELECT c.id, c.version, jsonb_set(was.profile, ARRAY[${field}], to_jsonb(c.${Prisma.raw(column)})), ${note}, ${authorId}::uuid, ${at}
    FROM contributor c JOIN contributor_revision was ON was.contributor_id = c.id AND was.number = c.version - 1 WHERE c.id = ANY(${ids}::uuid[])`
  if (column === 'expertise') await renewSearchKeys(tx, ids)
  const slugs = await tx.contributor.findMany({ where: { id: { in: ids } }, select: { id: true, slug: true } })
  await expire(tx, slugs.length > 500 ? ['*'] : slugs.flatMap(({ id, slug }) => [tags.contributor(id), tags.path(`/contributors/${slug}`)]))
}

/** Records from before there were revisions get their first, as they stand. */
async function keepMissingRevisions(tx: Tx, ids: string[], at: Date): Promise<void> {
  const missing = await tx.$queryRaw<{ id: string; version: number }[]>`
    SELECT c.id, c.version FROM contributor c LEFT JOIN contributor_revision r ON r.contributor_id = c.id AND r.number = c.version WHERE c.id = ANY(${ids}::uuid[]) AND r.id IS NULL`
  for (const { id, version } of missing) {
    const found = await readProfile(tx, id)
    if (found) await tx.contributorRevision.create({ data: { contributorId: id, number: version, profile: found.profile, note: 'As it stood', createdAt: at }, select: { id: true } })
  }
}

/** The list finds a beat by this column. It is made by one function, so the rows come here and go back. */
async function renewSearchKeys(tx: Tx, ids: string[]): Promise<void> {
  const rows = await tx.contributor.findMany({ where: { id: { in: ids } }, select: { id: true, name: true, sortName: true, nativeName: true, jobTitle: true, expertise: true, slug: true } })
  await tx.$executeRaw`UPDATE contributor SET search_key = made.key FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(searchKeyOf)}::text[]) AS made(id, key) WHERE contributor.id = made.id`
}
