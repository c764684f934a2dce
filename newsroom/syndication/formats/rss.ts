import { generateRssFeed, type RssFeed } from 'feedsmith'
import { xmlSafe } from '#lib/xml.ts'
import { escapeHtml } from '#lib/html.ts'
import type { Feed, FeedItem } from '../feed-item.ts'
import { mediaRss } from './media-rss.ts'

/**
 * RSS 2.0 with the whole text (content), names (dc), rights (dcterms) and pictures (media).
 * The credit line stands once an item, in the text, where every reader of it is shown it; `dcterms` says the rest of the
 * rights to machines without repeating it.
 */
export function writeRss(feed: Feed): string {
  return generateRssFeed(xmlSafe(channel(feed)))
}

function channel(feed: Feed): RssFeed.Feed<Date | string, true> {
  return {
    title: feed.title,
    link: feed.homeUrl,
    description: feed.description,
    language: feed.lang,
    copyright: `© ${feed.paper.name}`,
    lastBuildDate: feed.updated,
    generator: 'Courtesy',
    docs: 'https://www.rssboard.org/rss-specification',
    ttl: 10,
    atom: { links: [{ href: feed.selfUrl, rel: 'self', type: 'application/rss+xml' }] },
    items: feed.items.map(item),
  }
}

function item(story: FeedItem): RssFeed.Item<Date | string, true> {
  const { source, picture } = story
  return {
    title: story.title,
    link: story.url,
    // By the specification a description is HTML; the standfirst is words.
    description: escapeHtml(story.summary),
    guid: { value: story.id, isPermaLink: false },
    pubDate: story.published,
    categories: story.tags.map((name) => ({ name })),
    content: { encoded: story.html },
    dc: {
      creators: story.authors.map(({ name }) => name),
      contributors: story.contributors.map(({ name }) => name),
      languages: [story.lang],
      ...(source && { rights: [source.rights] }),
    },
    dcterms: { modified: [story.modified], ...(source && terms(source)) },
    ...(source && {
      // The rule wants the address of a feed, not of a story; partners give us none, so it is ours that holds all of theirs.
      source: { title: source.feedTitle, url: source.feedUrl },
      ...(source.originalUrl && { atom: { links: [{ href: source.originalUrl, rel: 'via' }] } }),
    }),
    ...(picture && { media: mediaRss(picture) }),
  }
}

function terms({ name, originalUrl, licence, rightsUntil }: NonNullable<FeedItem['source']>) {
  return {
    rightsHolders: [name],
    ...(originalUrl && { sources: [originalUrl] }),
    ...(licence?.url && { licenses: [licence.url] }),
    // DCMI Period: the whole text may stand until then.
    ...(rightsUntil && { valid: [`end=${rightsUntil.toISOString()}; scheme=W3C-DTF;`] }),
  }
}
