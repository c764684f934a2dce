import type { SectionFront } from '#newsroom/fronts/published.ts'
import type { Site } from '#newsroom/site.ts'
import { BreakingLine } from './breaking-line.tsx'
import { PageHeading } from './page-heading.tsx'
import { StoryCard } from './story-card.tsx'
import { StoryList } from './story-list.tsx'

type Props = { section: Site['sections'][number]; page: SectionFront; paper: Site['paper']; number?: number }

/** A section's front, or an older page of it; the desk shows the same before it is published. */
export function SectionView({ section, page: { breaking, cards }, paper, number = 1 }: Props) {
  const [first, ...rest] = cards
  return (
    <>
      {breaking && <BreakingLine {...breaking} />}
      <PageHeading title={section.name}>{section.description}</PageHeading>
      {first && number === 1 ? (
        <>
          <div className="mb-12 border-b border-rule pb-10">
            <StoryCard card={first} paper={paper} rank="lead" level={2} />
          </div>
          <StoryList cards={rest} paper={paper} empty="" />
        </>
      ) : (
        <StoryList cards={cards} paper={paper} empty={number > 1 ? 'There are no stories this far back.' : 'No story stands in this section yet.'} />
      )}
    </>
  )
}
