import type { Metadata } from 'next'
import { deskTime } from '#app/desk/moment.tsx'
import { requireActor } from '#app/session.ts'
import { invitationsAtDesk, peopleAtDesk } from '#newsroom/access/people-room.ts'
import { roleWords } from '#newsroom/access/roles.ts'
import { site } from '#newsroom/site.ts'
import { pageAsked, Paging } from '../paging.tsx'
import { Empty, Room } from '../room.tsx'
import { InvitationList } from './invitation-list.tsx'
import { InviteForm } from './invite-form.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'People' }

type Props = { searchParams: Promise<{ page?: string | string[] }> }

export default async function PeoplePage({ searchParams }: Props) {
  const actor = await requireActor('user.read')
  const page = pageAsked((await searchParams).page)
  const [{ paper }, { people, more }, invitations] = await Promise.all([site(), peopleAtDesk(actor, { page }), invitationsAtDesk(actor)])
  const when = deskTime(paper)
  return (
    <Room title="People" intro="Everybody who signs in at the desk, and what they may do here.">
      <div className="records" role="region" aria-label="People" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Role</th>
              <th scope="col">Second factor</th>
              <th scope="col">Last seen</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id}>
                <th scope="row" className="max-w-72 min-w-48 break-words">
                  <a href={`/desk/people/${person.id}`}>
                    <bdi>{person.name}</bdi>
                  </a>
                  <span className="block text-sm font-normal text-soft">{person.email}</span>
                </th>
                <td>{roleWords[person.role].name}</td>
                <td>{person.hasSecondFactor ? 'Yes' : 'No'}</td>
                <td className="whitespace-nowrap">{person.lastSeenAt ? <time dateTime={person.lastSeenAt.toISOString()}>{when.format(person.lastSeenAt)}</time> : 'Not yet'}</td>
                <td className="whitespace-nowrap">{person.isDisabled ? <strong>Disabled</strong> : person.openSessions > 0 ? 'Signed in' : 'Signed out'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Paging path="/desk/people" page={page} more={more} words={['Back', 'More people']} />
      <section className="grid gap-4">
        <h2>Open invitations</h2>
        {invitations.length === 0 ? (
          <Empty>
            <p>Nobody has an invitation open. Invite a colleague below: they get a letter with a link, and choose a password themselves.</p>
          </Empty>
        ) : (
          <InvitationList invitations={invitations} when={when} />
        )}
      </section>
      <section className="grid max-w-md gap-4" aria-labelledby="invite">
        <h2 id="invite">Invite somebody</h2>
        <InviteForm />
      </section>
    </Room>
  )
}
