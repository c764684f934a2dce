'use client'

import { useState } from 'react'
import { Field, Select, TextArea, Tick } from '#app/ui/field.tsx'
import type { ReferenceContent } from '#newsroom/stories/content.ts'
import { isWebAddress } from '../thing.ts'
import { Panel, reason } from './panel.tsx'
import { tooLong } from './picture-panel.tsx'

const KINDS: readonly (readonly [ReferenceContent['kind'], string])[] = [['DOCUMENT', 'Document'], ['DATASET', 'Data'], ['ARTICLE', 'Article'], ['INTERVIEW', 'Interview'], ['LAW', 'Law'], ['POST', 'Post'], ['OTHER', 'Something else']]
const LINES = { publisher: 200, published: 10, url: 2048, archivedUrl: 2048, accessed: 10, locator: 200, quote: 2000 } as const
type Line = keyof typeof LINES
type Written = { kind: ReferenceContent['kind']; title: string; creators: string; isForEditors: boolean } & Record<Line, string>

const fromReference = (reference: ReferenceContent | null): Written => ({
  kind: reference?.kind ?? 'DOCUMENT', title: reference?.title ?? '', creators: reference?.creators.join('\n') ?? '', isForEditors: reference?.visibility === 'EDITORS',
  publisher: reference?.publisher ?? '', published: reference?.published ?? '', url: reference?.url ?? '', archivedUrl: reference?.archivedUrl ?? '', accessed: reference?.accessed ?? '', locator: reference?.locator ?? '', quote: reference?.quote ?? '',
})

function toReference(written: Written, key: string): ReferenceContent {
  const lines = (Object.keys(LINES) as Line[]).flatMap((line) => (written[line].trim() ? [[line, written[line].trim()]] : []))
  return { key, kind: written.kind, title: written.title.trim(), creators: namesIn(written.creators), visibility: written.isForEditors ? 'EDITORS' : 'PUBLIC', ...Object.fromEntries(lines) }
}
const namesIn = (creators: string) => creators.split('\n').map((name) => name.trim()).filter(Boolean)
const isDay = (day: string) => /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day)

function reasonsOf(written: Written) {
  const address = (field: 'url' | 'archivedUrl') => (!written[field].trim() || isWebAddress(written[field].trim()) ? [] : [reason(field, 'Write the whole address, from https:// on.')])
  return [
    ...(written.title.trim() ? tooLong(written.title, 500, 'title') : [reason('title', 'Say what it is called; of an interview, with whom it was.')]),
    ...(namesIn(written.creators).every((name) => name.length <= 200) ? [] : [reason('creators', 'A name has at most 200 characters. Write each on a line of its own.')]),
    ...(!written.published.trim() || /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(written.published.trim()) ? [] : [reason('published', 'Write a year, a month or a day: 2026, 2026-11 or 2026-11-23.')]),
    ...(!written.accessed.trim() || isDay(written.accessed.trim()) ? [] : [reason('accessed', 'Write a day: 2026-11-23.')]),
    ...address('url'), ...address('archivedUrl'),
    ...(Object.keys(LINES) as Line[]).flatMap((line) => tooLong(written[line], LINES[line], line)),
  ]
}

type Props = { reference: ReferenceContent | null; onKept: (reference: ReferenceContent) => void; onLeave: () => void }

/** One thing that a story rests on. */
export function ReferenceForm({ reference, onKept, onLeave }: Props) {
  const [written, setWritten] = useState(() => fromReference(reference))
  const write = (change: Partial<Written>) => setWritten({ ...written, ...change })
  const line = (field: Line, label: string, hint?: string) => <Field label={label} name={field} dir="auto" value={written[field]} autoComplete="off" {...(hint && { hint })} onChange={({ target }) => write({ [field]: target.value })} />
  return (
    <Panel title={reference ? 'Change a reference' : 'A new reference'} deed={reference ? 'Keep' : 'Keep and cite it'} onLeave={onLeave} reasons={() => reasonsOf(written)} onKept={() => onKept(toReference(written, reference?.key ?? crypto.randomUUID()))}>
      <Field label="Title" name="title" dir="auto" autoFocus value={written.title} autoComplete="off" onChange={({ target }) => write({ title: target.value })} />
      <Select label="What it is" name="kind" value={written.kind} options={KINDS} onChange={({ target }) => write({ kind: KINDS.find(([kind]) => kind === target.value)?.[0] ?? 'OTHER' })} />
      <TextArea label="Who made it" name="creators" rows={2} dir="auto" value={written.creators} hint="Each on a line of their own." onChange={({ target }) => write({ creators: target.value })} />
      {line('publisher', 'Publisher')}
      {line('url', 'Address')}
      {line('published', 'Published', '2026, 2026-11 or 2026-11-23.')}
      {line('accessed', 'Read on', '2026-11-23.')}
      {line('locator', 'Where in it', 'A page, a paragraph, a minute.')}
      <TextArea label="The words it says" name="quote" rows={3} dir="auto" value={written.quote} onChange={({ target }) => write({ quote: target.value })} />
      {line('archivedUrl', 'Address of an archived copy')}
      <Tick label="For editors alone" hint="Readers do not see that it exists." checked={written.isForEditors} onChange={({ target }) => write({ isForEditors: target.checked })} />
    </Panel>
  )
}
