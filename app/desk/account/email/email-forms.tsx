'use client'

import { useRouter } from 'next/navigation'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field } from '#app/ui/field.tsx'
import { begin, giveUp } from './actions.ts'

export function BeginForm() {
  const router = useRouter()
  return (
    <DeedForm action={begin} deed="Send both letters" done={({ email }) => `Letters are on their way to both mailboxes. Open them, and say yes in each: the one at ${email}, too.`} clears onDone={() => router.refresh()} label="Change the e-mail">
      <Field label="New e-mail" name="email" type="email" autoComplete="email" required />
    </DeedForm>
  )
}

export function GiveUpForm() {
  const router = useRouter()
  return <DeedForm action={giveUp} deed="Give it up" look="plain" onDone={() => router.refresh()} label="Give the change up" />
}
