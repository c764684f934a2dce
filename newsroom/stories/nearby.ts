import { db } from '#lib/db.ts'
import { can, type Actor } from '../access/can.ts'
import type { StoryContent } from './content.ts'

/** Another story of the last days that says nearly the same. */
export type Alike = { id: string; headline: string; /** By its text, or by its headline alone. */ by: 'text' | 'headline'; publishedAt: Date | null }

const DAYS = 14
/** Of 32 marks of each text: with as many in common, about half of all their runs of words are the same. */
const SHARED = 0.4
/** Shorter texts say too little to be compared. */
const FEWEST = 20
/** As many as are named. Where more bear nearly the same headline it is that of a column, and nothing to tell. */
const MOST = 3

type Row = { id: string; headline: string; bylineIds: string[]; publishedAt: Date | null }

/**
 * The stories that were worked on in the last fourteen days and say nearly the same as this text, the likest first.
 * What the actor may not read, and readers cannot either, is left out.
 */
export async function storiesAlike(actor: Actor, id: string, content: StoryContent, now = new Date()): Promise<Alike[]> {
  const since = new Date(now.getTime() - DAYS * 86_400_000)
  const [marks] = await db().$queryRaw<{ ofText: number[]; ofHeadline: number[]; sameText: number[]; sameHeadline: number[] }[]>`
    WITH own AS MATERIALIZED (SELECT text_marks(${content.lang}, left(body_text(${JSON.stringify(content.body)}::jsonb), 100000)) AS of_text, headline_marks(${content.headline}) AS of_headline),
    weeks AS (SELECT generate_series(week_of(${since}), week_of(${now})) AS week)
    SELECT of_text AS "ofText", of_headline AS "ofHeadline",
      ARRAY(SELECT unnest(in_week(of_text, week)) FROM weeks) AS "sameText", ARRAY(SELECT unnest(in_week(of_headline, week)) FROM weeks) AS "sameHeadline" FROM own`
  if (!marks) return []
  const mine = marks.ofText.length
  // The numbers are given as they are, so that the index is asked for them and no row is weighed that shares none.
  const byText = mine < FEWEST ? [] : await db().$queryRaw<Row[]>`
    SELECT id, headline, byline_ids AS "bylineIds", CASE WHEN state = 'PUBLISHED' THEN first_published_at END AS "publishedAt"
    FROM story, LATERAL (SELECT count(*)::float AS n FROM unnest(text_marks) AS mark WHERE mark = ANY(${marks.sameText}::int[])) AS shared
    WHERE text_marks && ${marks.sameText}::int[] AND id <> ${id}::uuid AND state <> 'ARCHIVED' AND updated_at >= ${since}
      AND shared.n >= ${SHARED}::float * (${mine}::int + cardinality(text_marks) - shared.n)
    ORDER BY shared.n DESC, id LIMIT 20`
  const byHeadline = marks.ofHeadline.length === 0 ? [] : await db().$queryRaw<Row[]>`
    SELECT id, headline, byline_ids AS "bylineIds", CASE WHEN state = 'PUBLISHED' THEN first_published_at END AS "publishedAt"
    FROM story WHERE headline_marks && ${marks.sameHeadline}::int[] AND id <> ${id}::uuid AND state <> 'ARCHIVED' AND updated_at >= ${since} LIMIT ${MOST + 1}`
  const found = [...byText.map((row) => ({ ...row, by: 'text' as const })), ...(byHeadline.length > MOST ? [] : byHeadline).filter((row) => !byText.some((one) => one.id === row.id)).map((row) => ({ ...row, by: 'headline' as const }))]
  return found
    .filter(({ bylineIds, publishedAt }) => publishedAt !== null || can(actor, 'story.read', { bylines: bylineIds }))
    .slice(0, MOST)
    .map(({ id: other, headline, by, publishedAt }) => ({ id: other, headline, by, publishedAt }))
}
