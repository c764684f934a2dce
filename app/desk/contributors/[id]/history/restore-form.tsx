'use client'

import { useRouter } from 'next/navigation'
import { restore } from '#app/desk/contributors/actions.ts'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field } from '#app/ui/field.tsx'

export function RestoreForm({ contributorId, number, version }: { contributorId: string; number: number; version: number }) {
  const router = useRouter()
  return (
    <DeedForm action={restore} deed={`Restore version ${number}`} done="Restored." look="plain" onDone={() => {
        router.push(`/desk/contributors/${contributorId}/history`)
        router.refresh()
      }}>
      <input type="hidden" name="contributorId" value={contributorId} />
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="version" value={version} />
      <Field label="Note" name="note" hint="Why, for the history." />
    </DeedForm>
  )
}
