import { db } from '#lib/db.ts'

/** What stands at an address where no page does. */
export type Address =
  | { kind: 'moved'; to: string }
  | { kind: 'gone'; storyId: string; headline: string | null; reason: Reason; note: string; at: Date; substituteUrl: string | null }
  | { kind: 'held'; storyId: string; note: string; at: Date }
  | { kind: 'unknown' }
type Reason = 'LEGAL' | 'INACCURATE' | 'PARTNER' | 'LICENCE' | 'PRIVACY'

type Row = { is_held: boolean; to: string | null; story_id: string | null; headline: string | null; reason: Reason | null; note: string | null; at: Date | null; substitute_url: string | null }

/** Longest chain of redirects that is followed; one answer leads the reader to its end. */
const HOPS = 10

/**
 * Looks an address up among the withdrawn, the held and the moved, in one statement. `path` is as asked for, with its query if it has one.
 * A redirect to a story leads to where the story stands today; one to a story that is not public leads nowhere.
 */
export async function addressOf(path: string): Promise<Address> {
  const [row] = await db().$queryRaw<Row[]>`
    WITH RECURSIVE hop AS (
      SELECT to_path, to_story_id, 1 AS n FROM redirect WHERE from_path = ${path}
      UNION ALL
      SELECT next.to_path, next.to_story_id, hop.n + 1 FROM redirect next JOIN hop ON next.from_path = hop.to_path WHERE hop.n < ${HOPS}::int
    ), target AS (
      SELECT coalesce(hop.to_path, '/' || section.slug || '/' || live.slug, gone.path, held.path) AS "to"
      FROM hop
      LEFT JOIN live_story live ON live.story_id = hop.to_story_id
      LEFT JOIN section ON section.id = live.section_id
      LEFT JOIN takedown gone ON gone.story_id = hop.to_story_id AND gone.lifted_at IS NULL
      LEFT JOIN hold held ON held.story_id = hop.to_story_id
      -- The end of the chain; a chain without one (a circle, or too long) leads nowhere.
      WHERE NOT EXISTS (SELECT 1 FROM redirect further WHERE further.from_path = hop.to_path)
      LIMIT 1
    )
    SELECT false AS is_held, NULL AS "to", story_id, CASE WHEN hide_headline THEN NULL ELSE headline END AS headline, reason::text, note, at, substitute_url
      FROM takedown WHERE path = ${path} AND lifted_at IS NULL
    UNION ALL
    SELECT true, NULL, story_id, NULL, NULL, note, at, NULL FROM hold WHERE path = ${path}
    UNION ALL
    SELECT false, "to", NULL, NULL, NULL, NULL, NULL, NULL FROM target
    LIMIT 1`
  if (!row) return { kind: 'unknown' }
  if (row.is_held && row.story_id && row.note && row.at) return { kind: 'held', storyId: row.story_id, note: row.note, at: row.at }
  if (row.story_id && row.reason && row.note && row.at) {
    return { kind: 'gone', storyId: row.story_id, headline: row.headline, reason: row.reason, note: row.note, at: row.at, substituteUrl: row.substitute_url }
  }
  return row.to && row.to !== path ? { kind: 'moved', to: row.to } : { kind: 'unknown' }
}
