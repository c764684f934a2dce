import { generateJsonFeed } from 'feedsmith'
import type { Feed, FeedItem, FeedPerson } from '../feed-item.ts'

/**
 * JSON Feed 1.1. It knows neither sources nor rights: those are in our extension `_courtesy`, which `about` explains.
 * The credit line stands once an item, in `content_html`; `_courtesy.line` says where in it.
 */
export function writeJsonFeed(feed: Feed, siteUrl: string): string {
  const document = generateJsonFeed<false>({
    title: feed.title,
    description: feed.description,
    home_page_url: feed.homeUrl,
    feed_url: feed.selfUrl,
    language: feed.lang,
    authors: [person(feed.paper)],
    items: feed.items.map((item) => jsonItem(item, siteUrl)),
  })
  // An empty list is left out by the generator, but an empty feed must have one.
  return JSON.stringify({ items: [], ...(document as object) })
}

function jsonItem(item: FeedItem, siteUrl: string) {
  const { source, corrections } = item
  return {
    id: item.id,
    url: item.url,
    ...(source?.originalUrl && { external_url: source.originalUrl }),
    title: item.title,
    ...(item.summary && { summary: item.summary }),
    content_html: item.html,
    ...(item.picture && { image: item.picture.url }),
    date_published: item.published.toISOString(),
    date_modified: item.modified.toISOString(),
    authors: item.authors.map(person),
    tags: item.tags,
    language: item.lang,
    ...((source || corrections.length > 0) && {
      _courtesy: {
        about: `${siteUrl}/feeds/courtesy.txt`,
        ...(source && {
          line: 'content_html .credit',
          source: { name: source.name, url: source.url, ...(source.originalPublished && { date_published: source.originalPublished.toISOString() }) },
          ...(source.licence && { licence: { name: source.licence.name, ...(source.licence.url && { url: source.licence.url }) } }),
          canonical: source.canonical,
          ...(source.rightsUntil && { rights_until: source.rightsUntil.toISOString() }),
        }),
        corrections: corrections.map(({ kind, text, at }) => ({ kind, text, date: at.toISOString() })),
      },
    }),
  }
}

const person = ({ name, url }: FeedPerson) => ({ name, ...(url && { url }) })
