'use client'

import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import type { ReferenceContent } from '#newsroom/stories/content.ts'
import type { StoryFields } from '../fields.ts'
import type { Wanted } from '../wanted.ts'
import { Panel } from './panel.tsx'
import { ReferenceForm } from './reference-form.tsx'

type Props = { wanted: Extract<Wanted, { kind: 'reference' }>; fields: StoryFields; citedIn: () => ReadonlySet<string>; onField: (change: Partial<StoryFields>) => void; onLeave: () => void }

/** What the story rests on: chosen for the words at the caret, added, changed. */
export function ReferencePanel({ wanted: { cited, put }, fields: { references }, citedIn, onField, onLeave }: Props) {
  const [written, setWritten] = useState<ReferenceContent | 'new' | null>(references.length === 0 ? 'new' : null)
  const [chosen, setChosen] = useState<string | null>(cited)
  const [inText] = useState(citedIn)
  const kept = (next: ReferenceContent) => {
    onField({ references: written === 'new' ? [...references, next] : references.map((reference) => (reference.key === next.key ? next : reference)) })
    if (written === 'new') put(next.key)
  }
  if (written) return <ReferenceForm key={written === 'new' ? 'new' : written.key} reference={written === 'new' ? null : written} onKept={kept} onLeave={onLeave} />
  return (
    <Panel title="Reference" deed={cited ? 'Change the reference' : 'Cite it here'} onLeave={onLeave} onKept={() => put(chosen)} other={cited ? { deed: 'These words rest on none', onDone: () => put(null) } : null} reasons={() => (chosen ? [] : [{ code: 'none', field: 'reference', message: 'Choose a reference, or write a new one.' }])}>
      <fieldset className="grid gap-1">
        <legend className="mb-2 font-semibold">On what do these words rest?</legend>
        {references.map((reference) => (
          <div key={reference.key} className="flex items-start justify-between gap-3 border-t border-rule py-2">
            <label className="flex min-w-0 gap-3">
              <input type="radio" name="reference" value={reference.key} checked={chosen === reference.key} onChange={() => setChosen(reference.key)} className="mt-1 size-5 shrink-0 accent-accent" />
              <span className="min-w-0 break-words" dir="auto">{[reference.title, reference.publisher, reference.published].filter(Boolean).join(', ')}{reference.visibility === 'EDITORS' && ' (for editors alone)'}</span>
            </label>
            <span className="shrink-0">
              <button type="button" className="min-h-10 cursor-pointer px-1 underline" aria-label={`Change ${reference.title}`} onClick={() => setWritten(reference)}>Change</button>
              {!inText.has(reference.key) && <button type="button" className="min-h-10 cursor-pointer px-1 underline" aria-label={`Take out ${reference.title}`} onClick={() => onField({ references: references.filter(({ key }) => key !== reference.key) })}>Take out</button>}
            </span>
          </div>
        ))}
      </fieldset>
      <div><Button type="button" look="plain" onClick={() => setWritten('new')}>A new reference</Button></div>
    </Panel>
  )
}
