import type { Metadata } from 'next'
import { Empty, Room } from '#app/desk/room.tsx'
import { deskTime } from '#app/desk/moment.tsx'
import { requireActor } from '#app/session.ts'
import { waitingProposals } from '#newsroom/contributors/proposals.ts'
import { site } from '#newsroom/site.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Proposed profiles' }

export default async function ProposalsPage() {
  const actor = await requireActor('proposal.decide')
  const [{ paper }, waiting] = await Promise.all([site(), waitingProposals(actor)])
  const when = deskTime(paper)
  return (
    <Room title="Proposed profiles" intro="What contributors would have their own profiles say. Whoever has waited longest comes first.">
      {waiting.length === 0 ? (
        <Empty>
          <p>Nothing waits. A contributor with an account of their own proposes changes in their profile’s room; invite them on their page, under Account.</p>
          <p>
            <a href="/desk/contributors">All contributors</a>
          </p>
        </Empty>
      ) : (
        <div className="records" role="region" aria-label="Proposals that wait" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Profile</th>
                <th scope="col">Proposed by</th>
                <th scope="col">When</th>
                <th scope="col">Note</th>
              </tr>
            </thead>
            <tbody>
              {waiting.map(({ id, contributorId, name, by, note, at }) => (
                <tr key={id}>
                  <th scope="row" dir="auto" className="min-w-36">
                    <a href={`/desk/contributors/${contributorId}/proposal`}>{name}</a>
                  </th>
                  <td className="min-w-36">
                    <bdi>{by}</bdi>
                  </td>
                  <td className="whitespace-nowrap">
                    <time dateTime={at.toISOString()}>{when.format(at)}</time>
                  </td>
                  <td dir="auto" className="min-w-48">
                    {note}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Room>
  )
}
