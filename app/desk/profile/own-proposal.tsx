'use client'

import { useRouter } from 'next/navigation'
import { DeedForm } from '#app/ui/deed-form.tsx'
import type { OwnProfile } from '#newsroom/contributors/proposals.ts'
import { Difference } from '../contributors/difference.tsx'
import { withdraw } from './actions.ts'

type Latest = NonNullable<OwnProfile['latest']>
type Props = { proposal: Pick<Latest, 'id' | 'state' | 'note' | 'reply' | 'fields'> & { when: string } }

const titles = { PENDING: 'Your proposal waits for the desk', SENT_BACK: 'The desk sent your proposal back', ACCEPTED: 'The desk accepted your proposal', WITHDRAWN: 'You withdrew your proposal' } as const

/** What became of the last proposal. */
export function OwnProposal({ proposal: { id, state, note, reply, fields, when } }: Props) {
  const router = useRouter()
  const isOpen = state === 'PENDING' || state === 'SENT_BACK'
  return (
    <section aria-labelledby="proposal" className="grid max-w-3xl gap-4 border-s-4 border-accent ps-4">
      <h2 id="proposal">{titles[state]}</h2>
      <p className="text-soft">
        Proposed {when}
        {note && <>: “{note}”</>}
      </p>
      {state === 'SENT_BACK' && (
        <p>
          <strong>They write:</strong> <span dir="auto">{reply}</span>
        </p>
      )}
      {isOpen && <Difference fields={fields} label="What you proposed" />}
      {state === 'SENT_BACK' && (
        <p>
          <a href="/desk/profile/edit">Go on from what you proposed</a>
        </p>
      )}
      {state === 'PENDING' && (
        <DeedForm action={withdraw} deed="Withdraw it" look="plain" label="Withdraw the proposal" onDone={() => router.refresh()}>
          <input type="hidden" name="proposalId" value={id} />
        </DeedForm>
      )}
    </section>
  )
}
