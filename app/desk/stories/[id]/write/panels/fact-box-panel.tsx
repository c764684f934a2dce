'use client'

import { useRef, useState } from 'react'
import { Field } from '#app/ui/field.tsx'
import { blockText } from '#newsroom/stories/walk-body.ts'
import type { Block } from '#newsroom/stories/body.ts'
import type { SmallEditor } from '../small-editor.ts'
import { Panel, reason } from './panel.tsx'
import { tooLong, type ThingProps } from './picture-panel.tsx'
import { SmallText } from './small-text.tsx'

/** Facts beside the text, under a title of their own. */
export function FactBoxPanel({ block, put, onLeave }: ThingProps) {
  const [title, setTitle] = useState(String(block?.attrs?.['title'] ?? ''))
  const text = useRef<SmallEditor>(null)
  const written = useRef(block?.content ?? [])
  const reasons = () => {
    written.current = text.current?.content() ?? []
    return [
      ...(title.trim() ? tooLong(title, 200, 'title') : [reason('title', 'Give the box a title.')]),
      ...(written.current.some((piece) => blockText(piece as Block)) ? [] : [reason('text', 'The box is empty. Write what it should say.')]),
    ]
  }
  return (
    <Panel title="Fact box" onLeave={onLeave} reasons={reasons} onKept={() => put({ ...block, type: 'factBox', attrs: { ...block?.attrs, title: title.trim() }, content: written.current })}>
      <Field label="Title" name="title" dir="auto" autoFocus value={title} autoComplete="off" onChange={({ target }) => setTitle(target.value)} />
      <SmallText of="box" label="What the box says" content={block?.content ?? []} onOpen={(opened) => (text.current = opened)} />
    </Panel>
  )
}
