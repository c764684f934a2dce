'use client'

import { useId } from 'react'
import { useReason } from './reasons.tsx'

type TicksProps = { legend: string; hint?: string; name: string; options: readonly (readonly [value: string, words: string])[]; ticked: readonly string[] }

/** Several of a few: each ticked one is sent under the same name. */
export function Ticks({ legend, hint, name, options, ticked }: TicksProps) {
  const id = useId()
  const reason = useReason(name)
  return (
    <fieldset className="grid content-start gap-2" aria-describedby={[hint && `${id}-hint`, reason && `${id}-reason`].filter(Boolean).join(' ') || undefined}>
      <legend className="font-semibold">{legend}</legend>
      {hint && <p id={`${id}-hint`} className="text-sm text-soft">{hint}</p>}
      <div className="grid gap-1 sm:grid-cols-2">
        {options.map(([value, words]) => (
          <label key={value} className="flex items-start gap-3 py-1">
            <input type="checkbox" name={name} value={value} defaultChecked={ticked.includes(value)} aria-invalid={reason ? true : undefined} className="size-6 shrink-0 accent-accent" />
            <span className="pt-0.5">{words}</span>
          </label>
        ))}
      </div>
      {reason && <p id={`${id}-reason`} className="text-sm font-semibold text-alarm">{reason}</p>}
    </fieldset>
  )
}
