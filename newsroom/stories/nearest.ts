import { db } from '#lib/db.ts'
import { languagesOf, readQuery } from './search-terms.ts'

export type Near = { id: string; path: string; headline: string; lang: string; dir: 'ltr' | 'rtl' }

/** Of so many stories that have one of the words, those are chosen whose headline has most of them. */
const CONSIDERED = 2000

/** The words of an address that nothing stands at: `/2019/05/ferry-returns.html?x=1` → `ferry returns`. */
export function wordsOfPath(path: string): string {
  let plain = path.replace(/[?#].*$/, '')
  try {
    plain = decodeURIComponent(plain)
  } catch {
    // A broken escape: the words beside it are still words.
  }
  const steps = plain.split('/').filter(Boolean)
  const last = (steps.at(-1) ?? '').replace(/\.[a-z]{2,5}$/i, '')
  const words = last.match(/\p{L}[\p{L}\p{M}]+/gu) ?? []
  return words.join(' ').slice(0, 100).toLowerCase()
}

/** Stories whose headline shares words with an address that was not found: best first. */
export function storiesNear(words: string, lang: string, { size = 5, now = new Date() } = {}): Promise<Near[]> {
  const lists = readQuery(words).lists.flat().map((term) => [term])
  if (lists.length === 0) return Promise.resolve([])
  return db().$queryRaw<Near[]>`
    WITH asked AS MATERIALIZED (SELECT search_query(${languagesOf(words, lang)}::text[], ${JSON.stringify(lists)}::jsonb) AS query),
    few AS MATERIALIZED (
      SELECT story_id, section_id, slug, headline, lang, dir, first_published_at, search_head FROM live_story
      WHERE search_text @@ (SELECT query FROM asked) AND public_from <= ${now} AND (public_until IS NULL OR public_until > ${now} OR at_end = 'EXCERPT')
      LIMIT ${CONSIDERED}::int
    )
    SELECT story_id AS id, '/' || section.slug || '/' || few.slug AS path, headline, lang, lower(dir::text) AS dir
    FROM few JOIN section ON section.id = section_id
    WHERE search_head @@ (SELECT query FROM asked)
    ORDER BY ts_rank('{0, 0.1, 0.2, 1}', search_head, (SELECT query FROM asked)) DESC, first_published_at DESC LIMIT ${size}::int`
}
