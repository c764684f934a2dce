'use client'

import { useRouter } from 'next/navigation'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { retry } from './actions.ts'

export function RetryForm({ letterId, to }: { letterId: string; to: string }) {
  const router = useRouter()
  return (
    <DeedForm action={retry} deed="Try again" done="It goes out now." look="plain" label={`Try again: the letter to ${to}`} className="grid gap-2" onDone={() => router.refresh()}>
      <input type="hidden" name="letterId" value={letterId} />
    </DeedForm>
  )
}
