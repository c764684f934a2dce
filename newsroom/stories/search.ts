import { db } from '#lib/db.ts'
import { toCard, type Card, type CardRow } from './card.ts'
import { languagesOf, mendQuery, readQuery, type Asked } from './search-terms.ts'

export const SEARCH_PAGE = 10
/** How many of the matches are weighed, and so can be paged through: the newest, and the newest with the words in their head. */
const NEWEST = 300
/** Words in more stories than this are common: their stories are not all gone through. */
const COMMON = 5000
const IN_HEAD = 200
/** With fewer matches than this, words the paper does not know are mended. */
const ALMOST_NOTHING = 3

/** Slugs, and days of the newsroom (`2026-11-01`), both inclusive. */
export type Filters = { section?: string; contributor?: string; partner?: string; from?: string; to?: string }
export type Facet = { slug: string; name: string }
/** A text in pieces, those that matched marked: markup is made where it is shown. */
export type Marked = { text: string; hit: boolean }[]
export type Hit = { card: Card; headline: Marked; snippet: Marked }

export type SearchResult = {
  /** All that match, or where `more` at least so many; `listed` of them can be paged through. */
  count: number
  more: boolean
  listed: number
  hits: Hit[]
  facets: { contributors: Facet[]; partners: Facet[] }
}

export type Search = SearchResult & {
  asked: Asked
  /** The query as mended. Where `mendedShown`, the results are of this one. */
  mended: string | null
  mendedShown: boolean
}

type CardJson = Omit<CardRow, 'firstPublishedAt' | 'modifiedAt' | 'publicUntil' | 'leadMedia'> & {
  firstPublishedAt: string
  modifiedAt: string
  publicUntil: string | null
  leadMedia: (Omit<NonNullable<CardRow['leadMedia']>, 'rightsUntil' | 'publicSince'> & { rightsUntil: string | null; publicSince: string | null }) | null
}
type Row = {
  count: number
  common: boolean
  listed: number
  results: { card: CardJson; headline: string; snippet: string }[]
  contributors: Facet[]
  partners: Facet[]
  mended: Record<string, string> | null
}
export type SearchInput = { q: string; lang: string; filters?: Filters; page?: number; sort?: 'best' | 'newest'; now?: Date }

const nothing: SearchResult = { count: 0, more: false, listed: 0, hits: [], facets: { contributors: [], partners: [] } }

/** Searches the public stories: one statement, or two when a misspelt word was mended. */
export async function searchStories(input: SearchInput): Promise<Search> {
  const asked = readQuery(input.q)
  if (asked.lists.length === 0) return { ...nothing, asked, mended: null, mendedShown: false }
  const { mended, ...found } = await resultsOf(asked, input)
  const other = mended && Object.keys(mended).length > 0 ? mendQuery(asked.text, mended) : null
  if (!other || other === asked.text || found.count > 0) return { ...found, asked, mended: other, mendedShown: false }
  const instead = await resultsOf(readQuery(other), input)
  return instead.count > 0 ? { ...instead, asked, mended: other, mendedShown: true } : { ...found, asked, mended: null, mendedShown: false }
}

// Private-use characters stand for the ends of a match until the pieces are cut.
const [START, STOP] = ['\uE000', '\uE001']
const HEADLINE = `StartSel=${START}, StopSel=${STOP}, HighlightAll=true`
const SNIPPET = `StartSel=${START}, StopSel=${STOP}, MaxFragments=2, MinWords=8, MaxWords=22, FragmentDelimiter=" … "`

