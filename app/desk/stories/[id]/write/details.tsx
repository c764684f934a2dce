'use client'

import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Field, Select, TextArea } from '#app/ui/field.tsx'
import { lengthInWords, ruled } from './counted.ts'
import type { StoryFields } from './fields.ts'
import { Group } from './group.tsx'
import { LeadPart } from './lead-part.tsx'
import { SearchPart, type Place } from './search-part.tsx'
import { SharingPart } from './sharing-part.tsx'

export type Named = { id: string; name: string }
export type NamedSection = Named & { slug: string }
type Props = { storyId: string; place: Place; fields: StoryFields; sections: readonly NamedSection[]; topics: readonly Named[]; onField: (change: Partial<StoryFields>) => void }

/** What a story has beside its words. On a telephone it is folded away. */
export function Details({ storyId, place, fields, sections, topics, onField }: Props) {
  const [open, setOpen] = useState(false)
  const [wrongLang, setWrongLang] = useState(false)
  const line = (field: 'kicker' | 'dateline' | 'frontHeadline', label: string, hint: string) => (
    <Field label={label} hint={hint} name={field} value={fields[field] ?? ''} dir="auto" autoComplete="off" onChange={(event) => onField({ [field]: event.target.value })} />
  )
  const chosen = fields.topicIds.map((id) => topics.find((topic) => topic.id === id) ?? { id, name: 'A topic that is not there any more' })
  const further = topics.filter(({ id }) => !fields.topicIds.includes(id))
  return (
    <section aria-label="About the story" className="min-w-0 lg:border-s lg:border-rule lg:ps-6">
      <div className="lg:hidden">
        <Button type="button" look="plain" aria-expanded={open} aria-controls="story-details" onClick={() => setOpen(!open)}>
          About the story
        </Button>
      </div>
      <div id="story-details" className={`grid gap-5 max-lg:mt-4 ${open ? '' : 'max-lg:hidden'}`}>
        <LeadPart lead={fields.lead} lang={fields.lang} onLead={(lead) => onField({ lead })} />
        <Select label="Section" name="sectionId" value={fields.sectionId ?? ''} onChange={(event) => onField({ sectionId: event.target.value })} options={[['', 'None yet'], ...sections.map(({ id, name }) => [id, name] as const)]} />
        {line('kicker', 'Kicker', 'A word or two above the headline.')}
        {line('dateline', 'Dateline', 'Where it was reported from.')}
        <div className="grid gap-2">
          <Select label="Add a topic" value="" onChange={(event) => { if (event.target.value) onField({ topicIds: [...fields.topicIds, event.target.value] }) }} options={[['', further.length > 0 ? 'Choose one' : 'There is no other'], ...further.map(({ id, name }) => [id, name] as const)]} />
          {chosen.length > 0 && (
            <ul aria-label="Topics of this story" className="grid">
              {chosen.map(({ id, name }) => (
                <li key={id} className="flex items-center justify-between gap-2 border-t border-rule">
                  <bdi>{name}</bdi>
                  <button type="button" aria-label={`Take out ${name}`} className="min-h-10 cursor-pointer px-1 underline" onClick={() => onField({ topicIds: fields.topicIds.filter((other) => other !== id) })}>
                    Take out
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
        {line('frontHeadline', 'Headline on fronts', `Where the headline itself is too long there. ${fields.frontHeadline ? 'This has ' : fields.headline.trim() ? 'The headline has ' : ''}${lengthInWords(fields.frontHeadline || fields.headline, fields.lang, 70)}`)}
        <div className="grid">
          <SearchPart storyId={storyId} fields={fields} section={sections.find(({ id }) => id === fields.sectionId)?.slug ?? 'section'} place={place} onField={onField} />
          <SharingPart storyId={storyId} fields={fields} place={place} onField={onField} />
          <Group name="Notes to the desk" {...(fields.notes ? { says: 'there are some' } : {})}>
            <TextArea label="Notes" hint="What colleagues should know: whom to call, what is not checked yet. Readers never see it." name="notes" rows={6} dir="auto" value={fields.notes ?? ''} onChange={({ target }) => onField({ notes: target.value })} />
          </Group>
          <Group name="Language" says={`${fields.lang}, ${fields.dir === 'rtl' ? 'from right to left' : 'from left to right'}`}>
            <Field key={fields.lang} label="Language" hint={wrongLang ? 'This is no such code, so it stays as it was. Write en, ar or pt-BR.' : 'Its code: en, ar, pt-BR.'} name="lang" defaultValue={fields.lang} autoCapitalize="none" autoComplete="off" spellCheck={false}
              onBlur={({ target: { value } }) => {
                const isCode = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(value.trim()) && ruled(value.trim()) !== undefined
                setWrongLang(!isCode)
                if (isCode && value.trim() !== fields.lang) onField({ lang: value.trim() })
              }} />
            <Select label="Written" name="dir" value={fields.dir} onChange={(event) => onField({ dir: event.target.value === 'rtl' ? 'rtl' : 'ltr' })} options={[['ltr', 'From left to right'], ['rtl', 'From right to left']]} />
          </Group>
        </div>
      </div>
    </section>
  )
}
