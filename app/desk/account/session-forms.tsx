'use client'

import { useRouter } from 'next/navigation'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { endOtherSessions, endOwnSession } from './actions.ts'

export function EndSessionForm({ sessionId, label }: { sessionId: string; label: string }) {
  const router = useRouter()
  return (
    <DeedForm action={endOwnSession} deed="End" look="alarm" label={label} onDone={() => router.refresh()} className="grid gap-2">
      <input type="hidden" name="sessionId" value={sessionId} />
    </DeedForm>
  )
}

const words = (ended: number) => (ended === 0 ? 'There was no other session.' : ended === 1 ? 'One session was ended.' : `${ended} sessions were ended.`)

export function EndOthersForm() {
  const router = useRouter()
  return <DeedForm action={endOtherSessions} deed="End all others" look="alarm" label="End all other sessions" done={({ ended }) => words(ended)} onDone={() => router.refresh()} />
}
