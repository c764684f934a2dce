'use client'

import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field } from '#app/ui/field.tsx'
import type { Answer } from '#app/action.ts'

type AskFormProps = { action: (before: Answer<void> | null, form: FormData) => Promise<Answer<void>>; deed: string }

/** Asks for a letter. The answer is one and the same, whether anybody has that e-mail or not. */
export function AskForm({ action, deed }: AskFormProps) {
  return (
    <DeedForm action={action} deed={deed} done="If there is an account with this e-mail, a letter is on its way. Look into your mailbox, also among the spam.">
      <Field label="E-mail" name="email" type="email" autoComplete="username" required />
    </DeedForm>
  )
}
