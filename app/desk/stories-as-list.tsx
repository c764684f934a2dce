import type { Actor } from '#newsroom/access/can.ts'
import { addressOf, type ListView } from '#newsroom/stories/list-view.ts'
import { cursorIn, cursorOf, listStories } from '#newsroom/stories/list.ts'
import { mendedWords } from '#newsroom/stories/mend-words.ts'
import { whoIsIn } from '#newsroom/stories/presence.ts'
import { Empty } from './room.tsx'
import { StoryTable } from './story-table.tsx'

type Props = { actor: Actor; view: ListView; asked: Record<string, string | string[] | undefined>; paper: { lang: string; timeZone: string } }

/** The stories of a view as rows, a page at a time. */
export async function StoriesAsList({ actor, view, asked, paper }: Props) {
  const after = cursorIn(asked['after'])
  const now = new Date()
  const clock = { timeZone: paper.timeZone, lang: paper.lang, now }
  let { stories, next } = await listStories(actor, view, { after, ...clock })
  // Only where nothing is found is a word taken for another one; and then it is said.
  const meant = stories.length === 0 && !after && view.q ? await mendedWords(view.q) : null
  if (meant) ({ stories, next } = await listStories(actor, { ...view, q: meant }, clock))
  const present = await whoIsIn(actor, stories.map(({ id }) => id))
  const shown = meant ? { ...view, q: meant } : view
  const page = (begins: string | null) => `/desk?${addressOf(shown) || 'all=yes'}${begins ? `&after=${encodeURIComponent(begins)}` : ''}`
  return (
    <div className="grid gap-6">
      {meant && stories.length > 0 && (
        <p role="status">
          No story has “<bdi>{view.q}</bdi>”. These have “<bdi>{meant}</bdi>”.
        </p>
      )}
      {stories.length > 0 ? (
        <StoryTable stories={stories.map((story) => ({ ...story, present: present.get(story.id) ?? [] }))} view={shown} paper={paper} now={now} />
      ) : Object.keys(view).some((name) => name !== 'columns') || after ? (
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
      {(after || next) && (
        <nav aria-label="Pages" className="flex gap-6">
          {after && <a href={page(null)}>Newest</a>}
          {next && <a href={page(cursorOf(next))}>Older</a>}
        </nav>
      )}
    </div>
  )
}
