'use client'

import { useRouter } from 'next/navigation'
import { invite, link, unlink } from '#app/desk/contributors/actions.ts'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field } from '#app/ui/field.tsx'

/** An invitation whose role is fixed: to this profile, and to nothing else. */
export function InviteForm({ contributorId }: { contributorId: string }) {
  return (
    <DeedForm action={invite} deed="Invite" done={({ email }) => `The letter to ${email} is on its way. The invitation is good for seven days.`} clears label="Invite them">
      <input type="hidden" name="contributorId" value={contributorId} />
      <input type="hidden" name="role" value="CONTRIBUTOR" />
      <Field label="Their e-mail" name="email" inputMode="email" autoComplete="off" autoCapitalize="none" hint="They get a letter with a link, choose a way to sign in, and see this profile." />
    </DeedForm>
  )
}

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
