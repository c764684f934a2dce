'use client'

import { useRouter } from 'next/navigation'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Tick } from '#app/ui/field.tsx'
import { unmerge } from './actions.ts'

/** Takes a merge back. Where the kept record was changed since, somebody must say that it goes back all the same. */
export function UndoMergeForm({ mergeId, names, changedSince }: { mergeId: string; names: string; changedSince: boolean }) {
  const router = useRouter()
  return (
    <DeedForm action={unmerge} deed="Take back" look="plain" label={`Take back the merge of ${names}`} onDone={() => router.refresh()} done={({ stayed }) => (stayed > 0 ? `Taken back. ${stayed} bylines stay: their stories were published since.` : 'Taken back.')}>
      <input type="hidden" name="mergeId" value={mergeId} />
      {changedSince && <Tick label="Even though the record was changed since" name="overwrite" hint="It goes back to how it stood before the merge. What was changed since stays in its history." />}
    </DeedForm>
  )
}
