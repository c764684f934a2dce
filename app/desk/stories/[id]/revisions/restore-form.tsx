'use client'

import { useRouter } from 'next/navigation'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field } from '#app/ui/field.tsx'
import { SeenVersion } from '#app/ui/seen-version.tsx'
import { restore } from './actions.ts'

type Props = { storyId: string; from: number; revision: number; /** One place of the body; absent: all of the text. */ place?: number }

/** Brings back all of an earlier text, or one place of it; then the list shows the new revision. */
export function RestoreForm({ storyId, from, revision, place }: Props) {
  const router = useRouter()
  const shown = (made: number) => {
    router.push(`/desk/stories/${storyId}/revisions?from=${revision}&to=${made}`)
    router.refresh()
  }
  const deed = place === undefined ? `Restore revision ${from}` : `Restore this place as it was in ${from}`
  return (
    <DeedForm action={restore} deed={deed} look="plain" label={place === undefined ? 'Restore' : `Restore place ${place + 1}`} onDone={({ revision: made }) => shown(made)} className="grid gap-4">
      <input type="hidden" name="storyId" value={storyId} />
      <input type="hidden" name="from" value={from} />
      <SeenVersion name="revision" value={revision} />
      {place === undefined ? <Field label="Why" hint="It may stay empty." name="note" maxLength={300} /> : <input type="hidden" name="place" value={place} />}
    </DeedForm>
  )
}
