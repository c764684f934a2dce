'use client'

import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react'
import { Button } from '#app/ui/button.tsx'
import { FormReasons, Reasons } from '#app/ui/reasons.tsx'
import type { Reason } from '#newsroom/refusal.ts'

type Props = {
  title: string
  deed?: string
  /** Why it cannot be kept yet; nothing where it can. */
  reasons?: () => Reason[]
  /** Told once the panel is closed and the caret is back in the text. */
  onKept?: () => void
  /** Another way out, which asks for nothing. */
  other?: { deed: string; onDone: () => void } | null
  onLeave: () => void
  children: ReactNode
}

/** A panel beside the text, in which one piece of it is written. Escape leaves; what was changed is not left without a word. */
export function Panel({ title, deed = 'Keep', reasons = () => [], onKept, other = null, onLeave, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const done = useRef<(() => void) | undefined>(undefined)
  const isChanged = useRef(false)
  const [wrong, setWrong] = useState<Reason[]>([])
  const heading = useRef<HTMLHeadingElement>(null)
  const isRead = !onKept
  useEffect(() => {
    dialog.current?.showModal()
    // What is only read begins at its head, not at the button beneath it.
    if (isRead) heading.current?.focus()
  }, [isRead])
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.stopPropagation()
    const found = reasons()
    setWrong(found)
    if (found.length > 0) return
    leave(onKept)
  }
  const leave = (then?: () => void) => {
    done.current = then
    dialog.current?.close()
  }
  return (
    <dialog
      ref={dialog}
      aria-label={title}
      onCancel={(event) => {
        if (event.target !== dialog.current || !isChanged.current || !onKept) return
        event.preventDefault()
        isChanged.current = false
        setWrong([{ code: 'not-kept', message: `What you changed here is not kept yet. Press ${deed}, or Escape once more to leave it.` }])
      }}
      onClose={(event) => {
        if (event.target !== dialog.current) return
        onLeave()
        done.current?.()
      }}
      className="my-0 ms-auto me-0 h-dvh max-h-dvh w-full max-w-lg overflow-y-auto border-s border-rule bg-paper p-5 text-ink backdrop:bg-black/40"
    >
      <FormReasons value={wrong}>
        <form onSubmit={submit} onInput={() => (isChanged.current = true)} noValidate className="grid gap-5">
          <h2 ref={heading} tabIndex={-1}>{title}</h2>
          <Reasons reasons={wrong} />
          {children}
          <div className="flex flex-wrap gap-3">
            {onKept && <Button>{deed}</Button>}
            {other && <Button type="button" look="plain" onClick={() => leave(other.onDone)}>{other.deed}</Button>}
            <Button type="button" look="plain" onClick={() => leave()}>{onKept ? 'Leave without keeping' : 'Close'}</Button>
          </div>
        </form>
      </FormReasons>
    </dialog>
  )
}

export const reason = (field: string, message: string): Reason => ({ code: 'panel', field, message })
