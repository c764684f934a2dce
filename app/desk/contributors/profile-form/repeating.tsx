'use client'

import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from '#app/ui/button.tsx'
import { useReason } from '#app/ui/reasons.tsx'

type RepeatingProps<Entry> = {
  /** The form's name for the list; an entry's fields are `links.0.url`. */
  name: string
  title: string
  /** What one of them is called: "link". */
  one: string
  hint?: string
  entries: readonly Entry[]
  empty: Entry
  onChange: (entries: Entry[]) => void
  /** Absent where their order says nothing. */
  movable?: boolean
  children: (entry: Entry, change: (over: Partial<Entry>) => void, path: string) => ReactNode
}

/** Entries of one kind, to be added, taken away and moved, by keyboard as by hand: the focus follows what was done, and it is said. */
export function Repeating<Entry>({ name, title, one, hint, entries, empty, onChange, movable = false, children }: RepeatingProps<Entry>) {
  const group = useRef<HTMLFieldSetElement>(null)
  const [done, setDone] = useState({ said: '', focus: '', turn: 0 })
  const reason = useReason(name)
  useEffect(() => {
    if (done.focus) group.current?.querySelector<HTMLElement>(done.focus)?.focus()
  }, [done])

  const change = (next: Entry[], said: string, focus: string) => {
    onChange(next)
    setDone(({ turn }) => ({ said, focus, turn: turn + 1 }))
  }
  const first = (index: number) => `[data-entry="${index}"] :is(input, textarea, select)`
  const add = () => change([...entries, empty], `Another ${one} can be filled in.`, first(entries.length))
  const remove = (index: number) => change(entries.filter((_, at) => at !== index), `The ${one} was taken away. It stays kept until you save.`, entries.length > 1 ? first(Math.max(0, index - 1)) : '[data-add]')
  const move = (index: number, by: -1 | 1) => {
    const to = index + by
    const next = entries.toSpliced(index, 1).toSpliced(to, 0, ...entries.slice(index, index + 1))
    const atEnd = by < 0 ? to === 0 : to === entries.length - 1
    const still = (by < 0) === atEnd ? 'down' : 'up'
    change(next, `It is number ${to + 1} of ${entries.length} now.`, `[data-entry="${to}"] [data-move="${still}"]`)
  }

  return (
    <fieldset ref={group} className="grid min-w-0 gap-4 border-t border-rule pt-5">
      <legend className="float-start w-full pb-1">
        <h2>{title}</h2>
      </legend>
      {hint !== undefined && <p className="text-sm text-soft">{hint}</p>}
      {reason !== undefined && <p className="text-sm font-semibold text-alarm">{reason}</p>}
      {entries.map((entry, index) => (
        <div key={index} data-entry={index} role="group" aria-label={`${title}, ${index + 1} of ${entries.length}`} className="grid gap-4 border-s-2 border-rule ps-4">
          {children(entry, (over) => onChange(entries.map((other, at) => (at === index ? { ...other, ...over } : other))), `${name}.${index}`)}
          <div className="flex flex-wrap gap-3">
            {movable && (
              <>
                <Button type="button" look="plain" data-move="up" disabled={index === 0} onClick={() => move(index, -1)} aria-label={`Move ${one} ${index + 1} up`}>
                  Up
                </Button>
                <Button type="button" look="plain" data-move="down" disabled={index === entries.length - 1} onClick={() => move(index, 1)} aria-label={`Move ${one} ${index + 1} down`}>
                  Down
                </Button>
              </>
            )}
            <Button type="button" look="plain" onClick={() => remove(index)} aria-label={`Take away ${one} ${index + 1}`}>
              Take away
            </Button>
          </div>
        </div>
      ))}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="button" look="plain" data-add="" onClick={add}>
          Add {/^[aeiou]/.test(one) ? 'an' : 'a'} {one}
        </Button>
        <p role="status" className="text-sm text-soft">
          {done.said}
        </p>
      </div>
    </fieldset>
  )
}
