import type { Site } from '#newsroom/site.ts'
import type { Card } from '#newsroom/stories/card.ts'
import { StoryCard } from './story-card.tsx'

type ListProps = { cards: Card[]; paper: Site['paper']; withSection?: boolean; level?: 2 | 3; empty?: string }

/** Newest first, in one column that can be read down, with the picture beside. */
export function StoryList({ cards, paper, withSection = false, level = 2, empty = 'There is nothing here yet.' }: ListProps) {
  if (cards.length === 0) return <p className="text-soft">{empty}</p>
  return (
    <ul className="grid gap-x-8 gap-y-9 sm:grid-cols-2 lg:grid-cols-3">
      {cards.map((card) => (
        <li key={card.id} className="border-t border-rule pt-4">
          <StoryCard card={card} paper={paper} withSection={withSection} level={level} />
        </li>
      ))}
    </ul>
  )
}
