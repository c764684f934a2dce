import type { Site } from '#newsroom/site.ts'
import type { Card } from '#newsroom/stories/card.ts'
import { StoryCard } from '../../story-card.tsx'

/** After the story and no part of it. */
export function ReadNext({ cards, paper }: { cards: Card[]; paper: Site['paper'] }) {
  if (cards.length === 0) return null
  return (
    <section aria-labelledby="related" className="no-print mt-14 border-t-2 border-ink pt-3">
      <h2 id="related" className="mb-5 text-[1.5rem]">
        Read next
      </h2>
      <ul className="grid gap-8 sm:grid-cols-2 lg:grid-cols-4">
        {cards.map((card) => (
          <li key={card.id}>
            <StoryCard card={card} paper={paper} />
          </li>
        ))}
      </ul>
    </section>
  )
}
