import type { TopStory } from '#newsroom/fronts/published.ts'
import type { Site } from '#newsroom/site.ts'
import { StoryCard } from './story-card.tsx'

type TopProps = { stories: TopStory[]; paper: Site['paper']; className: string }

/** Stories near the lead, parted by rules: words alone, but for those that an editor raised. */
export function TopStories({ stories, paper, className }: TopProps) {
  if (stories.length === 0) return null
  return (
    <ul className={`grid content-start gap-x-8 gap-y-5 ${className}`}>
      {stories.map(({ card, isRaised }) => (
        <li key={card.id} className="border-t border-rule pt-4">
          <StoryCard card={isRaised ? card : { ...card, picture: null }} paper={paper} rank={isRaised ? 'high' : 'normal'} level={2} />
        </li>
      ))}
    </ul>
  )
}
