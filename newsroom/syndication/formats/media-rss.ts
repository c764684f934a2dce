import type { FeedItem } from '../feed-item.ts'

/** The lead picture as Media RSS says it, with its own credit. The role is left out: a credit may name an agency, a museum, a hand. */
export const mediaRss = ({ url, type, width, height, alt, credit }: NonNullable<FeedItem['picture']>) => ({
  contents: [{
    url, type, medium: 'image', width, height,
    ...(alt && { description: { value: alt, type: 'plain' } }),
    ...(credit && { credits: [{ value: credit }] }),
  }],
})
