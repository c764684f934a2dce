'use client'

import { useRouter } from 'next/navigation'
import { useContext, useState } from 'react'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field, TextArea } from '#app/ui/field.tsx'
import { FormReasons } from '#app/ui/reasons.tsx'
import { SeenVersion } from '#app/ui/seen-version.tsx'
import { add, change, remove } from './actions.ts'

const HOW = 'An empty line begins a new paragraph. Begin a heading with ## and each entry of a list with - or 1. Write links as [words](address), strong words as **words**, stressed ones as _words_.'

export function AddPolicy() {
  const router = useRouter()
  return (
    <DeedForm action={add} deed="Add the page" done="Added. Readers find it at the foot of each page." onDone={() => router.refresh()} clears label="Add a page">
      <Field label="Title" name="title" required dir="auto" />
      <Field label="Address" name="slug" autoCapitalize="none" spellCheck={false} hint="Small Latin letters, digits and hyphens, like ethics. It stays as it is. Leave it empty to have it made from the title." />
      <TextArea label="Text" name="text" rows={8} required dir="auto" hint={HOW} />
    </DeedForm>
  )
}

type Policy = { slug: string; title: string; text: string; seen: string }

export function ChangePolicy({ slug, title, text, seen }: Policy) {
  const router = useRouter()
  // As it was when the page was opened: what somebody else saves meanwhile must not slip into the fields.
  const [start] = useState({ title, text })
  return (
    <DeedForm action={change} deed="Save" done="Saved. Readers see it from now on." onDone={() => router.refresh()} label="Page">
      <input type="hidden" name="slug" value={slug} />
      <SeenVersion name="seen" value={seen} />
      <Theirs title={title} text={text} />
      <Field label="Title" name="title" defaultValue={start.title} required dir="auto" />
      <TextArea label="Text" name="text" defaultValue={start.text} rows={20} required dir="auto" hint={HOW} />
    </DeedForm>
  )
}

/** The page as somebody else saved it meanwhile, to compare with what was typed. */
function Theirs({ title, text }: Pick<Policy, 'title' | 'text'>) {
  if (!useContext(FormReasons).some(({ code }) => code === 'stale')) return null
  return (
    <section aria-labelledby="theirs" className="panel">
      <h2 id="theirs">As somebody else saved it</h2>
      <p className="font-semibold" dir="auto">
        {title}
      </p>
      <p className="whitespace-pre-wrap" dir="auto">
        {text}
      </p>
    </section>
  )
}

export function RemovePolicy({ slug, title }: { slug: string; title: string }) {
  const router = useRouter()
  return (
    <DeedForm action={remove} deed="Remove the page" look="alarm" onDone={() => router.push('/desk/policies')} label={`Remove ${title}`}>
      <input type="hidden" name="slug" value={slug} />
      <p>Its address then leads nowhere; a redirect can lead readers on. Its words stay in the audit.</p>
    </DeedForm>
  )
}
