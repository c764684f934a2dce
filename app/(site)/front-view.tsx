import type { FrontPage } from '#newsroom/fronts/published.ts'
import type { Site } from '#newsroom/site.ts'
import { BreakingLine } from './breaking-line.tsx'
import { SectionBlock } from './section-block.tsx'
import { StoryCard } from './story-card.tsx'
import { TopStories } from './top-stories.tsx'

/** Of the stories after the lead: as many stand beside it, the others under it. */
const BESIDE = 2

type Props = { page: FrontPage; paper: Site['paper'] }

/** The front page under the masthead; the desk shows the same before it is published. */
export function FrontView({ page: { breaking, lead, high, latest, sections }, paper }: Props) {
  return (
    <>
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
