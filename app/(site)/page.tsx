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

export async function generateMetadata(): Promise<Metadata> {
  const { paper } = await theSite()
  const feeds = { 'application/rss+xml': '/feeds/rss.xml', 'application/atom+xml': '/feeds/atom.xml', 'application/feed+json': '/feeds/feed.json' }
  return { description: paper.motto, alternates: { canonical: siteAddress(), types: feeds }, openGraph: { title: paper.name, url: siteAddress(), type: 'website', images: '/og/paper' } }
}

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
      <div className="grid gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        {lead && <StoryCard card={lead} paper={paper} rank="lead" level={2} />}
        {high.length > 0 && (
          <ul className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-1 lg:content-start lg:border-s lg:border-rule lg:ps-8">
            {high.map((card, index) => (
              <li key={card.id} className="border-t border-rule pt-4 first:border-t-0 first:pt-0 sm:max-lg:nth-2:border-t-0 sm:max-lg:nth-2:pt-0">
                <StoryCard card={index === 0 ? card : { ...card, picture: null }} paper={paper} rank={index === 0 ? 'high' : 'normal'} level={2} />
              </li>
            ))}
          </ul>
        )}
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
