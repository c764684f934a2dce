import type { Metadata } from 'next'
import { Room } from '#app/desk/room.tsx'
import { requireActor } from '#app/session.ts'
import { NewContributorForm } from './new-contributor-form.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'New contributor' }

export default async function NewContributorPage() {
  await requireActor('contributor.create')
  return (
    <Room title="New contributor" intro="A name is enough to begin with. The rest of the profile is on the page that follows.">
      <NewContributorForm />
    </Room>
  )
}
