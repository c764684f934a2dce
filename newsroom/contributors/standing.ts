import type { Tx } from '#lib/db.ts'

/**
 * Where each of these contributors stands today: a merged record leads to the one that was kept, and on from there.
 * Drafts and old revisions go on naming the record that they named; whoever publishes or reads them asks here.
 */
export async function standingOf(tx: Pick<Tx, '$queryRaw'>, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ asked: string; id: string }[]>`
    WITH RECURSIVE line AS (
      SELECT id AS asked, id, merged_into_id, 0 AS steps FROM contributor WHERE id = ANY(${[...new Set(ids)]}::uuid[])
      UNION ALL
      SELECT asked, next.id, next.merged_into_id, steps + 1 FROM contributor next JOIN line ON next.id = line.merged_into_id WHERE steps < 20
    )
    SELECT asked, id FROM line WHERE merged_into_id IS NULL`
  return new Map(rows.map(({ asked, id }) => [asked, id]))
}

type Named = { contributorId: string; role: string }

/** A byline as it stands today: each of a part once, though two of its records have become one. */
export async function standingBylines<Byline extends Named>(tx: Pick<Tx, '$queryRaw'>, bylines: readonly Byline[]): Promise<Byline[]> {
  const standing = await standingOf(tx, bylines.map(({ contributorId }) => contributorId))
  const today = bylines.map((byline) => ({ ...byline, contributorId: standing.get(byline.contributorId) ?? byline.contributorId }))
  return today.filter(({ contributorId, role }, place) => today.findIndex((other) => other.contributorId === contributorId && other.role === role) === place)
}
