import type { Metadata } from 'next'
import { AskForm } from '../ask-form.tsx'
import { Doorway } from '../doorway.tsx'
import { ask } from './actions.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Forgotten password', robots: { index: false } }

export default function ForgottenPage() {
  return (
    <Doorway title="Forgotten your password?" intro="Write the e-mail you sign in with. You get a letter with a link to choose a new password; it works for 30 minutes.">
      <AskForm action={ask} deed="Send the letter" />
      <p>
        <a href="/sign-in">Back to signing in</a>
      </p>
    </Doorway>
  )
}
