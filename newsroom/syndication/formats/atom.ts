import { generateAtomFeed, type AtomFeed } from 'feedsmith'
import { xmlSafe } from '#lib/xml.ts'
import type { Feed, FeedItem, FeedPerson } from '../feed-item.ts'
import { mediaRss } from './media-rss.ts'

/** Atom, RFC 4287. `source` is the standard's own way to say whose entry this is; the credit line stands in the content, once. */
export function writeAtom(feed: Feed): string {
  const document: AtomFeed.Feed<Date | string, true> = {
    id: feed.selfUrl,
    title: { value: feed.title },
    subtitle: { value: feed.description },
    updated: feed.updated,
    links: [{ href: feed.selfUrl, rel: 'self', type: 'application/atom+xml' }, { href: feed.homeUrl, rel: 'alternate', type: 'text/html' }],
    authors: [person(feed.paper)],
    rights: { value: `© ${feed.paper.name}` },
    generator: { text: 'Courtesy' },
    xml: { lang: feed.lang },
    entries: feed.items.map(entry),
  }
  return generateAtomFeed(xmlSafe(document))
}

function entry(item: FeedItem): AtomFeed.Entry<Date | string, true> {
  const { source, picture } = item
  return {
    id: item.id,
    title: { value: item.title },
    updated: item.modified,
    published: item.published,
    authors: item.authors.map(person),
    contributors: item.contributors.map(person),
    links: links(item),
    categories: item.tags.map((term) => ({ term })),
    ...(item.summary && { summary: { value: item.summary } }),
    content: { type: 'html', value: item.html, xml: { lang: item.lang } },
    ...(source && {
      rights: { value: source.rights },
      source: {
        id: source.url,
        title: { value: source.name },
        updated: source.originalPublished ?? item.published,
        links: [{ href: source.url, rel: 'alternate', type: 'text/html' }],
      },
      ...(source.rightsUntil && { dcterms: { valid: [`end=${source.rightsUntil.toISOString()}; scheme=W3C-DTF;`] } }),
    }),
    ...(picture && { media: mediaRss(picture) }),
  }
}

function links({ url, lang, source }: FeedItem): AtomFeed.Link<Date | string, true>[] {
  return [
    { href: url, rel: 'alternate', type: 'text/html', hreflang: lang },
    ...(source?.originalUrl ? [{ href: source.originalUrl, rel: 'via' }] : []),
    ...(source?.licence?.url ? [{ href: source.licence.url, rel: 'license' }] : []),
  ]
}

const person = ({ name, url }: FeedPerson) => ({ name, ...(url && { uri: url }) })
