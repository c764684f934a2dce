'use client'

import { useEffect, useEffectEvent, useRef } from 'react'
import type { Raw } from '../kept-label.ts'
import { smallEditor, type SmallEditor } from '../small-editor.ts'

type Props = { of: 'box' | 'note'; label: string; content: readonly Raw[]; onOpen: (text: SmallEditor) => void; isFirst?: boolean }

const TOOLS = { Bold: (editor: SmallEditor['editor']) => editor.chain().focus().toggleMark('strong').run(), Italic: (editor: SmallEditor['editor']) => editor.chain().focus().toggleMark('em').run() }
const LISTS = { List: (editor: SmallEditor['editor']) => editor.chain().focus().toggleList('bulletList', 'listItem').run(), 'Numbered list': (editor: SmallEditor['editor']) => editor.chain().focus().toggleList('orderedList', 'listItem').run() }

/** A small text with the same words as the large one. */
export function SmallText({ of, label, content, onOpen, isFirst = false }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const text = useRef<SmallEditor>(null)
  const open = useEffectEvent((element: HTMLElement) => {
    const opened = smallEditor(element, { of, label, content, isFirst })
    text.current = opened
    onOpen(opened)
    return opened
  })
  useEffect(() => {
    const opened = place.current && open(place.current)
    return () => opened?.editor.destroy()
  }, [])
  return (
    <div className="grid gap-1">
      <div role="group" aria-label={`Tools for: ${label}`} className="flex flex-wrap gap-x-1">
        {Object.entries({ ...TOOLS, ...(of === 'box' && LISTS) }).map(([name, run]) => (
          <button key={name} type="button" className="min-h-10 cursor-pointer rounded-sm px-2 hover:bg-raised" onMouseDown={(event) => event.preventDefault()} onClick={() => text.current && run(text.current.editor)}>
            {name}
          </button>
        ))}
      </div>
      <div ref={place} className="writing small-writing rounded-sm border border-soft font-serif" />
    </div>
  )
}
