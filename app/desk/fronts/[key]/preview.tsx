'use client'

import { useState, type ReactNode } from 'react'
import { PreviewFrame } from '#app/desk/preview-frame.tsx'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { preview } from './actions.ts'
import type { Work } from './work.ts'

type Props = { work: Work; sectionId: string; timeZone: string }

/** The front as readers would see it, were this published, at the width of a telephone or of a desk. */
export function Preview({ work, sectionId, timeZone }: Props) {
  const [shown, setShown] = useState<ReactNode>(null)
  const [width, setWidth] = useState('phone')
  return (
    <section aria-labelledby="preview" className="grid min-w-0 gap-4 border-t border-rule pt-6">
      <h2 id="preview">Preview</h2>
      <DeedForm action={preview} deed="Show what readers would see" look="plain" done="Shown below." label="Preview" className="grid max-w-2xl gap-4" onDone={setShown}>
        <input type="hidden" name="sectionId" value={sectionId} />
        {work.places.map(({ story, boost, headline, standfirst, mediaId }, index) => (
          <span key={story.id} hidden>
            {Object.entries({ storyId: story.id, boost, headline, standfirst, mediaId }).map(([name, value]) => (
              <input key={name} type="hidden" name={`places.${index}.${name}`} value={value} />
            ))}
          </span>
        ))}
        {Object.entries(work.breaking).map(([name, value]) => (
          <input key={name} type="hidden" name={`breaking.${name}`} value={value} />
        ))}
        <div className="grid gap-4 sm:grid-cols-2">
          <Select label="Width" options={[['phone', 'Telephone, 390 pixels'], ['desk', 'Desk, 1280 pixels']]} value={width} onChange={({ target }) => setWidth(target.value)} />
          <Field label="At" name="at" type="datetime-local" hint={`By the clocks of ${timeZone}. Empty: now.`} />
        </div>
      </DeedForm>
      {shown !== null && <PreviewFrame width={width}>{shown}</PreviewFrame>}
    </section>
  )
}
