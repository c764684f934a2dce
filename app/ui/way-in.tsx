'use client'

import { useState, type SubmitEvent } from 'react'
import { Button } from './button.tsx'
import { enterByPasskey, enterByPassword, sentenceFor, type Entered } from './enter.ts'
import { Field } from './field.tsx'

type WayInProps = {
  /** Whose work it is to go on with; absent where anybody may come in. */
  person?: { id: string; name: string } | null
  onIn: () => void
  /** Names the fields, where the page behind has some of the same name. */
  prefix?: string
  deed?: string
}

type Known = { email: string; password: string }

/** E-mail and password, then a code where the account has one; or a passkey, which needs neither. */
export function WayIn({ person, onIn, prefix = '', deed = 'Sign in' }: WayInProps) {
  // Kept here and nowhere else, to be sent again with the code: there is nothing half signed in.
  const [known, setKnown] = useState<Known | null>(null)
  const [email, setEmail] = useState('')
  const [tried, setTried] = useState<{ entered: Exclude<Entered, 'in'>; turn: number } | null>(null)
  const [busy, setBusy] = useState(false)
  const whose = { as: person?.id }

  const go = async (enter: () => Promise<Entered>, given: Known | null) => {
    setBusy(true)
    const entered = await enter().catch(() => 'failed' as const)
    if (entered === 'in') return onIn()
    setBusy(false)
    setKnown(entered === 'code-needed' || entered === 'code-wrong' ? given : null)
    setTried((before) => ({ entered, turn: (before?.turn ?? 0) + 1 }))
  }

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const read = (name: string) => String(form.get(`${prefix}${name}`) ?? '')
    const given = known ?? { email: read('email'), password: read('password') }
    setEmail(given.email)
    void go(() => enterByPassword(known ? { ...known, code: read('code') } : given, whose), given)
  }
  const message = tried ? sentenceFor(tried.entered, person?.name) : ''

  return (
    <div className="grid gap-6">
      <form onSubmit={submit} aria-label={known ? 'Second factor' : deed} className="grid gap-4">
        {message && (
          <p key={tried?.turn} role="alert" className="border-s-4 border-alarm ps-3">
            {message}
          </p>
        )}
        {known ? (
          <Field key={`code ${tried?.turn}`} label="Code" name={`${prefix}code`} hint="From your authenticator app, or one of your recovery codes." autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} maxLength={100} required autoFocus />
        ) : (
          <>
            <Field label="E-mail" name={`${prefix}email`} type="email" autoComplete="username" defaultValue={email} maxLength={300} required />
            <Field key={`password ${tried?.turn}`} label="Password" name={`${prefix}password`} type="password" autoComplete="current-password" maxLength={1_000} required />
          </>
        )}
        <div className="flex flex-wrap gap-3">
          <Button disabled={busy}>{busy ? 'One moment …' : known ? 'Continue' : deed}</Button>
          {known && (
            <Button look="plain" type="button" disabled={busy} onClick={() => { setKnown(null); setTried(null) }}>
              Begin again
            </Button>
          )}
        </div>
      </form>
      <Button look="plain" type="button" disabled={busy} onClick={() => void go(() => enterByPasskey(whose), null)}>
        Use a passkey
      </Button>
    </div>
  )
}
