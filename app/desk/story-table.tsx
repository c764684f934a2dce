import type { ReactNode } from 'react'
import { fieldsOf, USUAL, type Column, type ListView } from '#newsroom/stories/list-view.ts'
import type { ListedStory } from '#newsroom/stories/list.ts'
import { Button } from '#app/ui/button.tsx'
import { InItNow } from './in-it-now.tsx'
import { Moment } from './moment.tsx'
import { columnWords, stateWords } from './story-list.tsx'

type Row = ListedStory & { /** The names of those who have it open. */ present: readonly string[] }
type Props = { stories: readonly Row[]; view: ListView; paper: { lang: string; timeZone: string }; now: Date }

/** The rows of the list, to be opened, or ticked and changed together. */
export function StoryTable({ stories, view, paper, now }: Props) {
  const columns = view.columns ?? USUAL
  return (
    <form action="/desk/stories/bulk" aria-label="Stories to change" className="grid gap-4">
      {fieldsOf({ ...view, columns: [] }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="records" role="region" aria-label="Stories" tabIndex={0} data-story-list>
        <table>
          <thead>
            <tr>
              <th scope="col">Tick</th>
              <th scope="col">Story</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {columnWords[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stories.map((story) => (
              <tr key={story.id}>
                <td>
                  <input type="checkbox" name="id" value={story.id} aria-label={`Tick ${story.headline}`} className="size-6 align-middle accent-accent" />
                </td>
                <th scope="row" dir="auto" className="min-w-48">
                  <a href={`/desk/stories/${story.id}`}>{story.headline}</a>
                  <InItNow names={story.present} />
                </th>
                {columns.map((column) => (
                  <td key={column} className={['bylines', 'partner', 'assignee'].includes(column) ? 'min-w-32' : 'whitespace-nowrap'}>
                    {cells[column](story, { paper, now })}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button look="plain">Change the ticked</Button>
        <Button look="plain" name="all" value="on">
          Change all that fit
        </Button>
      </div>
    </form>
  )
}

/** A story that readers have seen is late no more. */
const DONE: ReadonlySet<ListedStory['state']> = new Set(['PUBLISHED', 'HELD', 'WITHDRAWN', 'ARCHIVED'])

const cells: Record<Column, (story: ListedStory, { paper, now }: Pick<Props, 'paper' | 'now'>) => ReactNode> = {
  state: ({ state }) => stateWords[state],
  section: ({ section }) => <bdi>{section ?? 'None yet'}</bdi>,
  bylines: ({ bylines }) => <bdi>{bylines.join(', ')}</bdi>,
  partner: ({ partner }) => <bdi>{partner}</bdi>,
  assignee: ({ assignee }) => <bdi>{assignee}</bdi>,
  ready: ({ ready, state }, { paper, now }) =>
    ready && (
      <>
        <Moment at={ready} paper={paper} />
        {ready < now && !DONE.has(state) && <span className="block font-semibold text-alarm">Overdue</span>}
      </>
    ),
  due: ({ due, problem }, { paper, now }) =>
    due && (
      <>
        <Moment at={due} paper={paper} />
        {(problem !== null || due < now) && <span className="block font-semibold text-alarm">{problem ?? 'Late'}</span>}
      </>
    ),
  changed: ({ updatedAt }, { paper }) => <Moment at={updatedAt} paper={paper} />,
}
