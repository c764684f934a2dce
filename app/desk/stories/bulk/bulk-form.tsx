'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Select } from '#app/ui/field.tsx'
import type { Kind } from '#newsroom/stories/bulk-kinds.ts'
import type { BulkResult } from '#newsroom/stories/bulk.ts'
import { change } from './actions.ts'

type Props = { kind: Kind; question: string; ids: string[]; all: boolean; address: string; /** What to choose from; null for a move. */ values: readonly { id: string; name: string }[] | null }

/** Looks first, and then changes exactly what was looked at. */
export function BulkForm({ kind, question, ids, all, address, values }: Props) {
  const router = useRouter()
  const [seen, setSeen] = useState<BulkResult | null>(null)
  const heard = (result: BulkResult) => {
    setSeen(result)
    if (result.bulkId) router.refresh()
  }
  if (values?.length === 0) return <p>There is none yet to choose from.</p>
  return (
    <DeedForm action={change} deed="Look what would change" look="plain" label={question} onDone={heard} done={({ bulkId, count }) => (bulkId ? `Done: ${count} changed. Below, it can be taken back.` : 'Nothing is changed yet.')}>
      <input type="hidden" name="kind" value={kind} />
      {all && <input type="hidden" name="all" value="on" />}
      {all && <input type="hidden" name="address" value={address} />}
      {ids.map((id) => <input key={id} type="hidden" name="id" value={id} />)}
      {values && <Select label={kind === 'assign' ? 'To' : kind === 'section' ? 'Section' : 'Topic'} name="value" options={values.map(({ id, name }) => [id, name] as const)} onChange={() => setSeen(null)} />}
      {seen && !seen.bulkId && (
        <div role="status" className="grid gap-3 border-s-4 border-accent bg-raised px-4 py-3">
          <p>
            <strong>{seen.count === 1 ? '1 story changes.' : `${seen.count} stories change.`}</strong> <bdi>{seen.words}</bdi>.
          </p>
          {seen.first.length > 0 && (
            <p>
              <bdi>{seen.first.join('; ')}</bdi>
              {seen.count > seen.first.length && `, and ${seen.count - seen.first.length} more`}
            </p>
          )}
          {seen.others.length > 0 && (
            <ul aria-label="Why others stay as they are" className="grid gap-1">
              {seen.others.map(({ why, count }) => (
                <li key={why}>
                  {count === 1 ? '1 stays' : `${count} stay`} as {count === 1 ? 'it is' : 'they are'}: <bdi>{why}</bdi>
                </li>
              ))}
            </ul>
          )}
          {seen.count > 0 && (
            <div>
              <Button name="expected" value={seen.count}>{seen.count === 1 ? 'Change 1' : `Change ${seen.count}`}</Button>
            </div>
          )}
        </div>
      )}
    </DeedForm>
  )
}
