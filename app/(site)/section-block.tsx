import type { Site } from '#newsroom/site.ts'
import type { Card } from '#newsroom/stories/card.ts'
import { StoryCard } from './story-card.tsx'

type BlockProps = { section: Site['sections'][number]; cards: Card[]; paper: Site['paper'] }

/** A section on the front: one story large, one beside it, the others as lines. Those with a picture come first. */
export function SectionBlock({ section, cards, paper }: BlockProps) {
  const id = `section-${section.slug}`
  const [first, second, ...lines] = cards.toSorted((a, b) => Number(b.picture !== null) - Number(a.picture !== null))
  return (
    <section aria-labelledby={id} className="mt-14 border-t-2 border-ink pt-3">
      <h2 id={id} className="mb-5 text-[1.5rem]">
        <a href={`/${section.slug}`} className="no-underline">
          {section.name}
        </a>
      </h2>
      <div className="grid gap-8 sm:grid-cols-2 lg:grid-cols-4">
        {first && (
          <div className="lg:col-span-2">
            <StoryCard card={first} paper={paper} rank="high" />
          </div>
        )}
        {second && <StoryCard card={second} paper={paper} />}
        {lines.length > 0 && (
          <ul className="grid content-start gap-x-8 gap-y-4 sm:max-lg:col-span-2 sm:max-lg:grid-cols-2 lg:border-s lg:border-rule lg:ps-6">
            {lines.map((card) => (
              <li key={card.id} className="border-t border-rule pt-4 lg:first:border-t-0 lg:first:pt-0">
                <StoryCard card={card} paper={paper} rank="line" />
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}
