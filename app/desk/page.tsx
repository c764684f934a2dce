import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { requireActor } from '#app/session.ts'
import { can } from '#newsroom/access/can.ts'
import { site } from '#newsroom/site.ts'
import { storiesAtDesk } from '#newsroom/stories/desk.ts'
import { LateNotice } from './late-notice.tsx'
import { NewStory } from './new-story.tsx'
import { Room } from './room.tsx'
import { StoryList } from './story-list.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Stories' }

type Props = { searchParams: Promise<{ page?: string | string[] }> }

export default async function DeskPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (!can(actor, 'story.list')) redirect(actor.contributorId ? '/desk/profile' : '/desk/account')
  const asked = Number((await searchParams).page)
  const page = Number.isInteger(asked) && asked > 0 ? Math.min(asked, 10_000) : 1
  const [{ paper }, { stories, more }] = await Promise.all([site(), storiesAtDesk(actor, { page })])
  return (
    <Room title="Stories" deeds={can(actor, 'story.create') && <NewStory />}>
      <LateNotice actor={actor} paper={paper} />
      <StoryList stories={stories} timeZone={paper.timeZone} lang={paper.lang} />
      <nav aria-label="Pages" className="mt-6 flex gap-6">
        {page > 1 && (
          <a className="underline" href={`/desk?page=${page - 1}`}>
            Newer
          </a>
        )}
        {more && (
          <a className="underline" href={`/desk?page=${page + 1}`}>
            Older
          </a>
        )}
      </nav>
    </Room>
  )
}
