'use client'

import { startTransition, useActionState, useEffect, useEffectEvent, useRef, useState, type ReactNode, type SubmitEvent } from 'react'
import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation'
import type { Answer } from '#app/action.ts'
import { ONCE } from '#app/form-data.ts'
import { Button } from './button.tsx'
import { ProveDialog, type Proof } from './prove-dialog.tsx'
import { FormReasons, Reasons } from './reasons.tsx'

type DeedFormProps<Value> = {
  action: (before: Answer<Value> | null, form: FormData) => Promise<Answer<Value>>
  /** The words on the button. */
  deed: string
  /** What is said when it is done; absent where the page itself shows it. */
  done?: string | ((value: Value) => ReactNode)
  onDone?: (value: Value) => void
  look?: 'strong' | 'plain' | 'alarm'
  /** Empties the fields once it is done. */
  clears?: boolean
  /** The form's name for those who hear it; give it where a page has several. */
  label?: string
  className?: string
  children?: ReactNode
}

/**
 * A form that does one deed. What was typed stays whatever the answer; a deed that needs a sign-in, or to know anew who
 * is there, asks for it in place and is then done.
 */
export function DeedForm<Value>({ action, deed, done, onDone, look = 'strong', clears = false, label, className = 'grid gap-5', children }: DeedFormProps<Value>) {
  /** The deed's, until it is answered: sent again over a bad line, it is done once. */
  const key = useRef<string>(null)
  const answered = async (before: Answer<Value> | null, data: FormData): Promise<Answer<Value>> => {
    try {
      const told = await action(before, data)
      key.current = null
      return told
    } catch (error) {
      unstable_rethrow(error) // a redirect is an answer
      return { ok: false, reasons: [unanswered(error)], turn: Date.now() }
    }
  }
  // On the server the action itself, so that the form can be sent before its script is there.
  const [answer, send, busy] = useActionState(typeof window === 'undefined' ? action : answered, null)
  const [declined, setDeclined] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const sent = useRef<FormData>(null)
  const proof = answer && !busy && answer.turn !== declined ? proofWanted(answer) : null

  const heard = useEffectEvent((value: Value) => {
    if (clears) form.current?.reset()
    onDone?.(value)
  })
  useEffect(() => {
    if (answer?.ok) heard(answer.value)
  }, [answer])

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    // React would empty the fields after its own submit; nothing that was typed may go.
    event.preventDefault()
    const data = new FormData(event.currentTarget, event.nativeEvent.submitter)
    // Only a page that is secure can make one.
    if (window.isSecureContext) data.set(ONCE, (key.current ??= crypto.randomUUID()))
    sent.current = data
    startTransition(() => send(data))
  }
  const again = () => {
    const data = sent.current
    if (data) startTransition(() => send(data))
  }

  const reasons = answer && !answer.ok ? answer.reasons : []
  return (
    <FormReasons value={reasons}>
      <form ref={form} action={send} onSubmit={submit} aria-label={label} className={className}>
        {!proof && <Reasons key={answer?.turn} reasons={reasons} />}
        {children}
        <div className="flex flex-wrap items-center gap-4">
          <Button look={look} disabled={busy}>
            {deed}
          </Button>
          <p role="status" className="text-soft">
            {busy ? 'One moment …' : answer?.ok ? (typeof done === 'function' ? done(answer.value) : done) : ''}
          </p>
        </div>
      </form>
      {proof && <ProveDialog wanted={proof} onProved={again} onLeave={() => setDeclined(answer?.turn ?? 0)} />}
    </FormReasons>
  )
}

const unanswered = (error: unknown) =>
  unstable_isUnrecognizedActionError(error)
    ? { code: 'page-too-old', message: 'The paper was renewed since you opened this page, so nothing was done. Copy what you typed, and reload the page.' }
    : { code: 'unanswered', message: 'No answer came, so it may or may not have been done. What you typed is still here: look at your line, and try again.' }

function proofWanted(answer: Answer): Proof | null {
  if (answer.ok) return null
  const codes = answer.reasons.map(({ code }) => code)
  return codes.includes('sign-in-first') ? 'sign-in' : codes.includes('confirm-first') ? 'confirm' : null
}
