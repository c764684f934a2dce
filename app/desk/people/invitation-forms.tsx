'use client'

import { useRouter } from 'next/navigation'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { resend, revoke } from './actions.ts'

/** What can be done with an invitation that nobody has accepted. */
export function InvitationForms({ invitationId, email }: { invitationId: string; email: string }) {
  const router = useRouter()
  const refresh = () => router.refresh()
  return (
    <div className="flex flex-wrap gap-3">
      <DeedForm action={resend} deed="Send again" done="Sent again." look="plain" label={`Send the invitation to ${email} again`} onDone={refresh} className="grid gap-2">
        <input type="hidden" name="invitationId" value={invitationId} />
      </DeedForm>
      <DeedForm action={revoke} deed="Revoke" look="alarm" label={`Revoke the invitation to ${email}`} onDone={refresh} className="grid gap-2">
        <input type="hidden" name="invitationId" value={invitationId} />
      </DeedForm>
    </div>
  )
}
