import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { requireActor } from '#app/session.ts'
import { can } from '#newsroom/access/can.ts'
import { site } from '#newsroom/site.ts'
import { cursorIn, cursorOf, filtersIn, listChoices, listStories } from '#newsroom/stories/list.ts'
import { LateNotice } from './late-notice.tsx'
import { NewStory } from './new-story.tsx'
import { Empty, Room } from './room.tsx'
import { StoryFiltersForm } from './story-filters.tsx'
import { StoryTable } from './story-table.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Stories' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function DeskPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!can(actor, 'story.list')) redirect(actor.contributorId ? '/desk/profile' : '/desk/account')
  const asked = await searchParams
  const filters = filtersIn(asked)
  const after = cursorIn(asked['after'])
  const { paper } = await site()
  const now = new Date()
  const [{ stories, next }, choices] = await Promise.all([listStories(actor, filters, { after, timeZone: paper.timeZone, lang: paper.lang, now }), listChoices(actor, filters)])
  const isNarrowed = Object.keys(filters).length > 0
  const page = (begins: string | null) => `/desk?${new URLSearchParams({ ...filters, ...(begins && { after: begins }) }).toString()}`
  return (
    <Room title="Stories" deeds={can(actor, 'story.create') && <NewStory />}>
      <LateNotice actor={actor} paper={paper} />
      <StoryFiltersForm key={JSON.stringify(filters)} filters={filters} {...choices} />
      {stories.length > 0 ? (
        <StoryTable stories={stories} paper={paper} now={now} />
      ) : isNarrowed || after ? (
        <Empty>
          <p>No story is like this. Ask for fewer words, or take a filter away.</p>
        </Empty>
      ) : (
        <Empty>
          <p>There is no story yet. Begin one with “New story”, or bring one in from an older site:</p>
          <p>
            <code>npm run newsroom -- import page.txt</code>
          </p>
        </Empty>
      )}
      <nav aria-label="Pages" className="mt-6 flex gap-6">
        {after && (
          <a className="underline" href={page(null)}>
            Newest
          </a>
        )}
        {next && (
          <a className="underline" href={page(cursorOf(next))}>
            Older
          </a>
        )}
      </nav>
    </Room>
  )
}
