import { respondDocument } from '#app/respond-document.ts'
import { siteAddress } from '#app/site-address.ts'
import { writeSitemapIndex } from '#newsroom/syndication/formats/sitemap.ts'
import { sitemapMonths } from '#newsroom/syndication/sitemap.ts'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const site = siteAddress()
  const { places, shown } = await sitemapMonths()
  const months = places.map(({ month, modified }) => ({ url: `${site}/sitemaps/${month}.xml`, modified }))
  const body = writeSitemapIndex([{ url: `${site}/sitemaps/pages.xml`, modified: months[0]?.modified ?? null }, ...months])
  return respondDocument({ body, type: 'application/xml; charset=utf-8', shown })
}
