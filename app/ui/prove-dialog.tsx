'use client'

import { signIn } from 'next-auth/react'
import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { Button } from './button.tsx'
import { Field } from './field.tsx'
import { FormReasons, Reasons } from './reasons.tsx'

/** `sign-in`: the session ended. `confirm`: it stands, but the deed wants to know anew who is there. */
export type Proof = 'sign-in' | 'confirm'

const words = {
  'sign-in': { title: 'Sign in again', text: 'Your session ended. Nothing that you typed is lost: sign in, and it will be sent.' },
  confirm: { title: 'Confirm that it is you', text: 'This cannot be undone lightly, so it needs your password once more.' },
} as const

/** Asks, over the page that somebody is working on, who is there. */
export function ProveDialog({ wanted, onProved, onLeave }: { wanted: Proof; onProved: () => void; onLeave: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [refused, setRefused] = useState('')
  const [busy, setBusy] = useState(false)
  useEffect(() => dialog.current?.showModal(), [])

  const prove = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    const answer = await signIn('credentials', { email: String(form.get('proof-email')), password: String(form.get('proof-password')), redirect: false })
    setBusy(false)
    if (answer?.error) setRefused('The e-mail or the password is not right. Check both and try again.')
    else onProved()
  }

  return (
    <dialog ref={dialog} onClose={onLeave} aria-labelledby="prove-title" className="m-auto w-full max-w-md bg-paper p-6 text-ink backdrop:bg-black/60">
      <FormReasons value={[]}>
        <form onSubmit={(event) => void prove(event)} className="grid gap-5">
          <h2 id="prove-title" className="text-xl">
            {words[wanted].title}
          </h2>
          <p>{words[wanted].text}</p>
          <Reasons reasons={refused ? [{ code: 'wrong', message: refused }] : []} />
          <Field label="E-mail" name="proof-email" type="email" autoComplete="username" required />
          <Field label="Password" name="proof-password" type="password" autoComplete="current-password" required />
          <div className="flex flex-wrap gap-3">
            <Button disabled={busy}>Continue</Button>
            <Button look="plain" type="button" onClick={() => dialog.current?.close()}>
              Not now
            </Button>
          </div>
        </form>
      </FormReasons>
    </dialog>
  )
}
