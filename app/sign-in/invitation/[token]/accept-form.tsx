'use client'

import { signIn } from 'next-auth/react'
import { useRouter } from 'next/navigation'
import { useRef } from 'react'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field } from '#app/ui/field.tsx'
import { accept } from './actions.ts'

/** Makes the account and goes straight in with what was just chosen. */
export function AcceptForm({ token, email }: { token: string; email: string }) {
  const router = useRouter()
  const password = useRef('')
  const enter = async (as: string) => {
    const answer = await signIn('credentials', { email: as, password: password.current, redirect: false })
    router.replace(answer?.error ? '/sign-in' : '/desk')
  }
  return (
    <DeedForm action={accept} deed="Make the account" done="Your account is made. One moment …" onDone={(made) => void enter(made.email)}>
      <input type="hidden" name="token" value={token} />
      <Field label="E-mail" type="email" autoComplete="username" value={email} readOnly hint="The invitation went here. You sign in with it." />
      <Field label="Your name" name="name" autoComplete="name" hint="As your colleagues know you." required />
      <Field label="Password" name="password" type="password" autoComplete="new-password" hint="A few words in a row are easy to remember, and hard to guess." onChange={({ currentTarget }) => (password.current = currentTarget.value)} required />
    </DeedForm>
  )
}
