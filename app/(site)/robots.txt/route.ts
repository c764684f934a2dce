import { respondDocument } from '#app/respond-document.ts'
import { siteAddress } from '#app/site-address.ts'

export const dynamic = 'force-dynamic'

/** Keeps crawlers out of where there is nothing for readers; what search engines may list is said on each page. */
export function GET(): Response {
  const site = siteAddress()
  const body = [
    'User-agent: *',
    // Each spelt out (RFC 9309): "/search" alone would also close a section named "search-and-rescue".
    ...['admin', 'api', 'desk', 'saved', 'search', 'sign-in', 'sign-out'].flatMap((name) => ['$', '/', '?'].map((end) => `Disallow: /${name}${end}`)),
    '',
    `Sitemap: ${site}/sitemap.xml`,
    `Sitemap: ${site}/news-sitemap.xml`,
    '',
  ].join('\n')
  return respondDocument({ body, type: 'text/plain; charset=utf-8', shown: { tags: ['robots'], until: null } })
}
