'use client'

import { useSyncExternalStore } from 'react'
import type { ListedStory } from '#newsroom/stories/list.ts'
import { Moment } from './moment.tsx'
import { stateWords } from './story-list.tsx'

const columns = [['state', 'State'], ['section', 'Section'], ['bylines', 'By'], ['partner', 'Partner'], ['due', 'Due'], ['changed', 'Changed']] as const
type Column = (typeof columns)[number][0]
const USUAL: readonly Column[] = ['state', 'section', 'due', 'changed']
const KEPT = 'courtesy story columns'

const read = () => {
  try {
    return localStorage.getItem(KEPT) ?? ''
  } catch {
    return ''
  }
}
const listeners = new Set<() => void>()
const listen = (heard: () => void) => {
  listeners.add(heard)
  return () => void listeners.delete(heard)
}

/** The columns that this browser shows. */
function useColumns(): [ReadonlySet<Column>, (column: Column, isShown: boolean) => void] {
  const kept = useSyncExternalStore(listen, read, () => '')
  const shown = new Set(kept === '' ? USUAL : columns.map(([column]) => column).filter((column) => kept.split(' ').includes(column)))
  const choose = (column: Column, isShown: boolean) => {
    const next = columns.map(([one]) => one).filter((one) => (one === column ? isShown : shown.has(one)))
    try {
      localStorage.setItem(KEPT, next.join(' ') || 'none')
    } catch {
      // A browser that keeps nothing shows the usual ones.
    }
    for (const heard of listeners) heard()
  }
  return [shown, choose]
}

type Props = { stories: readonly ListedStory[]; paper: { lang: string; timeZone: string }; now: Date }

export function StoryTable({ stories, paper, now }: Props) {
  const [shown, choose] = useColumns()
  const cells: Record<Column, (story: ListedStory) => React.ReactNode> = {
    state: ({ state }) => stateWords[state],
    section: ({ section }) => <bdi>{section ?? 'None yet'}</bdi>,
    bylines: ({ bylines }) => <bdi>{bylines.join(', ')}</bdi>,
    partner: ({ partner }) => <bdi>{partner}</bdi>,
    due: ({ due, problem }) =>
      due && (
        <>
          <Moment at={due} paper={paper} />
          {(problem !== null || due < now) && <span className="block font-semibold text-alarm">{problem ?? 'Late'}</span>}
        </>
      ),
    changed: ({ updatedAt }) => <Moment at={updatedAt} paper={paper} />,
  }
  const visible = columns.filter(([column]) => shown.has(column))
  return (
    <>
      <details>
        <summary className="flex min-h-9 w-fit items-center underline decoration-rule underline-offset-4">Columns</summary>
        <fieldset className="flex flex-wrap gap-x-6 gap-y-2 py-2">
          <legend className="sr-only">Columns</legend>
          {columns.map(([column, words]) => (
            <label key={column} className="flex min-h-9 items-center gap-2">
              <input type="checkbox" checked={shown.has(column)} onChange={({ target }) => choose(column, target.checked)} className="size-6 accent-accent" />
              {words}
            </label>
          ))}
        </fieldset>
      </details>
      <div className="records" role="region" aria-label="Stories" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Story</th>
              {visible.map(([column, words]) => (
                <th key={column} scope="col">
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stories.map((story) => (
              <tr key={story.id}>
                <th scope="row" dir="auto">
                  <a href={`/desk/stories/${story.id}`}>{story.headline}</a>
                </th>
                {visible.map(([column]) => (
                  <td key={column} className={column === 'bylines' || column === 'partner' ? 'min-w-32' : 'whitespace-nowrap'}>
                    {cells[column](story)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
