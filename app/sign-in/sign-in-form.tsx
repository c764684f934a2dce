'use client'

import { useRouter } from 'next/navigation'
import { signIn } from 'next-auth/react'
import { useActionState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'

type Tried = { message: string; email: string } | null

/** What went wrong, and what to do; the same words for an unknown e-mail and a wrong password. */
const sentence = (error: string) =>
  error === 'too-often'
    ? 'There were too many attempts. Wait a quarter of an hour, then try again.'
    : 'The e-mail or the password is not right. Check both and try again.'

export function SignInForm() {
  const router = useRouter()
  const [tried, submit, busy] = useActionState(async (_: Tried, form: FormData): Promise<Tried> => {
    const email = String(form.get('email') ?? '')
    const answer = await signIn('credentials', { email, password: String(form.get('password') ?? ''), redirect: false })
    if (answer?.error) return { message: sentence(answer.error), email }
    router.replace('/desk')
    return null
  }, null)

  return (
    <form action={submit} className="grid gap-4">
      {tried && (
        <p role="alert" className="border-s-4 border-alarm ps-3">
          {tried.message}
        </p>
      )}
      <Field label="E-mail" name="email" type="email" autoComplete="username" defaultValue={tried?.email ?? ''} required />
      <Field label="Password" name="password" type="password" autoComplete="current-password" required />
      <Button disabled={busy}>{busy ? 'Signing in …' : 'Sign in'}</Button>
    </form>
  )
}
