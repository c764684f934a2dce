'use client'

import { useEffect, useId, useRef } from 'react'
import { Button } from './button.tsx'
import { ConfirmForm } from './confirm-form.tsx'
import { FormReasons } from './reasons.tsx'
import { useSignedInAs } from './signed-in-as.tsx'
import { WayIn } from './way-in.tsx'

/** `sign-in`: the session ended. `confirm`: it stands, but the deed wants to know anew who is there. */
export type Proof = 'sign-in' | 'confirm'

const words = {
  'sign-in': { title: 'Sign in again', text: 'Your session ended. Nothing that you typed is lost: sign in, and it will be sent.' },
  confirm: { title: 'Confirm that it is you', text: 'What you are about to do could let somebody in or lock somebody out, so it asks once more who is there.' },
} as const

/** Asks, over the page that somebody is working on, who is there. */
export function ProveDialog({ wanted, onProved, onLeave }: { wanted: Proof; onProved: () => void; onLeave: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const person = useSignedInAs()
  useEffect(() => dialog.current?.showModal(), [])
  const leave = () => dialog.current?.close()

  return (
    <dialog ref={dialog} onClose={onLeave} aria-labelledby={title} className="m-auto w-full max-w-md bg-paper p-6 text-ink backdrop:bg-black/60">
      <FormReasons value={[]}>
        <div className="grid gap-5">
          <h2 id={title} className="text-xl">
            {words[wanted].title}
          </h2>
          <p>{words[wanted].text}</p>
          {wanted === 'confirm' ? (
            <ConfirmForm onProved={onProved} onLeave={leave} />
          ) : (
            <>
              <WayIn person={person} onIn={onProved} prefix="proof-" deed="Continue" />
              <p className="text-soft">
                No password and no passkey? <a href="/sign-in" target="_blank">Sign in on another page</a>, then come back to this one and try again.
              </p>
              <Button look="plain" type="button" onClick={leave}>
                Not now
              </Button>
            </>
          )}
        </div>
      </FormReasons>
    </dialog>
  )
}
