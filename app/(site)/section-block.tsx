import type { Site } from '#newsroom/site.ts'
import type { Card } from '#newsroom/stories/card.ts'
import { StoryCard } from './story-card.tsx'

type BlockProps = { section: Site['sections'][number]; cards: Card[]; paper: Site['paper'] }

/** A section on the front: its first story with a picture, the others as they come. */
export function SectionBlock({ section, cards, paper }: BlockProps) {
  const id = `section-${section.slug}`
  return (
    <section aria-labelledby={id} className="mt-14 border-t-2 border-ink pt-3">
      <h2 id={id} className="mb-5 text-[1.5rem]">
        <a href={`/${section.slug}`} className="no-underline">
          {section.name}
        </a>
      </h2>
      <ul className="grid gap-x-8 gap-y-8 sm:grid-cols-2 lg:grid-cols-4">
        {cards.map((card) => (
          <li key={card.id}>
            <StoryCard card={card} paper={paper} />
          </li>
        ))}
      </ul>
    </section>
  )
}
