'use client'

import { useRouter } from 'next/navigation'
import { saveContact } from '#app/desk/contributors/actions.ts'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field, TextArea } from '#app/ui/field.tsx'
import type { Contact } from '#newsroom/contributors/contact.ts'

export function ContactForm({ contributorId, contact }: { contributorId: string; contact: Contact }) {
  const router = useRouter()
  return (
    <DeedForm action={saveContact} deed="Save" done="Saved." onDone={() => router.refresh()} className="grid max-w-xl gap-5">
      <input type="hidden" name="contributorId" value={contributorId} />
      <Field label="E-mail" name="email" inputMode="email" autoComplete="off" autoCapitalize="none" defaultValue={contact.email} />
      <Field label="Telephone" name="phone" inputMode="tel" autoComplete="off" defaultValue={contact.phone} />
      <TextArea label="Address" name="address" autoComplete="off" dir="auto" defaultValue={contact.address} />
      <TextArea label="Note" name="note" dir="auto" hint="How and when to reach them." defaultValue={contact.note} />
      <Field
        label="Real name"
        name="realName"
        autoComplete="off"
        dir="auto"
        defaultValue={contact.realName}
        hint={contact.unreadable ? 'A name is kept, but it was sealed with another secret than this paper has now. It stays until you write one here.' : 'Who is behind a pen name. It is sealed before it is kept.'}
      />
    </DeedForm>
  )
}
