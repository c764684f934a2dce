import { db } from '#lib/db.ts'
import { mendQuery, readQuery } from './search-terms.ts'

/** What somebody most likely meant who searched for this: words the paper never printed become the nearest that it did. Null where nothing is near. */
export async function mendedWords(q: string): Promise<string | null> {
  const { text, words } = readQuery(q)
  if (words.length === 0) return null
  const rows = await db().$queryRaw<{ word: string; near: string }[]>`
    SELECT word, nearest_word(known) AS near
    FROM (SELECT word, (tsvector_to_array(to_tsvector('courtesy_simple', word)))[1] AS known FROM unnest(${words}::text[]) AS words(word)) AS asked
    WHERE known IS NOT NULL AND NOT EXISTS (SELECT FROM search_word WHERE search_word.word = known)`
  const mended = mendQuery(text, Object.fromEntries(rows.flatMap(({ word, near }) => (near ? [[word, near]] : []))))
  return mended === text ? null : mended
}
