'use client'

import type { ReactNode } from 'react'
import { Field, Select, TextArea, Tick } from '#app/ui/field.tsx'
import type { Draft, TextField } from './draft.ts'

export type Change = (over: Partial<Draft>) => void
type Props = { draft: Draft; change: Change }

/** Standings that anybody of the desk may choose, and the one that only admins do. */
const standings = [['ACTIVE', 'Active'], ['ON_LEAVE', 'On leave'], ['FORMER', 'Formerly of the paper'], ['DECEASED', 'Deceased'], ['PSEUDONYM', 'Pen name']] as const

export function Part({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset className="grid min-w-0 gap-4 border-t border-rule pt-5">
      <legend className="float-start w-full pb-1">
        <h2>{title}</h2>
      </legend>
      {hint !== undefined && <p className="text-sm text-soft">{hint}</p>}
      {children}
    </fieldset>
  )
}

export const Two = ({ children }: { children: ReactNode }) => <div className="grid gap-4 sm:grid-cols-2 sm:items-end">{children}</div>

export function NameFields({ draft, change, mayDisclose }: Props & { mayDisclose: boolean }) {
  const text = textOf(draft, change)
  return (
    <Part title="Name and work">
      <Field label="Name" {...text('name')} required dir="auto" hint="As it stands in bylines." />
      <Two>
        <Field label="In lists" {...text('sortName')} dir="auto" hint="Left empty, it is made from the name: “Quaye, Ada”." />
        <Select label="Standing" hint={mayDisclose ? 'Readers are told in words.' : 'Pen names are for admins.'} {...text('status')} options={standings.filter(([value]) => mayDisclose || value === draft.status || (value !== 'PSEUDONYM' && draft.status !== 'PSEUDONYM'))} />
      </Two>
      <Two>
        <Field label="Name in their own script" hint="As they write it themselves." {...text('nativeName')} dir="auto" lang={draft.nativeNameLang || undefined} />
        <Field label="Language of that name" {...text('nativeNameLang')} hint="Its code: ar, ja, el." autoCapitalize="none" />
      </Two>
      <Two>
        <Field label="Pronunciation" {...text('pronunciation')} />
        <Field label="Pronouns" {...text('pronouns')} />
      </Two>
      <Field label="Title" {...text('jobTitle')} dir="auto" hint="A story keeps the title of its day." />
    </Part>
  )
}

export function KnowledgeFields({ draft, change }: Props) {
  const text = textOf(draft, change)
  const lines = 'One a line.'
  return (
    <Part title="What they know">
      <TextArea label="Writes about" {...text('expertise')} hint={lines} dir="auto" />
      <Two>
        <TextArea label="Training" {...text('credentials')} hint={lines} dir="auto" />
        <TextArea label="Prizes" {...text('awards')} hint={lines} dir="auto" />
        <TextArea label="Languages" {...text('languages')} hint="One a line, by name or by code." dir="auto" />
        <TextArea label="Places" {...text('places')} hint={lines} dir="auto" />
      </Two>
    </Part>
  )
}

export function ReachFields({ draft, change }: Props) {
  const text = textOf(draft, change)
  return (
    <Part title="How readers reach them" hint="All of this is public. Private contact has a page of its own.">
      <Two>
        <Field label="Public e-mail" {...text('publicEmail')} type="text" inputMode="email" autoCapitalize="none" />
        <Field label="Signal" {...text('signal')} autoCapitalize="none" />
      </Two>
      <Field label="PGP fingerprint" {...text('pgpFingerprint')} hint="40 or 64 signs; blanks do not matter." autoCapitalize="none" />
    </Part>
  )
}

export function ConsentFields({ draft, change }: Props) {
  return (
    <Part title="Sent on to partners" hint="Only with their consent.">
      <Tick label="The biography may go out with a story" name="consentBioOutbound" checked={draft.consentBioOutbound} onChange={({ target }) => change({ consentBioOutbound: target.checked })} />
      <Tick label="The portrait may go out with a story" name="consentPortraitOutbound" checked={draft.consentPortraitOutbound} onChange={({ target }) => change({ consentPortraitOutbound: target.checked })} />
    </Part>
  )
}

const textOf = (draft: Draft, change: Change) => (name: TextField) => ({ name, value: draft[name], onChange: ({ target }: { target: { value: string } }) => change({ [name]: target.value }) })
