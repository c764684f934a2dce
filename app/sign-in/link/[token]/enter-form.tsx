'use client'

import { signIn } from 'next-auth/react'
import { useState, type SubmitEvent } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Reasons } from '#app/ui/reasons.tsx'

const sentences: Record<string, string> = {
  'too-often': 'There were too many attempts. Wait a quarter of an hour, then try again.',
  'code-needed': 'Your account has a second factor. Write the code from your app, or one of your recovery codes.',
  'code-wrong': 'The code is not right. Take the newest one from your app, or one of your recovery codes.',
}
const GONE = 'This link does not open the desk any more. Ask for a new one on the sign-in page.'

/** The link is used up by this button, and not by opening it: mail scanners open every link. */
export function EnterForm({ token, needsCode }: { token: string; needsCode: boolean }) {
  const [refused, setRefused] = useState('')
  const [busy, setBusy] = useState(false)
  const enter = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const code = String(new FormData(event.currentTarget).get('code') ?? '')
    setBusy(true)
    const answer = await signIn('letter', { token, code, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, redirect: false })
    if (!answer?.error) return window.location.assign('/desk')
    setRefused(sentences[answer.error] ?? GONE)
    setBusy(false)
  }
  return (
    <form onSubmit={(event) => void enter(event)} className="grid gap-5">
      <Reasons reasons={refused ? [{ code: 'link-refused', message: refused }] : []} />
      {needsCode && <Field label="Code" name="code" autoComplete="one-time-code" hint="From your authenticator app, or one of your recovery codes." required />}
      <Button disabled={busy}>{busy ? 'Signing in …' : 'Sign in'}</Button>
    </form>
  )
}
