'use client'

import { useRouter } from 'next/navigation'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { ROLES, roleWords, type Role } from '#newsroom/access/roles.ts'
import { invite } from './actions.ts'

type InviteFormProps = {
  /** Whose account it will be, where the invitation is for a contributor. */
  contributorId?: string
  /** The role, where it is not for the inviter to choose. */
  role?: Role
  email?: string
}

/** Invites somebody by letter. */
export function InviteForm({ contributorId, role, email }: InviteFormProps) {
  const router = useRouter()
  return (
    <DeedForm action={invite} deed="Send the invitation" done={(sent) => `The invitation to ${sent.email} is on its way.`} clears label="Invite somebody" onDone={() => router.refresh()}>
      {contributorId && <input type="hidden" name="contributorId" value={contributorId} />}
      <Field label="E-mail" name="email" type="email" autoComplete="off" defaultValue={email} required />
      {role ? (
        <input type="hidden" name="role" value={role} />
      ) : (
        <Select label="Role" name="role" defaultValue="EDITOR" options={ROLES.map((one) => [one, roleWords[one].name])} hint="Contributors see their own profile and drafts, editors all stories, admins also the people and the settings." />
      )}
    </DeedForm>
  )
}
