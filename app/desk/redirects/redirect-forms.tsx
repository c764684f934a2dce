'use client'

import { useRouter } from 'next/navigation'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field } from '#app/ui/field.tsx'
import { create, remove, settle } from './actions.ts'

export function AddRedirect({ from }: { from: string }) {
  const router = useRouter()
  return (
    <DeedForm action={create} deed="Add the redirect" done={(made) => `Added: ${made.from} leads to ${made.to}.`} onDone={() => router.refresh()} label="Add a redirect">
      <Field label="Old address" name="from" defaultValue={from} required autoCapitalize="none" spellCheck={false} hint="The path with its query, like /2019/05/a-story.html or /index.php?id=7. A whole web address will do." />
      <Field label="Leads to" name="to" required autoCapitalize="none" spellCheck={false} hint="A path of this paper. Give a story’s address, and the redirect follows the story wherever it moves." />
    </DeedForm>
  )
}

export function RemoveRedirect({ id, from }: { id: string; from: string }) {
  const router = useRouter()
  return (
    <DeedForm action={remove} deed="Remove" look="plain" onDone={() => router.refresh()} label={`Remove the redirect from ${from}`} className="grid gap-2">
      <input type="hidden" name="id" value={id} />
    </DeedForm>
  )
}

export function SettleMissed({ path }: { path: string }) {
  const router = useRouter()
  return (
    <DeedForm action={settle} deed="Leave it" look="plain" onDone={() => router.refresh()} label={`Leave ${path} as it is`} className="grid gap-2">
      <input type="hidden" name="path" value={path} />
    </DeedForm>
  )
}
