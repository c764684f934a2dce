'use client'

import { useRouter } from 'next/navigation'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field } from '#app/ui/field.tsx'
import { changeName, changePassword } from './actions.ts'

export function NameForm({ name }: { name: string }) {
  const router = useRouter()
  return (
    <DeedForm action={changeName} deed="Save the name" done="Saved." label="Your name" onDone={() => router.refresh()}>
      <Field label="Name" name="name" hint="As your colleagues know you, and as the record of deeds calls you." defaultValue={name} autoComplete="name" maxLength={120} required />
    </DeedForm>
  )
}

const endedWords = (ended: number) => (ended === 0 ? 'Changed.' : ended === 1 ? 'Changed. One other session was ended.' : `Changed. ${ended} other sessions were ended.`)

export function PasswordForm({ email }: { email: string }) {
  const router = useRouter()
  return (
    <DeedForm action={changePassword} deed="Change the password" done={({ ended }) => endedWords(ended)} label="Your password" clears onDone={() => router.refresh()}>
      {/* So that a keeper of passwords knows whose it is. */}
      <input type="text" name="" autoComplete="username" defaultValue={email} hidden readOnly />
      <Field label="Present password" name="current" type="password" autoComplete="current-password" maxLength={1_000} required />
      <Field label="New password" name="password" type="password" hint="At least 8 characters; a few words in a row are easy to remember. You stay signed in here, and nowhere else." autoComplete="new-password" maxLength={1_000} required />
    </DeedForm>
  )
}
