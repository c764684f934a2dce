'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { beginStory } from './begin-story.ts'
import { KeySheet, roomKeys } from './key-sheet.tsx'
import { Palette } from './palette.tsx'
import type { RoomLink } from './rooms.ts'

type Props = { rooms: readonly RoomLink[]; mayFind: boolean; mayStart: boolean }

const isWriting = (target: EventTarget | null) => target instanceof HTMLElement && (target.matches('textarea, select, input:not([type=checkbox])') || target.isContentEditable)
const isLong = (target: EventTarget | null) => target instanceof HTMLElement && (target.matches('textarea') || target.isContentEditable)

/** From row to row of the list of stories, and the tick of the one that has the focus. */
function inTheList(key: string): boolean {
  const rows = [...document.querySelectorAll<HTMLTableRowElement>('[data-story-list] tbody tr')]
  const here = rows.findIndex((row) => row.contains(document.activeElement))
  const step = { j: 1, k: -1 }[key]
  if (step !== undefined && rows.length > 0) {
    rows[Math.min(Math.max(here + step, 0), rows.length - 1)]?.querySelector('a')?.focus()
    return true
  }
  if (key !== 'x' || here < 0) return false
  rows[here]?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click()
  return true
}

/** The keys of the desk, and what they open. None of them does anything while somebody types. */
export function DeskKeys({ rooms, mayFind, mayStart }: Props) {
  const [shown, setShown] = useState<'palette' | 'sheet' | null>(null)
  const isGoing = useRef(false)

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey || document.querySelector('dialog[open]')) return
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k' && !isLong(event.target)) {
        event.preventDefault()
        setShown('palette')
      }
      if (event.ctrlKey || event.metaKey || isWriting(event.target)) return
      const wasGoing = isGoing.current
      isGoing.current = event.key === 'g'
      const room = wasGoing ? rooms.find(({ href }) => href === roomKeys[event.key]) : undefined
      const search = document.querySelector<HTMLInputElement>('main input[type=search], main input[name=q]')
      if (room) window.location.assign(room.href)
      else if (event.key === '?') setShown('sheet')
      else if (event.key === '/' && search) search.select()
      else if (event.key === 'n' && mayStart) void beginStory()
      else if (!inTheList(event.key)) return
      event.preventDefault()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [rooms, mayStart])

  return (
    <>
      <Button look="plain" type="button" onClick={() => setShown('palette')}>
        Find<span className="max-sm:sr-only">&nbsp;or go</span>
      </Button>
      {shown === 'palette' && <Palette rooms={rooms} mayFind={mayFind} mayStart={mayStart} onKeys={() => setShown('sheet')} onLeave={() => setShown((now) => (now === 'palette' ? null : now))} />}
      {shown === 'sheet' && <KeySheet rooms={rooms} mayStart={mayStart} onLeave={() => setShown(null)} />}
    </>
  )
}
