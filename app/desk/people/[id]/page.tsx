import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireActor } from '#app/session.ts'
import { personAtDesk } from '#newsroom/access/people-room.ts'
import { roleWords } from '#newsroom/access/roles.ts'
import { Room } from '../../room.tsx'
import { PersonForms } from './person-forms.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'A person of the desk' }

type Props = { params: Promise<{ id: string }> }

export default async function PersonPage({ params }: Props) {
  const actor = await requireActor('user.read')
  const person = await personAtDesk(actor, (await params).id)
  if (!person) notFound()
  return (
    <Room title={person.name} intro={`${person.email}. ${roleWords[person.role].name}, ${person.hasSecondFactor ? 'with' : 'without'} a second factor.${person.isDisabled ? ' Disabled.' : ''}`} deeds={<a href="/desk/people">All people</a>}>
      {person.contributor && (
        <p>
          Readers know them as{' '}
          <a href={`/desk/contributors/${person.contributor.id}`}>
            <bdi>{person.contributor.name}</bdi>
          </a>
          .
        </p>
      )}
      <PersonForms userId={person.id} name={person.name} role={person.role} isDisabled={person.isDisabled} isOneself={person.id === actor.id} />
    </Room>
  )
}
