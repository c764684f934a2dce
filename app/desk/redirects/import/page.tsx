import type { Metadata } from 'next'
import { requireActor } from '#app/session.ts'
import { Room } from '../../room.tsx'
import { RedirectTabs } from '../tabs.tsx'
import { ImportForm } from './import-form.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Import redirects' }

export default async function ImportPage() {
  await requireActor('redirect.create')
  return (
    <Room title="Import redirects" intro="Many at once, from a file with two columns: the old address, and where it leads. First it is only checked; either all of them are made, or none.">
      <RedirectTabs here="/desk/redirects/import" />
      <ImportForm />
    </Room>
  )
}
