import type { Metadata } from 'next'
import { requireActor } from '#app/session.ts'
import { ownEmail } from '#newsroom/access/change-email.ts'
import { Room } from '../../room.tsx'
import { AccountNav } from '../account-nav.tsx'
import { BeginForm, GiveUpForm } from './email-forms.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Your e-mail' }

const said = (yes: boolean) => (yes ? 'has said yes' : 'has not said yes yet')

export default async function OwnEmailPage() {
  const actor = await requireActor('account.read')
  const { email, change } = await ownEmail(actor)
  return (
    <Room title="Your e-mail" intro="You sign in with it, and letters of the paper go there. It changes when the old mailbox and the new one have both said yes; you are then signed out on your other devices.">
      <AccountNav here="email" />
      <p>
        Now: <bdi className="font-semibold wrap-anywhere">{email}</bdi>
      </p>
      {change && (
        <section className="panel max-w-xl" aria-labelledby="open-change">
          <h2 id="open-change">A change is open</h2>
          <p>
            To <bdi className="font-semibold wrap-anywhere">{change.newEmail}</bdi>. The old mailbox {said(change.oldSaidYes)}; the new one {said(change.newSaidYes)}.
          </p>
          <GiveUpForm />
        </section>
      )}
      <section className="grid max-w-md gap-4" aria-labelledby="change">
        <h2 id="change">{change ? 'Change it to another' : 'Change it'}</h2>
        <BeginForm />
      </section>
    </Room>
  )
}
