'use client'

import { useId, type ComponentProps, type ReactNode } from 'react'
import { useReason } from './reasons.tsx'

type Labelled = { label: string; hint?: ReactNode }
const box = 'min-h-11 w-full rounded-sm border border-soft bg-paper px-3 py-2 text-ink aria-invalid:border-alarm aria-invalid:border-2'

function Frame({ id, label, hint, reason, children }: Labelled & { id: string; reason: string | undefined; children: ReactNode }) {
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-sm text-soft">
          {hint}
        </p>
      )}
      {children}
      {reason !== undefined && (
        <p id={`${id}-reason`} className="text-sm font-semibold text-alarm">
          {reason}
        </p>
      )}
    </div>
  )
}

function useField(name: string | undefined, hint: ReactNode) {
  const id = useId()
  const reason = useReason(name)
  const described = [hint !== undefined && `${id}-hint`, reason !== undefined && `${id}-reason`].filter(Boolean).join(' ')
  return { id, reason, aria: { 'aria-describedby': described || undefined, 'aria-invalid': reason === undefined ? undefined : true } }
}

/** A labelled line of text. The reason why it was not taken stands beneath it. */
export function Field({ label, hint, ...input }: Omit<ComponentProps<'input'>, 'id'> & Labelled) {
  const { id, reason, aria } = useField(input.name, hint)
  return (
    <Frame id={id} label={label} hint={hint} reason={reason}>
      <input id={id} {...aria} {...input} className={box} />
    </Frame>
  )
}

export function TextArea({ label, hint, ...area }: Omit<ComponentProps<'textarea'>, 'id'> & Labelled) {
  const { id, reason, aria } = useField(area.name, hint)
  return (
    <Frame id={id} label={label} hint={hint} reason={reason}>
      <textarea id={id} rows={4} {...aria} {...area} className={`${box} leading-normal`} />
    </Frame>
  )
}

/** One of a few: `options` as [value, words]. */
export function Select({ label, hint, options, ...select }: Omit<ComponentProps<'select'>, 'id' | 'children'> & Labelled & { options: readonly (readonly [value: string, words: string])[] }) {
  const { id, reason, aria } = useField(select.name, hint)
  return (
    <Frame id={id} label={label} hint={hint} reason={reason}>
      <select id={id} {...aria} {...select} className={box}>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Frame>
  )
}

export function Tick({ label, hint, ...input }: Omit<ComponentProps<'input'>, 'id' | 'type'> & Labelled) {
  const { id, reason, aria } = useField(input.name, hint)
  return (
    <div className="grid gap-1">
      <div className="flex items-start gap-3">
        <input id={id} type="checkbox" {...aria} {...input} className="mt-1 size-6 shrink-0 accent-accent" />
        <label htmlFor={id} className="pt-0.5 font-semibold">
          {label}
        </label>
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="ps-9 text-sm text-soft">
          {hint}
        </p>
      )}
      {reason !== undefined && (
        <p id={`${id}-reason`} className="ps-9 text-sm font-semibold text-alarm">
          {reason}
        </p>
      )}
    </div>
  )
}
