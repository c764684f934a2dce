import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { requireActor } from '#app/session.ts'
import { can } from '#newsroom/access/can.ts'
import { site } from '#newsroom/site.ts'
import { leaveView, leftView } from '#newsroom/stories/left-view.ts'
import { addressOf, viewIn } from '#newsroom/stories/list-view.ts'
import { listChoices } from '#newsroom/stories/list.ts'
import { colleagues, viewsFor } from '#newsroom/stories/saved-views.ts'
import { LateNotice } from './late-notice.tsx'
import { LayoutChoice } from './layout-choice.tsx'
import { NewStory } from './new-story.tsx'
import { Room } from './room.tsx'
import { StoryFiltersForm } from './story-filters.tsx'
import { StoriesAsBoard } from './stories-as-board.tsx'
import { StoriesAsCalendar } from './stories-as-calendar.tsx'
import { StoriesAsList } from './stories-as-list.tsx'
import { Views } from './views.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Stories' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function DeskPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!can(actor, 'story.list')) redirect(actor.contributorId ? '/desk/profile' : '/desk/account')
  const asked = await searchParams
  // Without an address of its own the list opens as this person left it.
  if (Object.keys(asked).length === 0) {
    const left = addressOf(await leftView(actor))
    if (left) redirect(`/desk?${left}`)
  }
  const view = viewIn(asked)
  const [{ paper }, choices, views, people] = await Promise.all([site(), listChoices(actor, view), viewsFor(actor), colleagues(actor), leaveView(actor, view)])
  return (
    <Room title="Stories" deeds={can(actor, 'story.create') && <NewStory />}>
      <LateNotice actor={actor} paper={paper} />
      <div className="grid gap-6">
        <Views views={views} here={asked['view']} address={addressOf(view)} people={people} />
        <StoryFiltersForm key={JSON.stringify(view)} view={view} {...choices} />
      </div>
      <LayoutChoice view={view} />
      {view.as === 'board' ? (
        <StoriesAsBoard actor={actor} view={view} paper={paper} />
      ) : view.as === 'calendar' ? (
        <StoriesAsCalendar actor={actor} view={view} asked={asked} paper={paper} />
      ) : (
        <StoriesAsList actor={actor} view={view} asked={asked} paper={paper} />
      )}
    </Room>
  )
}
