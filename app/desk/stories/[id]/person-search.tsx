'use client'

import { useEffect, useId, useState, type KeyboardEvent, type ReactNode, type SubmitEvent } from 'react'
import { Button } from '#app/ui/button.tsx'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { DuplicatesNote } from '../../contributors/duplicates-note.tsx'
import { createContributor } from './actions.ts'

export type Person = { id: string; name: string; jobTitle: string }
type Props = { asked: string; onTake: (person: Person) => void; mayCreate: boolean }

/** Looks for a contributor by name: a list to choose from by keys; a plain search before any script. */
export function PersonSearch({ asked, onTake, mayCreate }: Props) {
  const id = useId()
  const [typed, setTyped] = useState(asked)
  const [people, setPeople] = useState<Person[]>([])
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const [creating, setCreating] = useState('')
  const name = typed.trim()
  const canCreate = mayCreate && name.length > 1
  const count = people.length + (canCreate ? 1 : 0)

  useEffect(() => {
    const leave = new AbortController()
    const heard = (found: Person[]) => {
      if (leave.signal.aborted) return
      setPeople(found)
      // Nobody may be chosen who was not there when the key was pressed.
      setAt(-1)
    }
    const later = setTimeout(() => void find(name, leave.signal).then(heard), 150)
    return () => {
      leave.abort()
      clearTimeout(later)
    }
  }, [name])

  const done = () => {
    setTyped('')
    setOpen(false)
    setAt(-1)
    setCreating('')
  }
  const take = (person: Person) => {
    onTake(person)
    done()
  }
  const choose = (place: number) => {
    const person = people[place]
    if (person) return take(person)
    if (!canCreate) return undefined
    setOpen(false)
    return setCreating(name)
  }
  const byKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && count > 0) {
      event.preventDefault()
      setOpen(true)
      setAt((at + step + count) % count)
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault()
      setOpen(false)
      setAt(-1)
    }
  }
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isOpen && at >= 0) choose(at)
    else setOpen(count > 0)
  }

  return (
    <div className="grid gap-4">
      <form method="get" role="search" aria-label="Add a name" onSubmit={submit} className="relative grid gap-1">
        <label htmlFor={id} className="font-semibold">Add a name</label>
        <div className="flex gap-2">
          <input id={id} name="who" value={typed} maxLength={200} autoComplete="off" dir="auto" role="combobox" aria-expanded={isOpen && count > 0} aria-controls={`${id}-list`} aria-autocomplete="list"
            aria-activedescendant={isOpen && at >= 0 ? `${id}-${at}` : undefined} onKeyDown={byKey} onBlur={() => setOpen(false)}
            onChange={(event) => { setTyped(event.target.value); setOpen(true); setAt(-1) }}
            className="min-h-11 w-full rounded-sm border border-soft bg-paper px-3 py-2 text-ink" />
          <Button look="plain">Find</Button>
        </div>
        <ul id={`${id}-list`} role="listbox" aria-label="Contributors" hidden={!isOpen || count === 0} className="absolute inset-x-0 top-full z-10 mt-1 max-h-80 overflow-y-auto border border-soft bg-paper">
          {people.map((person, place) => (
            <Choice key={person.id} id={`${id}-${place}`} isHere={place === at} onTake={() => choose(place)}>
              <bdi className="font-semibold">{person.name}</bdi>
              {person.jobTitle && <>, <bdi>{person.jobTitle}</bdi></>}
            </Choice>
          ))}
          {canCreate && (
            <Choice id={`${id}-${people.length}`} isHere={at === people.length} onTake={() => choose(people.length)}>
              Create <bdi className="font-semibold">{name}</bdi>
            </Choice>
          )}
        </ul>
      </form>
      {creating && (
        <div className="grid gap-3 border-t border-rule pt-4">
          <DuplicatesNote name={creating} onTake={take} />
          <DeedForm action={createContributor} deed={`Create ${creating}`} label={`Create ${creating}`} onDone={({ id: made }) => take({ id: made, name: creating, jobTitle: '' })}>
            <input type="hidden" name="name" value={creating} />
          </DeedForm>
          <div>
            <Button type="button" look="plain" onClick={done}>Do not create</Button>
          </div>
        </div>
      )}
    </div>
  )
}

type ChoiceProps = { id: string; isHere: boolean; onTake: () => void; children: ReactNode }

const Choice = ({ id, isHere, onTake, children }: ChoiceProps) => (
  // The field keeps the focus, so that leaving it closes the list.
  <li id={id} role="option" aria-selected={isHere} onMouseDown={(event) => event.preventDefault()} onClick={onTake} className="min-h-11 cursor-pointer px-3 py-2 hover:bg-raised aria-selected:bg-raised aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-accent">
    {children}
  </li>
)

async function find(q: string, signal: AbortSignal): Promise<Person[]> {
  if (q.length < 2) return []
  try {
    const answer = await fetch(`/api/contributors/find?${new URLSearchParams({ q }).toString()}`, { signal })
    return answer.ok ? ((await answer.json()) as { people: Person[] }).people : []
  } catch {
    // Without an answer there is nobody to choose; saving says when somebody is signed out.
    return []
  }
}
