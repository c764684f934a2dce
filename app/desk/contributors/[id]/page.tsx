import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Room } from '#app/desk/room.tsx'
import { requireActor } from '#app/session.ts'
import { can } from '#newsroom/access/can.ts'
import { contributorAtDesk } from '#newsroom/contributors/desk.ts'
import { ContributorNav } from '../contributor-nav.tsx'
import { LinkCheck } from './link-check.tsx'
import { DeskProfile } from '../profile-form/desk-profile.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Contributor' }

type Props = { params: Promise<{ id: string }> }

export default async function ContributorPage({ params }: Props) {
  const actor = await requireActor('contributor.read')
  const contributor = await contributorAtDesk(actor, (await params).id)
  if (!contributor) notFound()
  const { id, version, profile, portrait, mergedIntoId } = contributor
  return (
    <Room title={profile.name} intro="Their public profile. Stories that ran keep the title, biography and disclosures of their day.">
      <ContributorNav actor={actor} contributor={contributor} here="profile" />
      {mergedIntoId === null ? (
        <>
          <DeskProfile id={id} version={version} profile={profile} portrait={portrait} mayDisclose={can(actor, 'contributor.disclose')} />
          {profile.links.length > 0 && <LinkCheck contributorId={id} />}
        </>
      ) : (
        <p>
          This record was merged into another. <a href={`/desk/contributors/${mergedIntoId}`}>Go to that one</a>.
        </p>
      )}
    </Room>
  )
}
