'use client'

import { useRef, type KeyboardEvent } from 'react'
import { useReason } from '#app/ui/reasons.tsx'
import type { StoryFields } from './fields.ts'

type Props = { fields: StoryFields; isOpen: boolean; onField: (change: Partial<StoryFields>) => void; onToText: () => void; /** What must stand as it came. */ locked: Heads }

export type Heads = { headline: string | null; standfirst: string | null }

/** A headline is one line: Enter leads on, as in one text. While a word is being composed it chooses the word. */
const isEnter = (event: KeyboardEvent) => {
  const is = event.key === 'Enter' && !event.nativeEvent.isComposing
  if (is) event.preventDefault()
  return is
}

/** Headline and standfirst, above the text and as in one with it. */
export function HeadFields({ fields, isOpen, onField, onToText, locked }: Props) {
  const standfirst = useRef<HTMLTextAreaElement>(null)
  const reasons = { headline: useReason('headline'), standfirst: useReason('standfirst') }
  // What was altered already is left open, so that it can be put back.
  const isLocked = (name: 'headline' | 'standfirst') => locked[name] !== null && locked[name] === fields[name]
  const area = (name: 'headline' | 'standfirst', label: string) => ({
    name, placeholder: label, 'aria-label': label, value: fields[name], lang: fields.lang, dir: fields.dir, readOnly: !isOpen || isLocked(name), rows: 1, 'aria-describedby': isLocked(name) ? `${name}-locked` : undefined,
    'aria-invalid': reasons[name] === undefined ? undefined : true,
    onChange: (event: { target: { value: string } }) => onField({ [name]: event.target.value.replaceAll('\n', ' ') }),
  })
  const shape = 'w-full resize-none field-sizing-content bg-transparent placeholder:text-soft'
  return (
    <>
      <textarea {...area('headline', 'Headline')} className={`${shape} text-3xl leading-tight font-semibold`} onKeyDown={(event) => { if (isEnter(event)) standfirst.current?.focus() }} />
      {isLocked('headline') && <p id="headline-locked" className="font-sans text-sm text-soft">Locked: the headline stands as it came.</p>}
      <textarea {...area('standfirst', 'Standfirst')} ref={standfirst} className={`${shape} text-lg`} onKeyDown={(event) => { if (isEnter(event)) onToText() }} />
      {isLocked('standfirst') && <p id="standfirst-locked" className="font-sans text-sm text-soft">Locked: the standfirst stands as it came.</p>}
    </>
  )
}
