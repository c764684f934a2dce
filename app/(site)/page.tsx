import type { Metadata } from 'next'
import { frontPage } from '#newsroom/fronts/published.ts'
import { siteAddress } from '../site-address.ts'
import { oldAddressAsked, type Query } from './asked.ts'
import { BreakingLine } from './breaking-line.tsx'
import { Door } from './door.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { SectionBlock } from './section-block.tsx'
import { StoryCard } from './story-card.tsx'
import { PaperData } from './structured-data.tsx'
import { theSite } from './the-site.ts'
import { TopStories } from './top-stories.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const { paper } = await theSite()
  const feeds = { 'application/rss+xml': '/feeds/rss.xml', 'application/atom+xml': '/feeds/atom.xml', 'application/feed+json': '/feeds/feed.json' }
  return { description: paper.motto, alternates: { canonical: siteAddress(), types: feeds }, openGraph: { siteName: paper.name, title: paper.name, url: siteAddress(), type: 'website', images: '/og/paper' } }
}

/** Of the stories after the lead: as many stand beside it, the others under it. */
const BESIDE = 2

type Props = { searchParams: Query }

export default async function Front({ searchParams }: Props) {
  const old = await oldAddressAsked('/', searchParams)
  if (old) return <Elsewhere path={old} />
  const site = await theSite()
  const { paper } = site
  const { breaking, lead, high, latest, sections, shown } = await frontPage(site.sections)
  return (
    <>
      <Door {...shown} />
      <PaperData site={site} />
      <h1 className="sr-only">{paper.name}: the front page</h1>
      {breaking && <BreakingLine {...breaking} />}
      {!lead && <p className="text-soft">Nothing has been published yet.</p>}
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
        {lead && <StoryCard card={lead} paper={paper} rank="lead" level={2} />}
        <TopStories stories={high.slice(0, BESIDE)} paper={paper} className="sm:max-lg:grid-cols-2 lg:row-span-2 lg:border-s lg:border-rule lg:ps-8 lg:*:first:border-t-0 lg:*:first:pt-0" />
        <TopStories stories={high.slice(BESIDE)} paper={paper} className="sm:grid-cols-2" />
      </div>
      {latest.length > 0 && (
        <section aria-labelledby="latest" className="mt-14 border-t-2 border-ink pt-3">
          <h2 id="latest" className="mb-5 text-[1.5rem]">
            Latest
          </h2>
          <ul className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
            {latest.map((card) => (
              <li key={card.id}>
                <StoryCard card={card} paper={paper} rank="line" withSection />
              </li>
            ))}
          </ul>
        </section>
      )}
      {sections.map((block) => (
        <SectionBlock key={block.section.id} {...block} paper={paper} />
      ))}
    </>
  )
}
