import { respondDocument } from '#app/respond-document.ts'
import { siteAddress } from '#app/site-address.ts'
import { site } from '#newsroom/site.ts'
import { writeNewsSitemap } from '#newsroom/syndication/formats/sitemap.ts'
import { newsOfTwoDays } from '#newsroom/syndication/sitemap.ts'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const [{ paper }, { places, shown }] = await Promise.all([site(), newsOfTwoDays()])
  const address = siteAddress()
  const body = writeNewsSitemap(places.map((story) => ({ ...story, url: address + story.url })), paper)
  return respondDocument({ body, type: 'application/xml; charset=utf-8', shown })
}
