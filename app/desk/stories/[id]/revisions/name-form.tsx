'use client'

import { useRouter } from 'next/navigation'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field } from '#app/ui/field.tsx'
import { nameIt } from './actions.ts'

/** A name by which one revision is found again. */
export function NameForm({ storyId, number, name }: { storyId: string; number: number; name: string }) {
  const router = useRouter()
  return (
    <DeedForm action={nameIt} deed={`Name revision ${number}`} look="plain" label="Name" done="Kept." onDone={() => router.refresh()} className="grid gap-4">
      <input type="hidden" name="storyId" value={storyId} />
      <input type="hidden" name="number" value={number} />
      <Field label={`What revision ${number} is called`} hint="Leave it empty to take the name away." name="name" defaultValue={name} maxLength={120} dir="auto" autoComplete="off" />
    </DeedForm>
  )
}
