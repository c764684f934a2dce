'use client'

import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { FoundAtDesk } from '#newsroom/syndication/find-at-desk.ts'
import { Button } from '#app/ui/button.tsx'
import { beginStory } from './begin-story.ts'
import { keepRecent, recentPlaces, type Place } from './recent-places.ts'
import type { RoomLink } from './rooms.ts'
import { stateWords } from './story-list.tsx'

type Props = { rooms: readonly RoomLink[]; mayFind: boolean; mayStart: boolean; onKeys: () => void; onLeave: () => void }

const kinds = { story: 'Story', person: 'Person', partner: 'Partner' } as const
const placeOf = ({ kind, name, about, state, href }: FoundAtDesk): Place => ({ name, href, about: [kinds[kind], state && stateWords[state], about].filter(Boolean).join(', ') })

async function find(q: string, signal: AbortSignal): Promise<Place[] | null> {
  try {
    const answer = await fetch(`/desk/find?q=${encodeURIComponent(q)}`, { signal })
    return answer.ok ? ((await answer.json()) as { found: FoundAtDesk[] }).found.map(placeOf) : null
  } catch {
    return null // Left, or no line: what stands there stays.
  }
}

/** Goes anywhere at the desk by a few letters: first what was lately gone to, then what is found. */
export function Palette({ rooms, mayFind, mayStart, onKeys, onLeave }: Props) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<Place[]>([])
  const [at, setAt] = useState(0)
  const words = typed.trim().toLowerCase()
  const fits = ({ name }: Place) => name.toLowerCase().includes(words)
  const deeds: Place[] = mayStart ? [{ name: 'New story', about: 'Deed', href: 'new' }] : []
  const here = [...recentPlaces(), ...deeds, ...rooms.map(({ name, href }) => ({ name, href, about: 'Room' }))].filter(fits)
  const places = [...new Map([...here, ...(words ? found : [])].map((place) => [place.href, place])).values()].slice(0, 24)

  useEffect(() => dialog.current?.showModal(), [])
  useEffect(() => {
    if (!mayFind || words === '') return undefined
    const leave = new AbortController()
    const later = setTimeout(() => void find(words, leave.signal).then((heard) => heard && !leave.signal.aborted && setFound(heard)), 120)
    return () => {
      leave.abort()
      clearTimeout(later)
    }
  }, [words, mayFind])

  const go = (place: Place | undefined) => {
    if (!place) return
    dialog.current?.close()
    if (place.href === 'new') return void beginStory()
    if (place.about !== 'Room') keepRecent(place)
    window.location.assign(place.href)
  }
  const byKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && places.length > 0) {
      event.preventDefault()
      setAt((at + step + places.length) % places.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      go(places[at])
    }
  }

  return (
    <dialog ref={dialog} onClose={onLeave} aria-label="Find or go" className="mx-auto mt-[10vh] w-full max-w-xl bg-paper p-4 text-ink backdrop:bg-black/60">
      <div className="grid gap-3">
        <label htmlFor={id} className="font-semibold">
          Find a story, a person, a partner or a room
        </label>
        <input id={id} value={typed} onChange={({ target }) => { setTyped(target.value); setAt(0) }} onKeyDown={byKey} maxLength={200} autoComplete="off" dir="auto" role="combobox" aria-expanded aria-autocomplete="list"
          aria-controls={`${id}-list`} aria-activedescendant={places.length > 0 ? `${id}-${at}` : undefined} className="min-h-11 w-full rounded-sm border border-soft bg-paper px-3 py-2 text-ink" />
        <ul id={`${id}-list`} role="listbox" aria-label="Where to" className="max-h-[50vh] overflow-y-auto">
          {places.map((place, index) => (
            <li key={place.href} id={`${id}-${index}`} role="option" aria-selected={index === at} onClick={() => go(place)} ref={index === at ? (row) => row?.scrollIntoView({ block: 'nearest' }) : undefined}
              className="flex min-h-10 cursor-pointer flex-wrap items-center justify-between gap-x-4 px-3 py-1 hover:bg-raised aria-selected:bg-raised aria-selected:font-semibold">
              <bdi>{place.name}</bdi>
              <span className="text-sm font-normal text-soft">
                <bdi>{place.about}</bdi>
              </span>
            </li>
          ))}
        </ul>
        <p role="status" className="text-sm text-soft">
          {places.length === 0 ? 'Nothing of this name. Try another word.' : 'Arrows choose, Enter opens.'}
        </p>
        <div className="flex flex-wrap gap-3">
          <Button look="plain" type="button" onClick={() => dialog.current?.close()}>
            Close
          </Button>
          <Button look="plain" type="button" onClick={onKeys}>
            All keys
          </Button>
        </div>
      </div>
    </dialog>
  )
}
