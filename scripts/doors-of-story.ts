import { db } from '#lib/db.ts'

const FEEDS = ['rss.xml', 'atom.xml', 'feed.json']
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/**
 * Every address at which a stranger could see something of this story, whether or not anything is there: its pages under every
 * spelling, lists, feeds, maps, the shared card, the files of its pictures, and what answers a search for `words` or guesses at them.
 */
export async function doorsOf(storyId: string, words: readonly string[]): Promise<string[]> {
  const { slug, section, workingRevision, syndicatedItem } = await db().story.findUniqueOrThrow({
    where: { id: storyId },
    select: { slug: true, section: { select: { slug: true } }, workingRevision: { select: { id: true, content: true } }, syndicatedItem: { select: { id: true, partner: { select: { slug: true } } } } },
  })
  const named = { where: { id: { in: JSON.stringify(workingRevision?.content ?? {}).match(ID) ?? [] } } }
  const [topics, contributors, pictures] = await Promise.all([
    db().topic.findMany({ ...named, select: { slug: true } }),
    db().contributor.findMany({ ...named, select: { slug: true } }),
    db().media.findMany({ ...named, select: { key: true, renditions: { select: { crop: true, width: true, format: true } } } }),
  ])
  const own = `/${section?.slug}/${slug}`
  const lists: (readonly [page: string, feed: string])[] = [
    ['/', ''],
    [`/${section?.slug}`, `/section/${section?.slug}`],
    ...topics.map((topic) => [`/topics/${topic.slug}`, `/topic/${topic.slug}`] as const),
    ...contributors.map((person) => [`/contributors/${person.slug}`, `/contributor/${person.slug}`] as const),
    ...(syndicatedItem ? [[`/partners/${syndicatedItem.partner.slug}`, `/partner/${syndicatedItem.partner.slug}`] as const] : []),
  ]
  const [year, month, day] = new Date().toISOString().slice(0, 10).split('-')
  return [
    own, `${own}/`, own.toUpperCase(), `${own}?_rsc=1`, `${own}/changes`, `${own}/record.json`, `${own}/not-here`, `/${slug}`, `/elsewhere/${slug}`, own.slice(0, -1), `/2019/05/${slug}.html`,
    ...[storyId, workingRevision?.id, syndicatedItem?.id].flatMap((id) => (id ? [`/og/story/${id}`, `/${section?.slug}/${id}`, `/desk/stories/${id}`, `/desk/stories/${id}/publish`, `/desk/preview/${id}`] : [])),
    ...lists.flatMap(([page, feed]) => [page, ...FEEDS.map((format) => `/feeds${feed}/${format}`)]),
    '/corrections', '/topics', '/contributors', '/archive', `/archive/${year}`, `/archive/${year}/${month}`, `/archive/${year}/${month}/${day}`,
    '/sitemap.xml', '/news-sitemap.xml', '/sitemaps/pages.xml', `/sitemaps/${year}-${month}.xml`, '/robots.txt',
    ...words.map(encodeURIComponent).flatMap((word) => [`/search?q=${word}`, `/no-such-section/${word}`, `/api/stories/find?q=${word}`, `/desk/find?q=${word}`]),
    ...pictures.flatMap(({ key, renditions }) => renditions.map(({ crop, width, format }) => `/media/${key}/${crop}-${width}.${format}`.toLowerCase())),
  ]
}

export type Shown = { status: number; text: string; isPicture: boolean }

/** What stands behind a door for somebody whom nobody knows: headers and body in one text; redirects are not followed, their goal is told in a header. */
export async function behind(url: string): Promise<Shown> {
  const answer = await fetch(url, { redirect: 'manual' })
  const body = await answer.text()
  return { status: answer.status, text: `${[...answer.headers].join('\n')}\n${body}`, isPicture: answer.ok && (answer.headers.get('content-type') ?? '').startsWith('image/') }
}
