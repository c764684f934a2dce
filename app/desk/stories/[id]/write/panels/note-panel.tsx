'use client'

import { useRef } from 'react'
import type { SmallEditor } from '../small-editor.ts'
import type { Wanted } from '../wanted.ts'
import { Panel, reason } from './panel.tsx'
import { SmallText } from './small-text.tsx'

/** A note at the foot of the story; its number stands where the caret was. */
export function NotePanel({ wanted: { content, put }, onLeave }: { wanted: Extract<Wanted, { kind: 'note' }>; onLeave: () => void }) {
  const text = useRef<SmallEditor>(null)
  const written = useRef(content ?? [])
  const reasons = () => {
    written.current = text.current?.content() ?? []
    return written.current.some(({ text: words }) => words?.trim()) ? [] : [reason('note', 'The note is empty. Write it, or take it out of the text with Delete.')]
  }
  return (
    <Panel title="Note" onLeave={onLeave} reasons={reasons} onKept={() => put(written.current)}>
      <p className="text-soft">Readers find it at the end of the story, under a number of its own.</p>
      <SmallText of="note" label="The note" content={content ?? []} onOpen={(opened) => (text.current = opened)} isFirst />
    </Panel>
  )
}