async function resultsOf(asked: Asked, { lang, filters = {}, page = 1, sort = 'best', now = new Date() }: SearchInput): Promise<SearchResult & { mended: Row['mended'] }> {
  const { section = null, contributor = null, partner = null, from = null, to = null } = filters
  const langs = languagesOf(asked.text, lang)
  // The index does not know which words stand side by side; it answers for the words, and a phrase is then read for.
  const loosely = asked.lists.map((list) => list.map((term) => ({ ...term, phrase: false })))
  const each = asked.lists.flatMap((list) => list.filter(({ excluded }) => !excluded).map((term) => [term]))
  const isStrict = asked.lists.some((list) => list.some(({ phrase }) => phrase))
  const rows = await db().$queryRaw<Row[]>`
    WITH asked AS MATERIALIZED (
      SELECT search_query(${langs}::text[], ${JSON.stringify(asked.lists)}::jsonb) AS query, search_query(${langs}::text[], ${JSON.stringify(loosely)}::jsonb) AS loosely,
        search_query(${langs}::text[], ${JSON.stringify(each)}::jsonb) AS each,
        (SELECT id FROM section WHERE slug = ${section}) AS section_id, (SELECT id FROM partner WHERE slug = ${partner}) AS partner_id,
        (SELECT id FROM contributor WHERE slug = ${contributor}) AS contributor_id
    ), public AS NOT MATERIALIZED (
      SELECT * FROM live_story
      WHERE public_from <= ${now} AND (public_until IS NULL OR public_until > ${now} OR at_end = 'EXCERPT')
        AND (${section}::text IS NULL OR section_id = (SELECT section_id FROM asked))
        AND (${partner}::text IS NULL OR partner_id = (SELECT partner_id FROM asked))
        AND (${contributor}::text IS NULL OR story_id IN (SELECT b.story_id FROM byline b WHERE b.contributor_id = (SELECT contributor_id FROM asked)))
        AND (${from}::date IS NULL OR day >= ${from}::date) AND (${to}::date IS NULL OR day <= ${to}::date)
    ), known AS MATERIALIZED (
      SELECT count(*) > ${COMMON}::int AS common FROM (SELECT FROM public WHERE search_text @@ (SELECT loosely FROM asked) LIMIT ${COMMON}::int + 1) AS few
    ), hits AS MATERIALIZED (
      -- Rare words: all of their stories, from the index; whether the head has them lies in the row.
      SELECT story_id, first_published_at, partner_id, search_head @@ (SELECT query FROM asked) AS in_head
      FROM public WHERE NOT (SELECT common FROM known) AND search_text @@ (SELECT query FROM asked)
      UNION ALL
      -- Common words: back from the newest story, until there are enough.
      (SELECT story_id, first_published_at, partner_id, false FROM (SELECT * FROM public ORDER BY first_published_at DESC OFFSET 0) AS newest
        WHERE (SELECT common FROM known) AND search_text @@ (SELECT query FROM asked) LIMIT ${NEWEST}::int)
    ), best AS MATERIALIZED (
      (SELECT story_id FROM hits ORDER BY first_published_at DESC LIMIT ${NEWEST}::int)
      UNION
      (SELECT story_id FROM hits WHERE in_head ORDER BY first_published_at DESC LIMIT ${IN_HEAD}::int)
    ), shown AS MATERIALIZED (
      SELECT story_id, row_number() OVER (ORDER BY weight DESC, first_published_at DESC, story_id) AS place
      FROM (
        SELECT story_id, first_published_at, CASE WHEN ${sort} = 'newest' THEN 0 ELSE
          -- Where the words stand and how close together; a story of today weighs twice one of long ago.
          ts_rank_cd('{0.1, 0.6, 0.4, 1}', search_text, (SELECT query FROM asked), 1)
            * (1 + 1 / (1 + greatest(0, extract(epoch FROM ${now}::timestamptz - first_published_at)) / 15552000)) END AS weight
        FROM best JOIN live_story USING (story_id)
      ) AS weighed
      ORDER BY place LIMIT ${SEARCH_PAGE}::int OFFSET ${(page - 1) * SEARCH_PAGE}::int
    )
    SELECT (SELECT count(*)::int FROM hits) AS count, (SELECT common FROM known) AS common, (SELECT count(*)::int FROM best) AS listed,
      (SELECT coalesce(json_agg(json_build_object(
        'card', json_build_object(
          'storyId', l.story_id, 'slug', l.slug, 'headline', l.headline, 'frontHeadline', l.front_headline, 'standfirst', l.standfirst, 'kicker', l.kicker,
          'lang', l.lang, 'dir', l.dir, 'firstPublishedAt', l.first_published_at, 'modifiedAt', l.modified_at, 'noindex', l.noindex, 'publicUntil', l.public_until,
          'section', (SELECT json_build_object('id', s.id, 'slug', s.slug, 'name', s.name) FROM section s WHERE s.id = l.section_id),
          'partner', (SELECT json_build_object('id', p.id, 'slug', p.slug, 'name', p.name, 'lang', p.lang, 'dir', p.dir) FROM partner p WHERE p.id = l.partner_id),
          'creditLine', (SELECT json_build_object('text', c.text, 'lang', c.lang, 'dir', c.dir) FROM credit_line c WHERE c.id = l.credit_line_id),
          'leadMedia', (SELECT json_build_object('key', m.key, 'alt', m.alt, 'credit', m.credit, 'width', m.width, 'height', m.height,
            'rightsUntil', m.rights_until, 'publicSince', m.public_since) FROM media m WHERE m.id = l.lead_media_id),
          'bylines', (SELECT coalesce(json_agg(json_build_object('role', b.role, 'contributor', json_build_object('id', c.id, 'slug', c.slug, 'name', c.name)) ORDER BY b."order"), '[]')
            FROM byline b JOIN contributor c ON c.id = b.contributor_id WHERE b.story_id = l.story_id)),
        'headline', ts_headline(search_config(l.lang), l.headline, asked.each, ${HEADLINE}),
        -- Of a story whose licence has ended no more is shown than its standfirst.
        'snippet', (SELECT CASE WHEN strpos(near, ${START}) > 0 THEN near ELSE ts_headline(search_config(l.lang), words, asked.each, ${SNIPPET}) END
          FROM (SELECT CASE WHEN l.public_until <= ${now} THEN l.standfirst ELSE l.standfirst || ' ' || left(body_text(l.body), 30000) END AS words) AS text,
            -- The words side by side where they are so; else each where it stands.
            LATERAL (SELECT ts_headline(search_config(l.lang), words, asked.query, ${SNIPPET}) AS near) AS together)
        ) ORDER BY shown.place), '[]') FROM shown JOIN live_story l USING (story_id), asked) AS results,
      (SELECT coalesce(json_agg(json_build_object('slug', slug, 'name', name) ORDER BY name), '[]')
        FROM (SELECT c.slug, c.name, count(DISTINCT b.story_id) AS n FROM best JOIN byline b USING (story_id) JOIN contributor c ON c.id = b.contributor_id
          GROUP BY c.id ORDER BY n DESC, c.sort_name LIMIT 20) AS f) AS contributors,
      (SELECT coalesce(json_agg(json_build_object('slug', p.slug, 'name', p.name) ORDER BY p.name), '[]')
        FROM (SELECT partner_id, count(*) AS n FROM hits WHERE partner_id IS NOT NULL GROUP BY partner_id ORDER BY n DESC LIMIT 20) AS f JOIN partner p ON p.id = f.partner_id) AS partners,
      CASE WHEN (SELECT count(*) FROM hits) < ${ALMOST_NOTHING}::int THEN (
        SELECT json_object_agg(word, near) FROM (
          SELECT word, nearest_word((tsvector_to_array(to_tsvector('courtesy_simple', word)))[1]) AS near FROM unnest(${asked.words}::text[]) AS words(word)
          WHERE cardinality(tsvector_to_array(to_tsvector('courtesy_simple', word))) = 1
            AND NOT EXISTS (SELECT FROM search_word known WHERE known.word = (tsvector_to_array(to_tsvector('courtesy_simple', words.word)))[1])
        ) AS mended WHERE near IS NOT NULL) END AS mended`
  const [row] = rows
  if (!row) return { ...nothing, mended: null }
  const { count, common, listed, results, contributors, partners, mended } = row
  const hits = results.map(({ card, headline, snippet }) => ({ card: toCard(cardRow(card), now), headline: pieces(headline), snippet: excerpt(pieces(snippet), card.standfirst) }))
  const more = common && count === NEWEST
  return { count: more && !isStrict ? COMMON : count, more, listed, hits, facets: { contributors, partners }, mended }
}

