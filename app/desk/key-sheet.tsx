'use client'

import { useEffect, useRef } from 'react'
import { Button } from '#app/ui/button.tsx'
import type { RoomLink } from './rooms.ts'

/** After g. */
export const roomKeys: Record<string, string> = { s: '/desk', f: '/desk/fronts', p: '/desk/pictures', c: '/desk/contributors', a: '/desk/approvals' }

type Props = { rooms: readonly RoomLink[]; mayStart: boolean; onLeave: () => void }

/** Every key of the desk and what it does. */
export function KeySheet({ rooms, mayStart, onLeave }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const keys: [keys: string, words: string][] = [
    ['Ctrl K or ⌘ K', 'Find a story, a person, a partner or a room'],
    ['?', 'This sheet'],
    ['/', 'Search in this room'],
    ...(mayStart ? [['n', 'New story'] satisfies [string, string]] : []),
    ['j and k', 'Next and previous story of the list'],
    ['Enter', 'Open it'],
    ['x', 'Tick it'],
    ...Object.entries(roomKeys).flatMap(([key, href]) => rooms.filter((room) => room.href === href).map(({ name }): [string, string] => [`g, then ${key}`, name])),
  ]
  return (
    <dialog ref={dialog} onClose={onLeave} aria-labelledby="key-sheet" className="m-auto w-full max-w-md bg-paper p-6 text-ink backdrop:bg-black/60">
      <div className="grid gap-5">
        <h2 id="key-sheet" className="text-xl">
          Keys
        </h2>
        <p>They do nothing while you type.</p>
        <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
          {keys.map(([key, words]) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="font-semibold">{key}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <Button look="plain" type="button" onClick={() => dialog.current?.close()}>
          Close
        </Button>
      </div>
    </dialog>
  )
}
