'use client'

import { createContext, useContext } from 'react'
import type { Reason } from '#newsroom/refusal.ts'

/** The reasons of the form around: a field finds its own by its name. */
export const FormReasons = createContext<readonly Reason[]>([])

export const useReason = (name: string | undefined): string | undefined => {
  const reasons = useContext(FormReasons)
  return name === undefined ? undefined : reasons.find(({ field }) => field === name)?.message
}

/** Why nothing was done; those that belong to a field stand there too, and lead to it. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  if (reasons.length === 0) return null
  return (
    <div role="alert" className="grid gap-1 border-s-4 border-alarm bg-raised px-4 py-3">
      {reasons.map(({ code, field, message }) => (
        <p key={`${code} ${field ?? ''} ${message}`}>{field ? <a href={`#field-${field}`} onClick={(event) => toField(event, field)}>{message}</a> : message}</p>
      ))}
    </div>
  )
}

function toField(event: { preventDefault: () => void }, field: string) {
  const found = document.getElementsByName(field)[0]
  if (!found) return
  event.preventDefault()
  found.focus()
}
