import type { Metadata } from 'next'
import { requireActor } from '#app/session.ts'
import { site } from '#newsroom/site.ts'
import { storiesAtDesk } from '#newsroom/stories/desk.ts'
import { SignOutButton } from './sign-out-button.tsx'
import { StoryList } from './story-list.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Stories' }

type Props = { searchParams: Promise<{ page?: string | string[] }> }

export default async function DeskPage({ searchParams }: Props) {
  const actor = await requireActor()
  const asked = Number((await searchParams).page)
  const page = Number.isInteger(asked) && asked > 0 ? Math.min(asked, 10_000) : 1
  const [{ paper }, { stories, more }] = await Promise.all([site(), storiesAtDesk(actor, { page })])
  return (
    <main id="main">
      <header className="mb-6 flex flex-wrap items-baseline justify-between gap-4 border-b pb-4">
        <h1 className="text-2xl font-semibold">{paper.name}: the desk</h1>
        <p className="flex items-center gap-4">
          {actor.name}
          <SignOutButton />
        </p>
      </header>
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
    </main>
  )
}
