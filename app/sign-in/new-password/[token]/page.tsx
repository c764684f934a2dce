import type { Metadata } from 'next'
import { reasonsNotToOpen } from '#newsroom/access/new-password.ts'
import { Doorway, ShutDoor } from '../../doorway.tsx'
import { NewPasswordForm } from './new-password-form.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'A new password', robots: { index: false }, referrer: 'no-referrer' }

type Props = { params: Promise<{ token: string }> }

/** To open the link changes nothing; the password is changed by the form. */
export default async function NewPasswordPage({ params }: Props) {
  const { token } = await params
  const reasons = await reasonsNotToOpen(token)
  if (reasons.length > 0) {
    return (
      <ShutDoor title="This link opens nothing" reasons={reasons}>
        <a href="/sign-in/forgotten">Ask for a new password</a>
      </ShutDoor>
    )
  }
  return (
    <Doorway title="Choose a new password" intro="You are then signed out on every device, and sign in anew.">
      <NewPasswordForm token={token} />
    </Doorway>
  )
}
