'use client'

import { useRouter } from 'next/navigation'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { undo } from './actions.ts'

const told = ({ back, stayed }: { back: number; stayed: number }) =>
  stayed === 0 ? 'Taken back.' : `Taken back for ${back}. ${stayed === 1 ? '1 was' : `${stayed} were`} changed since and ${stayed === 1 ? 'stays as it is' : 'stay as they are'}.`

export function UndoBulkForm({ bulkId, summary }: { bulkId: string; summary: string }) {
  const router = useRouter()
  return (
    // How many stayed is said here, so the page is renewed only when there is nothing more to read.
    <DeedForm action={undo} deed="Take back" look="plain" label={`Take back: ${summary}`} done={told} onDone={({ stayed }) => stayed === 0 && router.refresh()}>
      <input type="hidden" name="bulkId" value={bulkId} />
    </DeedForm>
  )
}
