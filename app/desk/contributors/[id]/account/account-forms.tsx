'use client'

import { useRouter } from 'next/navigation'
import { link, unlink } from '#app/desk/contributors/actions.ts'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field } from '#app/ui/field.tsx'

export function LinkForm({ contributorId }: { contributorId: string }) {
  const router = useRouter()
  return (
    <DeedForm action={link} deed="Link" done="Linked." look="plain" label="Link an account" onDone={() => router.refresh()}>
      <input type="hidden" name="contributorId" value={contributorId} />
      <Field label="E-mail of the account" name="email" inputMode="email" autoComplete="off" autoCapitalize="none" />
    </DeedForm>
  )
}

export function UnlinkForm({ contributorId }: { contributorId: string }) {
  const router = useRouter()
  return (
    <DeedForm action={unlink} deed="Unlink" done="Unlinked." look="alarm" label="Unlink the account" onDone={() => router.refresh()}>
      <input type="hidden" name="contributorId" value={contributorId} />
      <p>The account stays; this profile is no longer theirs to see at the desk.</p>
    </DeedForm>
  )
}
