import type { Metadata } from 'next'
import { invitationBehind } from '#newsroom/access/accept-invitation.ts'
import { roleWords } from '#newsroom/access/roles.ts'
import { Doorway, ShutDoor } from '../../doorway.tsx'
import { AcceptForm } from './accept-form.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Your invitation', robots: { index: false }, referrer: 'no-referrer' }

type Props = { params: Promise<{ token: string }> }

/** To open the link changes nothing; the account is made by the form. */
export default async function InvitationPage({ params }: Props) {
  const { token } = await params
  const { reasons, invitation } = await invitationBehind(token)
  if (!invitation) return <ShutDoor title="This invitation opens nothing" reasons={reasons} />
  return (
    <Doorway
      title="Welcome to the desk"
      intro={
        <>
          <bdi>{invitation.inviter}</bdi> invites you as {roleWords[invitation.role].one}. Say who you are, and choose a password.
        </>
      }
    >
      <AcceptForm token={token} email={invitation.email} />
    </Doorway>
  )
}
