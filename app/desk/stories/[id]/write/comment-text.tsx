'use client'

import { useRef, useState } from 'react'
import { TextArea } from '#app/ui/field.tsx'

type Props = { label: string; people: readonly string[]; start?: string; isFirst?: boolean }

/** What somebody says; behind an @ colleagues are offered by name. */
export function CommentText({ label, people, start, isFirst = false }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const look = (field: HTMLTextAreaElement) => {
    area.current = field
    setTyped(/(?:^|\s)@([\p{L}\p{N}’'. -]{0,40})$/u.exec(field.value.slice(0, field.selectionStart))?.[1]?.toLocaleLowerCase() ?? null)
  }
  const fitting = typed === null ? [] : people.filter((name) => name.toLocaleLowerCase().startsWith(typed) && name.toLocaleLowerCase() !== typed.trim()).slice(0, 5)
  const take = (name: string) => {
    const field = area.current
    if (!field || typed === null) return
    const end = field.selectionStart
    field.setRangeText(`${name} `, end - typed.length, end, 'end')
    setTyped(null)
    field.focus()
  }
  return (
    <div className="grid gap-1">
      <TextArea label={label} name="text" rows={3} maxLength={2000} dir="auto" defaultValue={start} autoFocus={isFirst} onInput={({ currentTarget }) => look(currentTarget)} onKeyUp={({ currentTarget }) => look(currentTarget)} />
      {fitting.length > 0 && (
        <ul aria-label="Name somebody" className="flex flex-wrap gap-x-3">
          {fitting.map((name) => (
            <li key={name}>
              <button type="button" className="min-h-10 cursor-pointer underline" onClick={() => take(name)}>
                @<bdi>{name}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className="sr-only">{fitting.length > 0 ? `${fitting.length} to name, by Tab` : ''}</p>
    </div>
  )
}
