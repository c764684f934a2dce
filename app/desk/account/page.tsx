import type { Metadata } from 'next'
import { requireActor } from '#app/session.ts'
import { ownAccount, ownSessions } from '#newsroom/access/own-account.ts'
import { roleWords } from '#newsroom/access/roles.ts'
import { site } from '#newsroom/site.ts'
import { Room } from '../room.tsx'
import { AccountNav } from './account-nav.tsx'
import { NameForm, PasswordForm } from './own-forms.tsx'
import { SessionList } from './session-list.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Your account' }

export default async function AccountPage() {
  const actor = await requireActor('account.read')
  const [{ paper }, account, sessions] = await Promise.all([site(), ownAccount(actor), ownSessions(actor)])
  return (
    <Room title="Your account" intro={<>You are {roleWords[account.role].one} here, and sign in as <bdi>{account.email}</bdi>.</>}>
      <AccountNav here="account" />
      <div className="grid gap-10 md:grid-cols-2">
        <section aria-labelledby="own-name" className="grid max-w-xl content-start gap-4">
          <h2 id="own-name">Your name</h2>
          <NameForm name={account.name} />
        </section>
        {account.hasPassword && (
          <section aria-labelledby="own-password" className="grid max-w-xl content-start gap-4">
            <h2 id="own-password">Your password</h2>
            <PasswordForm email={account.email} />
          </section>
        )}
      </div>
      <SessionList sessions={sessions} paper={paper} />
    </Room>
  )
}