const cardRow = (card: CardJson): CardRow => ({
  ...card,
  firstPublishedAt: new Date(card.firstPublishedAt),
  modifiedAt: new Date(card.modifiedAt),
  publicUntil: dateOf(card.publicUntil),
  leadMedia: card.leadMedia && { ...card.leadMedia, rightsUntil: dateOf(card.leadMedia.rightsUntil), publicSince: dateOf(card.leadMedia.publicSince) },
})
const dateOf = (text: string | null) => (text === null ? null : new Date(text))

/** The words around what matched; where only a name or the headline did, the standfirst. Its cut ends are shown. */
function excerpt(found: Marked, standfirst: string): Marked {
  if (!found.some(({ hit }) => hit)) return [{ text: standfirst, hit: false }]
  const text = found.map((piece) => piece.text).join('')
  const before: Marked = standfirst.startsWith(text.slice(0, 12)) ? [] : [{ text: '… ', hit: false }]
  const after: Marked = /[.!?…”’"]\s*$/.test(text) ? [] : [{ text: ' …', hit: false }]
  return [...before, ...found, ...after]
}

/** Cuts a text at the marks that the database left in it. */
export function pieces(text: string): Marked {
  return text.split(START).flatMap((part, index): Marked => {
    const [hit = '', ...rest] = index === 0 ? ['', part] : part.split(STOP)
    return [{ text: hit, hit: true }, { text: rest.join(''), hit: false }].filter((piece) => piece.text !== '')
  })
}
