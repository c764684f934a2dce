import type { Metadata } from 'next'
import { signInLinkBehind } from '#newsroom/access/sign-in-link.ts'
import { Doorway, ShutDoor } from '../../doorway.tsx'
import { EnterForm } from './enter-form.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Sign in', robots: { index: false }, referrer: 'no-referrer' }

type Props = { params: Promise<{ token: string }> }

export default async function EnterPage({ params }: Props) {
  const { token } = await params
  const { reasons, needsCode } = await signInLinkBehind(token)
  if (reasons.length > 0) return <ShutDoor title="This link opens nothing" reasons={reasons} />
  return (
    <Doorway title="Sign in to the desk" intro="You asked for this link. It works once.">
      <EnterForm token={token} needsCode={needsCode} />
    </Doorway>
  )
}
