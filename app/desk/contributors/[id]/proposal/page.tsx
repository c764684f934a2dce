import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContributorNav } from '#app/desk/contributors/contributor-nav.tsx'
import { Difference } from '#app/desk/contributors/difference.tsx'
import { Empty, Room } from '#app/desk/room.tsx'
import { deskTime } from '#app/desk/moment.tsx'
import { requireActor } from '#app/session.ts'
import { PortraitPicture } from '#app/desk/contributors/profile-form/portrait-part.tsx'
import { contributorAtDesk, type Portrait } from '#newsroom/contributors/desk.ts'
import { proposalFor } from '#newsroom/contributors/proposals.ts'
import { site } from '#newsroom/site.ts'
import { DecideForms } from './decide-forms.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Proposed profile' }

type Props = { params: Promise<{ id: string }> }

export default async function ProposalPage({ params }: Props) {
  const actor = await requireActor('proposal.decide')
  const contributor = await contributorAtDesk(actor, (await params).id)
  if (!contributor) notFound()
  const [{ paper }, proposal] = await Promise.all([site(), proposalFor(actor, contributor.id)])
  const when = deskTime(paper)
  return (
    <Room title={`${contributor.profile.name}: proposal`} intro="What they would have the profile say, against what stands now.">
      <ContributorNav actor={actor} contributor={contributor} here="proposal" />
      {proposal ? (
        <div className="grid max-w-3xl gap-6">
          <p>
            From <bdi>{proposal.by}</bdi>, <time dateTime={proposal.at.toISOString()}>{when.format(proposal.at)}</time>
            {proposal.note && <>: “{proposal.note}”</>}
          </p>
          {proposal.version !== proposal.baseNumber && (
            <p className="border-s-4 border-alarm ps-4">
              The profile was saved since they began ({proposal.baseNumber} then, {proposal.version} now). What they left alone stays as it is now.
              {proposal.both.length > 0 && ' Some fields were changed by both: below you see what theirs would replace.'} <a href={`/desk/contributors/${contributor.id}/history?from=${proposal.baseNumber}&to=${proposal.version}`}>See what was saved</a>
            </p>
          )}
          {proposal.portraits && (
            <div role="group" aria-label="The portrait" className="flex flex-wrap gap-6">
              <Pictured title="Now" portrait={proposal.portraits.now} />
              <Pictured title="Proposed" portrait={proposal.portraits.proposed} />
            </div>
          )}
          <Difference fields={proposal.fields} label="What they propose" />
          <DecideForms proposalId={proposal.id} version={proposal.version} />
        </div>
      ) : (
        <Empty>
          <p>No proposal waits here. Once they propose something, you see it word by word, and accept it or send it back.</p>
          <p>
            <a href="/desk/contributors/proposals">All proposals that wait</a>
          </p>
        </Empty>
      )}
    </Room>
  )
}

function Pictured({ title, portrait }: { title: string; portrait: Portrait | null }) {
  return (
    <figure className="grid content-start gap-1">
      <figcaption className="font-semibold">{title}</figcaption>
      {portrait ? <PortraitPicture portrait={portrait} /> : <p className="text-soft">None</p>}
      {portrait && <p className="text-sm text-soft">{portrait.credit}</p>}
    </figure>
  )
}
