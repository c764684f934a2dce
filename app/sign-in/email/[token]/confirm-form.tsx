'use client'

import { DeedForm } from '#app/ui/deed-form.tsx'
import { confirm } from './actions.ts'

export function ConfirmForm({ token }: { token: string }) {
  return (
    <DeedForm action={confirm} deed="Yes, change it" done={({ isDone }) => (isDone ? 'The e-mail is changed. Sign in with the new one from now on.' : 'Thank you. The e-mail changes as soon as the other mailbox has said yes, too.')}>
      <input type="hidden" name="token" value={token} />
    </DeedForm>
  )
}
