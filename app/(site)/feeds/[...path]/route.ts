import { respondDocument, respondMoved, respondNotFound } from '#app/respond-document.ts'
import { siteAddress } from '#app/site-address.ts'
import type { Feed } from '#newsroom/syndication/feed-item.ts'
import { feedOf, type FeedOf } from '#newsroom/syndication/feed.ts'
import { movedFeed } from '#newsroom/syndication/moved-feed.ts'
import { tags } from '#newsroom/tags.ts'
import { writeAtom } from '#newsroom/syndication/formats/atom.ts'
import { writeJsonFeed } from '#newsroom/syndication/formats/json-feed.ts'
import { writeRss } from '#newsroom/syndication/formats/rss.ts'

export const dynamic = 'force-dynamic'

const formats = new Map<string, { type: string; write: (feed: Feed, siteUrl: string) => string }>([
  ['rss.xml', { type: 'application/rss+xml; charset=utf-8', write: writeRss }],
  ['atom.xml', { type: 'application/atom+xml; charset=utf-8', write: writeAtom }],
  ['feed.json', { type: 'application/feed+json; charset=utf-8', write: writeJsonFeed }],
])

/** `/feeds/rss.xml`, `/feeds/section/world/atom.xml`, `/feeds/partner/northlight-wire/feed.json` */
export async function GET(_: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  const { path } = await params
  const format = formats.get(path.at(-1) ?? '')
  const of = whichFeed(path.slice(0, -1))
  const site = siteAddress()
  const found = format && of && (await feedOf(of, site))
  if (!found) return (format && of && (await whereItMoved(of, path.at(-1) ?? ''))) || respondNotFound()
  const feed = { ...found.feed, selfUrl: `${site}/feeds/${path.join('/')}` }
  return respondDocument({ body: format.write(feed, site), type: format.type, shown: found.shown })
}

/** Whoever reads the feed of a section goes on reading it when that has another address. */
async function whereItMoved(of: FeedOf, format: string): Promise<Response | null> {
  const to = await movedFeed(of)
  return to && respondMoved(`/feeds/${to.kind}/${to.slug}/${format}`, [tags.site, tags.redirects])
}

function whichFeed([kind, slug, ...more]: string[]): FeedOf | null {
  if (kind === undefined) return { kind: 'paper' }
  const isKnown = kind === 'section' || kind === 'contributor' || kind === 'partner' || kind === 'topic'
  return isKnown && slug !== undefined && more.length === 0 && /^[a-z0-9-]{1,200}$/.test(slug) ? { kind, slug } : null
}
