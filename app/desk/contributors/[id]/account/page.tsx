import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContributorNav } from '#app/desk/contributors/contributor-nav.tsx'
import { Room } from '#app/desk/room.tsx'
import { requireActor } from '#app/session.ts'
import { contributorAtDesk } from '#newsroom/contributors/desk.ts'
import { InviteForm, LinkForm, UnlinkForm } from './account-forms.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Account of a contributor' }

type Props = { params: Promise<{ id: string }> }

export default async function AccountPage({ params }: Props) {
  const actor = await requireActor('contributor.link-user')
  const contributor = await contributorAtDesk(actor, (await params).id)
  if (!contributor) notFound()
  const { id, profile, account, mergedIntoId } = contributor
  return (
    <Room title={`${profile.name}: account`} intro="With an account, a contributor sees their profile and the drafts they are on, and proposes changes that wait for you.">
      <ContributorNav actor={actor} contributor={contributor} here="account" />
      {account ? (
        <section aria-labelledby="linked" className="grid max-w-xl gap-4">
          <h2 id="linked">Linked</h2>
          <p>
            <bdi>{account.name}</bdi>, {account.email}
          </p>
          <UnlinkForm contributorId={id} />
        </section>
      ) : mergedIntoId !== null ? (
        <p>
          This record was merged into another. <a href={`/desk/contributors/${mergedIntoId}/account`}>Go to that one</a>.
        </p>
      ) : (
        <div className="grid max-w-xl gap-8">
          <section aria-labelledby="invite" className="grid gap-4">
            <h2 id="invite">Invite them</h2>
            <InviteForm contributorId={id} />
          </section>
          <section aria-labelledby="link" className="grid gap-4 border-t border-rule pt-5">
            <h2 id="link">Link an account they have</h2>
            <LinkForm contributorId={id} />
          </section>
        </div>
      )}
    </Room>
  )
}
