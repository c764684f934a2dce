'use client'

import { useRouter } from 'next/navigation'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field, Select, TextArea } from '#app/ui/field.tsx'
import type { DeskPartner } from '#newsroom/syndication/partners-at-desk.ts'
import { add, change } from './actions.ts'
import { contactWords, statusWords } from './partner-words.ts'

export function AddPartner() {
  const router = useRouter()
  return (
    <DeedForm action={add} deed="Add the partner" onDone={({ id }) => router.push(`/desk/partners/${id}`)} label="Add a partner">
      <Field label="Name" name="name" maxLength={200} required dir="auto" hint="As its credit line names it." />
      <Field label="Home page" name="homepage" type="url" placeholder="https://" maxLength={2048} />
    </DeedForm>
  )
}

const KINDS = ['EDITORIAL', 'KILL', 'LEGAL'] as const
/** As many as stand there, and one of each kind that is not there yet. */
const contactsToWrite = (standing: DeskPartner['contacts']) => [...standing, ...KINDS.filter((kind) => !standing.some((one) => one.kind === kind)).map((kind) => ({ id: kind, kind, name: '', email: null, phone: null }))]

export function ChangePartner({ partner }: { partner: DeskPartner }) {
  const router = useRouter()
  const { id, name, legalName, homepage, description, lang, isni, wikidata, status, contacts, versions } = partner
  const states = Object.entries(statusWords).filter(([state]) => state !== 'PROSPECT' || versions.length === 0)
  return (
    <DeedForm action={change} deed="Save" done="Saved. Readers see it from now on." onDone={() => router.refresh()} label="Who they are">
      <input type="hidden" name="partnerId" value={id} />
      <Field label="Name" name="name" defaultValue={name} maxLength={200} required dir="auto" hint="Credits of stories that are out keep the name of their day." />
      <Field label="Legal name" name="legalName" defaultValue={legalName} maxLength={300} dir="auto" />
      <Select label="How it stands between us" name="status" defaultValue={status} options={states} />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Home page" name="homepage" type="url" defaultValue={homepage ?? ''} maxLength={2048} />
        <Field label="Its language" name="lang" defaultValue={lang} maxLength={35} autoCapitalize="none" hint="A tag like en, ar or pt-BR." />
        <Field label="ISNI" name="isni" defaultValue={isni ?? ''} maxLength={19} />
        <Field label="Wikidata" name="wikidata" defaultValue={wikidata ?? ''} maxLength={14} />
      </div>
      <TextArea label="Who they are, for readers" name="description" defaultValue={description} rows={3} maxLength={2000} dir="auto" />
      {contactsToWrite(contacts).map(({ id: key, kind, name: person, email, phone }, index) => (
        <fieldset key={key} className="grid gap-3 border-t border-rule pt-4">
          <legend className="pe-3 font-semibold">{contactWords[kind]}</legend>
          <input type="hidden" name={`contacts.${index}.kind`} value={kind} />
          <div className="grid gap-4 sm:grid-cols-3">
            <Field label="Name" name={`contacts.${index}.name`} defaultValue={person} maxLength={200} />
            <Field label="E-mail" name={`contacts.${index}.email`} type="email" defaultValue={email ?? ''} maxLength={254} />
            <Field label="Telephone" name={`contacts.${index}.phone`} type="tel" defaultValue={phone ?? ''} maxLength={60} />
          </div>
        </fieldset>
      ))}
    </DeedForm>
  )
}
