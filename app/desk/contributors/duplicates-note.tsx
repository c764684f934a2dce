'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import type { Likely } from '#newsroom/contributors/duplicates.ts'

type Props = {
  /** The field of the form around whose name is looked up while it is typed. */
  watch?: string
  /** Or a name that is known already. */
  name?: string
  /** Takes one of those who are here instead of making somebody new. */
  onTake?: (person: { id: string; name: string; jobTitle: string }) => void
}

/** Says who is likely here already under a name that somebody is about to make a record for. It warns, and forbids nothing. */
export function DuplicatesNote({ watch, name: given = '', onTake }: Props) {
  const note = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState('')
  const [likely, setLikely] = useState<Likely[]>([])
  const name = (given || typed).trim()

  useEffect(() => {
    const field = watch === undefined ? null : note.current?.closest('form')?.elements.namedItem(watch)
    if (!(field instanceof HTMLInputElement)) return undefined
    const heard = () => setTyped(field.value)
    field.addEventListener('input', heard)
    return () => field.removeEventListener('input', heard)
  }, [watch])

  useEffect(() => {
    const leave = new AbortController()
    const later = setTimeout(() => void likelyFor(name, leave.signal).then((found) => !leave.signal.aborted && setLikely(found)), 250)
    return () => {
      leave.abort()
      clearTimeout(later)
    }
  }, [name])

  return (
    <div ref={note} role="status">
      {likely.length > 0 && (
        <div className="grid gap-2 border-s-4 border-accent bg-raised px-4 py-3">
          <p className="font-semibold">Likely here already. Look before you make a second record.</p>
          <ul className="grid gap-2">
            {likely.map(({ id, name: called, jobTitle, stories, why }) => (
              <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
                <span>
                  <a href={`/desk/contributors/${id}`} target="_blank" rel="noopener">
                    <bdi>{called}</bdi>
                  </a>
                  {jobTitle && <>, <bdi>{jobTitle}</bdi></>}. {why.join(' ')} {stories === 1 ? '1 story.' : `${stories} stories.`}
                </span>
                {onTake && (
                  <Button type="button" look="plain" onClick={() => onTake({ id, name: called, jobTitle })}>
                    Take {called}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

async function likelyFor(name: string, signal: AbortSignal): Promise<Likely[]> {
  if (name.length < 3) return []
  try {
    const answer = await fetch(`/api/contributors/find?${new URLSearchParams({ name }).toString()}`, { signal })
    return answer.ok ? ((await answer.json()) as { likely: Likely[] }).likely : []
  } catch {
    // Without an answer there is no warning; the deed itself says when somebody is signed out.
    return []
  }
}
