import type { Metadata } from 'next'
import { requireActor } from '#app/session.ts'
import { ownAccount } from '#newsroom/access/own-account.ts'
import { site } from '#newsroom/site.ts'
import { Moment } from '../../moment.tsx'
import { Room } from '../../room.tsx'
import { AccountNav } from '../account-nav.tsx'
import { RemoveAppForm, SetUpApp } from './app-forms.tsx'
import { PasskeyList } from './passkey-list.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Second factor and passkeys' }

export default async function SecurityPage() {
  const actor = await requireActor('account.read')
  const [{ paper }, account] = await Promise.all([site(), ownAccount(actor)])
  const { totpSince, passkeys, codesLeft, isRequired, owes } = account
  return (
    <Room title="Second factor and passkeys" intro="A password can be guessed, seen or stolen. With a second factor it opens nothing by itself.">
      <AccountNav here="security" />
      {owes && (
        <p role="note" className="max-w-2xl border-s-4 border-alarm bg-raised px-4 py-3">
          This paper requires a second factor of its editors and admins, and you have none yet. Set up an authenticator app or add a passkey here; then the rest of the desk is open to you.
        </p>
      )}
      <section aria-labelledby="app" className="grid max-w-2xl gap-4">
        <h2 id="app">Authenticator app</h2>
        {totpSince ? (
          <>
            <p>
              Set up on <Moment at={totpSince} paper={paper} />. Signing in with your password asks for a code from it.
            </p>
            <SetUpApp deed="Change to another app" />
            <RemoveAppForm />
          </>
        ) : (
          <>
            <p className="text-soft">An app on your telephone shows a new code of six digits every half a minute. Any app of that kind will do.</p>
            <SetUpApp deed="Set up an app" />
          </>
        )}
      </section>
      <PasskeyList passkeys={passkeys} paper={paper} />
      <RecoveryCodes left={codesLeft} hasFactor={totpSince !== null || passkeys.length > 0} />
      {isRequired && !owes && <p className="max-w-2xl text-soft">This paper requires a second factor of its editors and admins: the last one can be replaced, but not removed.</p>}
    </Room>
  )
}
