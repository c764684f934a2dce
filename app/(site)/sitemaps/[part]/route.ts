import { respondDocument, respondNotFound } from '#app/respond-document.ts'
import { siteAddress } from '#app/site-address.ts'
import { writeSitemap } from '#newsroom/syndication/formats/sitemap.ts'
import { sitemapOfMonth, sitemapOfPages } from '#newsroom/syndication/sitemap.ts'
import { tags } from '#newsroom/tags.ts'

export const dynamic = 'force-dynamic'

/** `/sitemaps/pages.xml`, `/sitemaps/2026-11.xml` */
export async function GET(_: Request, { params }: { params: Promise<{ part: string }> }): Promise<Response> {
  const { part } = await params
  const month = /^(?<month>[12]\d{3}-(?:0[1-9]|1[0-2]))\.xml$/.exec(part)?.groups?.['month']
  if (!month && part !== 'pages.xml') return respondNotFound()
  const { places, shown } = month ? await sitemapOfMonth(month) : await sitemapOfPages()
  if (month && places.length === 0) return respondNotFound([tags.day(month)])
  const site = siteAddress()
  const body = writeSitemap(places.map(({ url, modified }) => ({ url: site + url, modified })))
  return respondDocument({ body, type: 'application/xml; charset=utf-8', shown })
}
