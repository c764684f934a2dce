'use client'

import { useRouter } from 'next/navigation'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field, Select, TextArea } from '#app/ui/field.tsx'
import { SeenVersion } from '#app/ui/seen-version.tsx'
import type { DeskSection } from '#newsroom/sections/desk.ts'
import { wordsSeen } from '#newsroom/sections/rule.ts'
import { add, change, remove } from './actions.ts'

type Words = { name?: string; slug?: string; description?: string; slugHint: string }

function SectionFields({ name, slug, description, slugHint }: Words) {
  return (
    <>
      <Field label="Name" name="name" defaultValue={name} required dir="auto" />
      <Field label="Address" name="slug" defaultValue={slug} autoCapitalize="none" spellCheck={false} hint={slugHint} />
      <TextArea label="Description" name="description" defaultValue={description} rows={2} dir="auto" hint="A sentence at the head of the section, and for search engines." />
    </>
  )
}

export function AddSection() {
  const router = useRouter()
  return (
    <DeedForm action={add} deed="Add the section" done={({ slug }) => `Added. It stands at /${slug}.`} onDone={() => router.refresh()} clears label="Add a section">
      <SectionFields slugHint="Small Latin letters, digits and hyphens, like local-news. Leave it empty to have it made from the name." />
    </DeedForm>
  )
}

export function ChangeSection({ id, name, slug, description }: Omit<DeskSection, 'stories' | 'live'>) {
  const router = useRouter()
  return (
    <DeedForm action={change} deed="Save" done="Saved. Readers see it from now on." onDone={() => router.refresh()} label="Section">
      <input type="hidden" name="id" value={id} />
      <SeenVersion name="seen" value={wordsSeen({ name, slug, description })} />
      <SectionFields name={name} slug={slug} description={description} slugHint="With another address, the old one leads on for good, and so do those of its stories and its feeds." />
    </DeedForm>
  )
}

type RemoveProps = { id: string; name: string; stories: number; others: readonly { id: string; name: string }[] }

export function RemoveSection({ id, name, stories, others }: RemoveProps) {
  const router = useRouter()
  return (
    <DeedForm action={remove} deed={stories > 0 ? 'Move the stories and remove the section' : 'Remove the section'} look="alarm" onDone={() => router.push('/desk/sections')} label={`Remove ${name}`}>
      <input type="hidden" name="id" value={id} />
      <p>{stories === 0 ? 'No story stands in it.' : `${stories === 1 ? 'One story stands' : `${stories.toLocaleString('en')} stories stand`} in it, drafts among them. They move to the section that you choose, and their old addresses lead on.`}</p>
      <Select label={stories > 0 ? 'Move its stories to' : 'Lead its address on to'} name="moveTo" options={[['', stories > 0 ? 'Choose a section' : 'Nowhere'], ...others.map((other) => [other.id, other.name] as const)]} />
    </DeedForm>
  )
}
