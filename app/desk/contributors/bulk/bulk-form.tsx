'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import type { Kind } from '#newsroom/contributors/bulk-kinds.ts'
import type { BulkResult } from '#newsroom/contributors/bulk.ts'
import { change } from './actions.ts'

type Props = { kind: Kind; question: string; ids: string[]; all: boolean; filter: Record<string, string>; statuses: readonly (readonly [string, string])[] }

/** Looks first, and then changes exactly what was looked at. */
export function BulkForm({ kind, question, ids, all, filter, statuses }: Props) {
  const router = useRouter()
  const [seen, setSeen] = useState<BulkResult | null>(null)
  const forget = () => setSeen(null)
  const heard = (result: BulkResult) => {
    setSeen(result)
    if (result.bulkId) router.refresh()
  }
  return (
    <DeedForm action={change} deed="Look what would change" look="plain" label={question} onDone={heard} done={({ bulkId, count }) => (bulkId ? `Done: ${count} changed. Below, it can be taken back.` : 'Nothing is changed yet.')}>
      <input type="hidden" name="kind" value={kind} />
      {all && <input type="hidden" name="all" value="on" />}
      {all && Object.entries(filter).map(([name, value]) => <input key={name} type="hidden" name={`filter.${name}`} value={value} />)}
      {ids.map((id) => <input key={id} type="hidden" name="id" value={id} />)}
      {kind === 'status' ? (
        <Select label="New status" name="value" options={statuses} onChange={forget} />
      ) : kind.startsWith('consent') ? (
        <Select label={question} name="value" options={[['yes', 'Yes'], ['no', 'No']]} onChange={forget} />
      ) : (
        <Field label={kind.endsWith('language') ? 'Language' : 'Beat'} name="value" required dir="auto" onChange={forget} />
      )}
      {seen && !seen.bulkId && (
        <div role="status" className="grid gap-3 border-s-4 border-accent bg-raised px-4 py-3">
          <p>
            <strong>{seen.count === 1 ? '1 contributor changes.' : `${seen.count} contributors change.`}</strong> <bdi>{seen.words}</bdi>. {seen.unchanged > 0 && `${seen.unchanged} of those chosen are so already.`}
          </p>
          {seen.first.length > 0 && (
            <p>
              <bdi>{seen.first.join('; ')}</bdi>
              {seen.count > seen.first.length && `, and ${seen.count - seen.first.length} more`}
            </p>
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
