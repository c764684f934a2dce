'use client'

import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { FormReasons } from '#app/ui/reasons.tsx'
import { isLinkHref, LINK_HREF_SENTENCE } from '#newsroom/stories/link-href.ts'

type Props = { href: string; onDone: (href: string | null) => void; onLeave: () => void }

/** Asks where the chosen words lead. */
export function LinkDialog({ href, onDone, onLeave }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [wrong, setWrong] = useState('')
  useEffect(() => dialog.current?.showModal(), [])
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('href') ?? '').trim()
    const address = /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(typed) ? `https://${typed}` : typed
    if (isLinkHref(address)) onDone(address)
    else setWrong(LINK_HREF_SENTENCE)
  }
  return (
    <dialog ref={dialog} onClose={onLeave} aria-label="Link" className="m-auto w-full max-w-md bg-paper p-6 text-ink backdrop:bg-black/60">
      <FormReasons value={wrong ? [{ code: 'link', field: 'href', message: wrong }] : []}>
        <form onSubmit={submit} className="grid gap-5" noValidate>
          <Field label="Address" name="href" defaultValue={href} autoFocus autoComplete="off" spellCheck={false} hint="https://… for another site, /… for a page of this paper." />
          <div className="flex flex-wrap gap-3">
            <Button>Set the link</Button>
            {href && <Button type="button" look="plain" onClick={() => onDone(null)}>Take the link out</Button>}
            <Button type="button" look="plain" onClick={() => dialog.current?.close()}>Not now</Button>
          </div>
        </form>
      </FormReasons>
    </dialog>
  )
}
