import { db } from '#lib/db.ts'

export const CORRECTIONS_PAGE = 30

/** One entry of the paper's record of its mistakes. `story` is null where even the headline is no longer told. */
export type Recorded = {
  id: string
  kind: 'CORRECTION' | 'CLARIFICATION' | 'RETRACTION' | 'WITHDRAWAL'
  text: string
  at: Date
  storyId: string
  story: { headline: string; path: string; lang: string; dir: 'ltr' | 'rtl' } | null
}

type Row = Omit<Recorded, 'story'> & { headline: string | null; path: string | null; lang: string | null; dir: 'ltr' | 'rtl' | null }

/**
 * Corrections, clarifications, retractions and withdrawals, newest first. A draft has none that readers may see, for only what
 * was public can be corrected; a withdrawn story is linked to the page that says why.
 */
export async function publishedCorrections({ page = 1, size = CORRECTIONS_PAGE, now = new Date() } = {}): Promise<{ entries: Recorded[]; more: boolean }> {
  const rows = await db().$queryRaw<Row[]>`
    WITH record AS (
      SELECT id, story_id, kind::text AS kind, text, at FROM correction WHERE at <= ${now}
      UNION ALL
      SELECT id, story_id, 'WITHDRAWAL', note, at FROM takedown WHERE lifted_at IS NULL AND at <= ${now}
    )
    SELECT record.id, record.kind, record.text, record.at, record.story_id AS "storyId",
      coalesce(live.headline, CASE WHEN gone.hide_headline THEN NULL ELSE gone.headline END) AS headline,
      coalesce('/' || section.slug || '/' || live.slug, gone.path) AS path,
      coalesce(live.lang, gone.sealed ->> 'lang') AS lang, lower(coalesce(live.dir::text, gone.sealed ->> 'dir')) AS dir
    FROM record
    LEFT JOIN live_story live ON live.story_id = record.story_id AND live.public_from <= ${now}
      AND (live.public_until IS NULL OR live.public_until > ${now} OR live.at_end = 'EXCERPT')
    LEFT JOIN section ON section.id = live.section_id
    LEFT JOIN takedown gone ON gone.story_id = record.story_id AND gone.lifted_at IS NULL
    ORDER BY record.at DESC, record.id LIMIT ${size + 1}::int OFFSET ${(page - 1) * size}::int`
  const entries = rows.slice(0, size).map(({ headline, path, lang, dir, ...entry }): Recorded => ({
    ...entry,
    story: headline && path ? { headline, path, lang: lang ?? 'en', dir: dir ?? 'ltr' } : null,
  }))
  return { entries, more: rows.length > size }
}
