import type { Metadata } from 'next'
import { cache } from 'react'
import { termsInWords } from '#newsroom/rights/terms-in-words.ts'
import { earliest, shownCards } from '#newsroom/shown.ts'
import { publishedStories } from '#newsroom/stories/published.ts'
import { partnerAt } from '#newsroom/syndication/published.ts'
import { tags } from '#newsroom/tags.ts'
import { pageHref, slugAsked, type Query } from '../../asked.ts'
import { Door } from '../../door.tsx'
import { Elsewhere } from '../../elsewhere.tsx'
import { pageAsked, Paging } from '../../paging.tsx'
import { StoryList } from '../../story-list.tsx'
import { theSite } from '../../the-site.ts'
import { PartnerLogo } from '../partner-logo.tsx'
import { PartnerTerms } from './partner-terms.tsx'

type Props = { params: Promise<{ slug: string }>; searchParams: Query }

const partnerOf = cache(async (slug: string) => partnerAt(slugAsked(slug), (await theSite()).paper.timeZone))

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ slug }, query] = await Promise.all([params, searchParams])
  const [{ paper }, partner] = await Promise.all([theSite(), partnerOf(slug)])
  if (!partner) return { robots: { index: false } }
  const path = `/partners/${slug}`
  const feeds = { 'application/rss+xml': `/feeds/partner/${slug}/rss.xml`, 'application/feed+json': `/feeds/partner/${slug}/feed.json` }
  return {
    title: partner.name,
    description: partner.description || `Stories by ${partner.name} in ${paper.name}, and on what terms they are printed.`,
    alternates: { canonical: pageHref(path, pageAsked(query['page'])), types: feeds },
  }
}

export default async function Partner({ params, searchParams }: Props) {
  const [{ slug }, query] = await Promise.all([params, searchParams])
  const path = `/partners/${slug}`
  const [{ paper }, partner] = await Promise.all([theSite(), partnerOf(slug)])
  if (!partner) return <Elsewhere path={path} />
  const page = pageAsked(query['page'])
  const now = new Date()
  const { cards, more } = await publishedStories({ partnerId: partner.id }, { page, now })
  const shown = shownCards(cards, now)
  const { agreement, logo } = partner
  // Terms begin and end with a day; the page is drawn anew each day, so that it never tells of those that are over.
  const tomorrow = new Date(now.getTime() + 86_400_000)
  const site = partner.homepage && new URL(partner.homepage).hostname
  return (
    <>
      <Door status={page > 1 && cards.length === 0 ? 404 : 200} tags={[tags.site, tags.partner(partner.id), tags.path(path), ...(logo ? [tags.media(logo.key)] : []), ...shown.tags]} until={earliest(now, shown.until, logo?.rightsUntil, tomorrow)} />
      <header className="mb-8 flex flex-wrap gap-x-6 gap-y-4">
        <PartnerLogo logo={logo} silent />
        <div className="min-w-0 flex-1 basis-64">
          <p className="kicker mb-1">Partner</p>
          <h1 className={`text-[clamp(2rem,4.6vw,3.1rem)] tracking-[-0.01em] ${partner.dir === 'rtl' ? 'leading-[1.6]' : 'leading-[1.05]'}`}>
            <bdi lang={partner.lang}>{partner.name}</bdi>
          </h1>
          {partner.description && <p className="mt-3 max-w-[40rem] text-[1.15rem]">{partner.description}</p>}
          <p className="label mt-2">
            {partner.legalName && partner.legalName !== partner.name && `${partner.legalName} `}
            {partner.homepage && (
              <a href={partner.homepage} rel="noopener" className="inline-block py-1 underline">
                {site}
              </a>
            )}
          </p>
        </div>
      </header>
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <PartnerTerms partner={partner} agreement={agreement} sentences={agreement ? termsInWords(agreement.terms, partner.name) : []} paper={paper} className="lg:order-2" />
        <section aria-labelledby="stories" className="lg:order-1">
          <h2 id="stories" className="mb-5 border-t-2 border-ink pt-3 text-[1.5rem]">
            Their stories here
          </h2>
          <StoryList cards={cards} paper={paper} level={3} withSection empty={page > 1 ? 'There are no stories this far back.' : 'None of their stories is public here now.'} />
          <Paging page={page} more={more} href={(to) => pageHref(path, to)} />
        </section>
      </div>
    </>
  )
}
