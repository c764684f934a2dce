'use client'

import { useRouter } from 'next/navigation'
import type { Answer } from '#app/action.ts'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Moment } from './moment.tsx'

type Undone = { back: number; stayed: number }
type Past = { id: string; at: Date; by: string; summary: string; count: number; undoneAt: Date | null }
type Props = { past: readonly Past[]; undo: (before: Answer<Undone> | null, form: FormData) => Promise<Answer<Undone>>; paper: { lang: string; timeZone: string } }

const told = ({ back, stayed }: Undone) =>
  stayed === 0 ? 'Taken back.' : `Taken back for ${back}. ${stayed === 1 ? '1 was' : `${stayed} were`} changed since and ${stayed === 1 ? 'stays as it is' : 'stay as they are'}.`

/** What was changed of many at once, newest first, each to be taken back in one step. */
export function PastChanges({ past, undo, paper }: Props) {
  const router = useRouter()
  if (past.length === 0) return null
  return (
    <section aria-labelledby="past" className="grid gap-4">
      <h2 id="past">What was changed</h2>
      <ul className="grid gap-6">
        {past.map(({ id, at, by, summary, count, undoneAt }) => (
          <li key={id} className="grid gap-3 border-t border-rule pt-4">
            <p>
              <bdi>{summary}</bdi>, for {count.toLocaleString(paper.lang)}. <Moment at={at} paper={paper} />, <bdi>{by}</bdi>. {undoneAt && 'Taken back.'}
            </p>
            {/* How many stayed is said here, so the page is renewed only when there is nothing more to read. */}
            {!undoneAt && (
              <DeedForm action={undo} deed="Take back" look="plain" label={`Take back: ${summary}`} done={told} onDone={({ stayed }) => stayed === 0 && router.refresh()}>
                <input type="hidden" name="bulkId" value={id} />
              </DeedForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
