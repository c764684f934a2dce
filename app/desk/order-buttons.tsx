'use client'

import { useRouter } from 'next/navigation'
import { useActionState, useEffect, useRef } from 'react'
import type { Answer } from '#app/action.ts'
import { Button } from '#app/ui/button.tsx'
import { Reasons } from '#app/ui/reasons.tsx'

type Props = { action: (before: Answer<void> | null, form: FormData) => Promise<Answer<void>>; field: 'id' | 'slug'; value: string; name: string; isFirst: boolean; isLast: boolean }

/** Moves an entry of a list one place up or down; the focus stays with the entry. */
export function OrderButtons({ action, field, value, name, isFirst, isLast }: Props) {
  const router = useRouter()
  const [answer, send, busy] = useActionState(action, null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (answer?.ok) router.refresh()
  }, [answer, router])
  useEffect(() => {
    // At the end of the list the pressed button can do no more: its neighbour takes the focus.
    if (document.activeElement === document.body && answer?.ok) form.current?.querySelector<HTMLButtonElement>('button:not(:disabled)')?.focus()
  })
  return (
    <form ref={form} action={send} className="flex gap-2">
      <input type="hidden" name={field} value={value} />
      <Button look="plain" name="way" value="up" disabled={isFirst} aria-disabled={busy} aria-label={`Move ${name} up`}>
        Up
      </Button>
      <Button look="plain" name="way" value="down" disabled={isLast} aria-disabled={busy} aria-label={`Move ${name} down`}>
        Down
      </Button>
      {answer && !answer.ok && <Reasons reasons={answer.reasons} />}
    </form>
  )
}
