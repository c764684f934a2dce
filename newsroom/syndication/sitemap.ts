import { db } from '#lib/db.ts'
import type { LiveStoryWhereInput } from '#prisma/generated/models.ts'
import type { Shown } from '../shown.ts'
import { earliest } from '../shown.ts'
import { tags } from '../tags.ts'
import { MOST_NEWS, MOST_PLACES, type NewsPlace, type Place } from './formats/sitemap.ts'

/** A story's place without the site's address before it. */
type Listed<T> = { places: T[]; shown: Shown }

const TWO_DAYS = 2 * 24 * 60 * 60_000

/**
 * Stories that search engines are to send readers to: whole, not kept out by the agreement,
 * and not pointing to the partner's original as the one to show.
 */
const forSearchEngines = (now: Date): LiveStoryWhereInput => ({
  publicFrom: { lte: now },
  noindex: false,
  canonicalUrl: null,
  OR: [{ publicUntil: null }, { publicUntil: { gt: now } }],
})

/** `2026-11`: the months of which there are stories, newest first, with the last change in each. */
export async function sitemapMonths(now = new Date()): Promise<Listed<{ month: string; modified: Date }>> {
  const places = await db().$queryRaw<{ month: string; modified: Date }[]>`
    SELECT to_char(day, 'YYYY-MM') AS month, max(modified_at) AS modified
    FROM live_story
    WHERE public_from <= ${now} AND NOT noindex AND canonical_url IS NULL AND (public_until IS NULL OR public_until > ${now})
    GROUP BY 1 ORDER BY 1 DESC`
  return { places, shown: { tags: [tags.site, tags.latest], until: null } }
}

/** The stories of a month, as `/section/slug`. */
export async function sitemapOfMonth(month: string, now = new Date()): Promise<Listed<Place>> {
  const from = new Date(`${month}-01T00:00:00Z`)
  const before = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1))
  const rows = await db().liveStory.findMany({
    relationLoadStrategy: 'join',
    where: { day: { gte: from, lt: before }, ...forSearchEngines(now) },
    orderBy: { firstPublishedAt: 'desc' },
    take: MOST_PLACES,
    select: { slug: true, modifiedAt: true, publicUntil: true, section: { select: { slug: true } } },
  })
  return {
    places: rows.map(({ slug, section, modifiedAt }) => ({ url: `/${section.slug}/${slug}`, modified: modifiedAt })),
    shown: { tags: [tags.site, tags.day(month)], until: earliest(now, ...rows.map(({ publicUntil }) => publicUntil)) },
  }
}

/** Everything but stories. Of sections all; of people, partners and topics those who have stories; and the page that lists each kind. */
export async function sitemapOfPages(now = new Date()): Promise<Listed<Place>> {
  const places = await db().$queryRaw<Place[]>`
    WITH shown AS (
      SELECT story_id, section_id, partner_id, modified_at FROM live_story
      WHERE public_from <= ${now} AND (public_until IS NULL OR public_until > ${now} OR at_end = 'EXCERPT')
    )
    SELECT '/' AS url, (SELECT max(modified_at) FROM shown) AS modified
    UNION ALL SELECT * FROM (SELECT '/' || slug, max(modified_at) FROM section LEFT JOIN shown ON section_id = id GROUP BY id ORDER BY position) AS sections
    UNION ALL SELECT unnest(ARRAY['/archive', '/contributors', '/corrections', '/partners', '/topics']), NULL
    UNION ALL SELECT * FROM (SELECT CASE slug WHEN 'about' THEN '/about' ELSE '/policies/' || slug END, updated_at FROM policy ORDER BY position) AS policies
    UNION ALL SELECT * FROM (SELECT '/contributors/' || slug, max(modified_at) FROM contributor JOIN byline ON contributor_id = contributor.id JOIN shown USING (story_id) WHERE merged_into_id IS NULL GROUP BY contributor.id ORDER BY slug) AS people
    UNION ALL SELECT * FROM (SELECT '/partners/' || slug, max(modified_at) FROM partner JOIN shown ON partner_id = id GROUP BY id ORDER BY slug) AS partners
    UNION ALL SELECT * FROM (SELECT '/topics/' || slug, max(modified_at) FROM topic JOIN story_topic ON topic_id = topic.id JOIN shown USING (story_id) GROUP BY topic.id ORDER BY slug) AS topics
    LIMIT ${MOST_PLACES}`
  return { places, shown: { tags: [tags.site, tags.latest], until: null } }
}

/** Stories first published in the last two days, newest first. The oldest of them ends the list's time. */
export async function newsOfTwoDays(now = new Date()): Promise<Listed<NewsPlace>> {
  const rows = await db().liveStory.findMany({
    relationLoadStrategy: 'join',
    where: { firstPublishedAt: { gt: new Date(now.getTime() - TWO_DAYS), lte: now }, ...forSearchEngines(now) },
    orderBy: { firstPublishedAt: 'desc' },
    take: MOST_NEWS,
    select: { slug: true, headline: true, lang: true, firstPublishedAt: true, publicUntil: true, section: { select: { slug: true } } },
  })
  return {
    places: rows.map(({ slug, section, headline, lang, firstPublishedAt }) => ({ url: `/${section.slug}/${slug}`, title: headline, lang, published: firstPublishedAt })),
    shown: {
      tags: [tags.site, tags.latest],
      until: earliest(now, ...rows.flatMap(({ firstPublishedAt, publicUntil }) => [publicUntil, new Date(firstPublishedAt.getTime() + TWO_DAYS)])),
    },
  }
}
