'use client'

import { useEffect, useRef, type KeyboardEvent } from 'react'
import { deskTime } from '#app/desk/moment.tsx'
import type { ListedAtDesk } from '#newsroom/contributors/list.ts'

type Props = { people: ListedAtDesk[]; lang: string; timeZone: string; maySelect: boolean }

const statuses = { ACTIVE: 'Active', ON_LEAVE: 'On leave', FORMER: 'Former', DECEASED: 'Deceased', PSEUDONYM: 'Pen name' } as const
const isWriting = (target: EventTarget | null) => target instanceof HTMLElement && (target.matches('textarea, select, input:not([type=checkbox])') || target.isContentEditable)

/** The rows of the list. They can be gone through, opened and ticked by keys alone, as long as one of them has the focus. */
export function PeopleTable({ people, lang, timeZone, maySelect }: Props) {
  const table = useRef<HTMLDivElement>(null)
  const when = deskTime({ lang, timeZone }, { dateStyle: 'medium' })

  useEffect(() => {
    const toSearch = (event: globalThis.KeyboardEvent) => {
      const isFree = document.activeElement === document.body || table.current?.contains(document.activeElement)
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target) || !isFree) return
      event.preventDefault()
      document.querySelector<HTMLInputElement>('input[name=q]')?.select()
    }
    document.addEventListener('keydown', toSearch)
    return () => document.removeEventListener('keydown', toSearch)
  }, [])

  const byKey = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
    const rows = [...(table.current?.querySelectorAll<HTMLTableRowElement>('tbody tr') ?? [])]
    const here = rows.findIndex((row) => row.contains(document.activeElement))
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      rows[Math.min(Math.max(here + step, 0), rows.length - 1)]?.querySelector('a')?.focus()
    } else if (event.key === 'x' && here >= 0) {
      event.preventDefault()
      rows[here]?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click()
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      // On a tick, Enter would send the form; here it opens the row.
      event.preventDefault()
      rows[here]?.querySelector('a')?.click()
    }
  }

  return (
    <div className="grid gap-3">
      <p className="needs-js text-sm text-soft">
        Keys: / to search. In the list, arrows or j and k go from row to row, Enter opens{maySelect ? ', x ticks' : ''}.
      </p>
      <div ref={table} className="records" role="region" aria-label="The list" tabIndex={0} onKeyDown={byKey}>
        <table>
          <thead>
            <tr>
              {maySelect && <th scope="col">Tick</th>}
              <th scope="col">Name</th>
              <th scope="col">Title</th>
              <th scope="col">Status</th>
              <th scope="col">Stories</th>
              <th scope="col">Changed</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ id, name, jobTitle, status, stories, updatedAt }) => (
              <tr key={id}>
                {maySelect && (
                  <td>
                    <input type="checkbox" name="id" value={id} aria-label={`Tick ${name}`} className="size-6 align-middle accent-accent" />
                  </td>
                )}
                <th scope="row" dir="auto" className="min-w-40">
                  <a href={`/desk/contributors/${id}`}>{name}</a>
                </th>
                <td dir="auto" className="min-w-36">{jobTitle}</td>
                <td className="whitespace-nowrap">{statuses[status]}</td>
                <td>{stories.toLocaleString(lang)}</td>
                <td className="whitespace-nowrap">
                  <time dateTime={updatedAt.toISOString()}>{when.format(updatedAt)}</time>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
