'use client'

import { startTransition, useActionState, useEffect, useEffectEvent, useState, type SubmitEvent } from 'react'
import type { WaysToConfirm } from '#newsroom/access/confirm.ts'
import { confirm, waysToConfirm } from './actions.ts'
import { Button } from './button.tsx'
import { passkeyAnswer } from './enter.ts'
import { Field } from './field.tsx'
import { Reasons } from './reasons.tsx'

/** Asks somebody who is signed in for one more proof, by whichever way they have. */
export function ConfirmForm({ onProved, onLeave }: { onProved: () => void; onLeave: () => void }) {
  const [answer, send, busy] = useActionState(confirm, null)
  const [ways, setWays] = useState<WaysToConfirm | null>(null)
  const [byCode, setByCode] = useState(false)
  const [left, setLeft] = useState(false)
  useEffect(() => {
    let isHere = true
    void waysToConfirm(null, new FormData()).then((told) => {
      if (isHere && told.ok) setWays(told.value)
    })
    return () => {
      isHere = false
    }
  }, [])
  const proved = useEffectEvent(onProved)
  useEffect(() => {
    if (answer?.ok) proved()
  }, [answer])

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setLeft(false)
    startTransition(() => send(form))
  }
  const byPasskey = async () => {
    const passkey = await passkeyAnswer()
    setLeft(!passkey)
    if (!passkey) return
    const form = new FormData()
    form.set('passkey', passkey)
    startTransition(() => send(form))
  }

  // Said above the fields alone: the page behind may have fields of these names.
  const reasons = answer && !answer.ok && !busy ? answer.reasons.map(({ code, message }) => ({ code, message })) : []
  const asksForCode = byCode || (ways?.code === true && !ways.password)
  const hasNone = ways !== null && !ways.password && !ways.code && !ways.passkey
  return (
    <form onSubmit={submit} aria-label="Confirm that it is you" className="grid gap-5">
      <Reasons key={answer?.turn} reasons={left ? [{ code: 'left', message: 'No passkey was chosen. Try again, or confirm it in another way.' }] : reasons} />
      {hasNone ? (
        <p>You have neither a password nor a passkey here. Sign out and in again, then do it within ten minutes.</p>
      ) : asksForCode ? (
        <Field key="code" label="Code" name="code" hint="From your authenticator app, or one of your recovery codes." autoComplete="one-time-code" maxLength={100} required autoFocus />
      ) : (
        (ways === null || ways.password) && <Field key="password" label="Password" name="password" type="password" autoComplete="current-password" maxLength={1_000} required autoFocus />
      )}
      <div className="flex flex-wrap gap-3">
        {(ways === null || ways.password || ways.code) && <Button disabled={busy}>Continue</Button>}
        {ways?.passkey && (
          <Button look="plain" type="button" disabled={busy} onClick={() => void byPasskey()}>
            Use a passkey
          </Button>
        )}
        {ways?.password && ways.code && (
          <Button look="plain" type="button" disabled={busy} onClick={() => setByCode(!byCode)}>
            {byCode ? 'Use the password' : 'Use a code'}
          </Button>
        )}
        <Button look="plain" type="button" onClick={onLeave}>
          Not now
        </Button>
      </div>
    </form>
  )
}
