'use client'

import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field } from '#app/ui/field.tsx'
import { choose } from './actions.ts'

export function NewPasswordForm({ token }: { token: string }) {
  return (
    <DeedForm action={choose} deed="Save the password" clears done={({ email }) => <>Your password is changed, and you are signed out everywhere. <a href="/sign-in">Sign in</a> as {email}.</>}>
      <input type="hidden" name="token" value={token} />
      <Field label="New password" name="password" type="password" autoComplete="new-password" hint="A few words in a row are easy to remember, and hard to guess." required />
    </DeedForm>
  )
}
