'use client'

import { useRouter } from 'next/navigation'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field, Tick } from '#app/ui/field.tsx'
import { putUnderEmbargo } from './actions.ts'
import { ClockFields } from './publish/clock-fields.tsx'

export function EmbargoForm({ storyId, timeZone }: { storyId: string; timeZone: string }) {
  const router = useRouter()
  return (
    <DeedForm action={putUnderEmbargo} deed="Put it under embargo" look="plain" label="Embargo" clears done="It is under embargo." onDone={() => router.refresh()} className="mt-3 grid gap-4">
      <input type="hidden" name="storyId" value={storyId} />
      <ClockFields timeZone={timeZone} required={false} />
      <Tick label="Nobody said until when" hint="It holds until two editors lift it." name="isEndless" />
      <Field label="Who asked for it" name="reason" maxLength={500} />
    </DeedForm>
  )
}
