import type { Tx } from '#lib/db.ts'

/** What readers find at an address by itself, without any redirect. */
export type Standing = { kind: 'story'; storyId: string } | { kind: 'page' } | { kind: 'gone' } | { kind: 'machine' }

const PAGES: ReadonlySet<string> = new Set(['/', '/about', '/archive', '/contributors', '/corrections', '/partners', '/saved', '/search', '/topics', '/robots.txt', '/sitemap.xml', '/news-sitemap.xml'])
/** What never reaches the pages of readers. */
const MACHINES = /^\/(?:desk|admin|api|sign-in|_next|fonts|media|og|feeds|sitemaps|healthz|readyz)(?:[/?]|$)/

type Row = { path: string; kind: 'story' | 'page' | 'gone'; story_id: string | null }

/** What stands at each of these paths; those where nothing does are left out. One statement. */
export async function whatStands(tx: Pick<Tx, '$queryRaw'>, paths: readonly string[]): Promise<Map<string, Standing>> {
  const found = new Map<string, Standing>()
  const rows = await tx.$queryRaw<Row[]>`
    WITH asked AS (SELECT DISTINCT unnest(${[...paths]}::text[]) AS path)
    SELECT path, 'gone' AS kind, NULL::uuid AS story_id FROM takedown JOIN asked USING (path) WHERE lifted_at IS NULL
    UNION ALL
    SELECT path, 'page', NULL FROM asked JOIN section ON path = '/' || slug
    UNION ALL
    SELECT path, 'page', NULL FROM asked JOIN policy ON path = '/policies/' || slug
    UNION ALL
    SELECT path, 'story', live.story_id FROM asked
      JOIN section ON section.slug = split_part(path, '/', 2)
      JOIN live_story live ON live.section_id = section.id AND live.slug = split_part(path, '/', 3)
      WHERE path = '/' || section.slug || '/' || live.slug`
  for (const { path, kind, story_id } of rows) found.set(path, kind === 'story' && story_id ? { kind, storyId: story_id } : { kind: kind === 'gone' ? 'gone' : 'page' })
  for (const path of paths) {
    if (MACHINES.test(path)) found.set(path, { kind: 'machine' })
    else if (PAGES.has(path)) found.set(path, { kind: 'page' })
  }
  return found
}
