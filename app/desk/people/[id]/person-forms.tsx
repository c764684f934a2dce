'use client'

import { useRouter } from 'next/navigation'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Select } from '#app/ui/field.tsx'
import { ROLES, roleWords, type Role } from '#newsroom/access/roles.ts'
import { disable, enable, giveRole, remove, signOutEverywhere } from '../actions.ts'

type PersonFormsProps = { userId: string; name: string; role: Role; isDisabled: boolean; isOneself: boolean }

/** What an admin does with somebody's account. Each of it asks anew who the admin is, if that is some time ago. */
export function PersonForms({ userId, name, role, isDisabled, isOneself }: PersonFormsProps) {
  const router = useRouter()
  const refresh = () => router.refresh()
  const whose = <input type="hidden" name="userId" value={userId} />
  return (
    <div className="grid max-w-xl gap-8">
      {!isOneself && (
        <section className="grid gap-3" aria-labelledby="role">
          <h2 id="role">Role</h2>
          <DeedForm action={giveRole} deed="Change the role" done={(given) => `${given.name} is ${roleWords[given.role].one} now, and signs in anew.`} label="Role" onDone={refresh}>
            {whose}
            <Select label={`The role of ${name}`} name="role" defaultValue={role} options={ROLES.map((one) => [one, roleWords[one].name])} />
          </DeedForm>
        </section>
      )}
      <section className="grid gap-3" aria-labelledby="sessions">
        <h2 id="sessions">Sessions</h2>
        <p className="text-soft">{isOneself ? 'Signs you out on every other device.' : `Signs ${name} out on every device, at once.`}</p>
        <DeedForm action={signOutEverywhere} deed="End all sessions" done={({ ended }) => (ended === 0 ? 'No session was open.' : ended === 1 ? 'One session is ended.' : `${ended} sessions are ended.`)} look="plain" label="Sessions" onDone={refresh}>
          {whose}
        </DeedForm>
      </section>
      {!isOneself && (
        <section className="grid gap-3" aria-labelledby="access">
          <h2 id="access">Access</h2>
          <p className="text-soft">{isDisabled ? `${name} cannot sign in. What they wrote is untouched.` : `Disabling shuts ${name} out at once, until an admin lets them in again. Deleting forgets their e-mail, password and second factors for ever; their name stays with what they wrote.`}</p>
          <div className="flex flex-wrap gap-4">
            {isDisabled ? (
              <DeedForm action={enable} deed="Let in again" look="plain" label="Let in again" onDone={refresh}>
                {whose}
              </DeedForm>
            ) : (
              <DeedForm action={disable} deed="Disable the account" look="alarm" label="Disable the account" onDone={refresh}>
                {whose}
              </DeedForm>
            )}
            <DeedForm action={remove} deed="Delete the account" look="alarm" label="Delete the account" onDone={() => router.push('/desk/people')}>
              {whose}
            </DeedForm>
          </div>
        </section>
      )}
    </div>
  )
}
