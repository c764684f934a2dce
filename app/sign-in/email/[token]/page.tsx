import type { Metadata } from 'next'
import { emailChangeBehind } from '#newsroom/access/confirm-email.ts'
import { Doorway, ShutDoor } from '../../doorway.tsx'
import { ConfirmForm } from './confirm-form.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'A new e-mail', robots: { index: false }, referrer: 'no-referrer' }

type Props = { params: Promise<{ token: string }> }

/** To open the link changes nothing; the button says yes. */
export default async function ConfirmEmailPage({ params }: Props) {
  const { token } = await params
  const { reasons, change } = await emailChangeBehind(token)
  if (!change) return <ShutDoor title="This link opens nothing" reasons={reasons} />
  return (
    <Doorway
      title="Change the e-mail?"
      intro={
        <>
          From <bdi className="break-words">{change.from}</bdi> to <bdi className="break-words">{change.to}</bdi>.
        </>
      }
    >
      <ConfirmForm token={token} />
    </Doorway>
  )
}
