'use client'

import { useRef, useState, type KeyboardEvent, type Ref } from 'react'
import { keysSpoken } from './keys-spoken.ts'

type Tool = { name: string; keys: string; hasState: boolean }
type Props = { tools: readonly Tool[]; on: string; onTool: (name: string) => void; first: Ref<HTMLDivElement> }

/** One stop for the Tab key; the arrows walk along it. */
export function Toolbar({ tools, on, onTool, first }: Props) {
  const [at, setAt] = useState(0)
  const bar = useRef<HTMLDivElement>(null)
  const isOn = new Set(on.split('|'))
  const walk = (event: KeyboardEvent) => {
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tools.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const place = (to + tools.length) % tools.length
    setAt(place)
    bar.current?.querySelectorAll('button')[place]?.focus()
  }
  return (
    <div ref={first}>
      <div ref={bar} role="toolbar" aria-label="The text" aria-controls="story-body" onKeyDown={walk} className="flex gap-x-1 max-sm:overflow-x-auto sm:flex-wrap">
        {tools.map(({ name, keys, hasState }, place) => (
          <button key={name} type="button" tabIndex={place === at ? 0 : -1} title={`${name} (${keysSpoken(keys)})`} aria-pressed={hasState ? isOn.has(name) : undefined}
            onFocus={() => setAt(place)} onMouseDown={(event) => event.preventDefault()} onClick={() => onTool(name)}
            className="min-h-10 shrink-0 cursor-pointer rounded-sm px-2 -outline-offset-2 hover:bg-raised aria-pressed:bg-ink aria-pressed:text-paper">
            {name}
          </button>
        ))}
      </div>
    </div>
  )
}
