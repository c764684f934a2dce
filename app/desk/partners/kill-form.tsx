'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field, TextArea } from '#app/ui/field.tsx'
import type { Killed } from '#newsroom/syndication/kill.ts'
import { kill } from './actions.ts'

const found: Record<Killed['where'], string> = {
  READERS: 'Readers saw it, and see it no more.',
  DESK: 'It is at the desk, and cannot go out.',
  NOWHERE: 'We do not have it. It is refused should it come.',
}

/** For whoever has the partner on the telephone: one field, one sentence for readers, and it is gone. */
export function KillForm({ partnerId }: { partnerId: string }) {
  const router = useRouter()
  const [killed, setKilled] = useState<Killed | null>(null)
  return (
    <>
      <DeedForm action={kill} deed="Take it down now" look="alarm" label="A story is killed" clears onDone={(done) => { setKilled(done); router.refresh() }}>
        <input type="hidden" name="partnerId" value={partnerId} />
        <Field label="Which story" hint="The partner’s own number for it, or its address there." name="uri" maxLength={2048} required dir="ltr" />
        <TextArea label="What readers find in its place" name="note" rows={3} maxLength={2000} required />
      </DeedForm>
      <p role="status" className="mt-3">
        {killed && found[killed.where]} {killed?.storyId && <a href={`/desk/stories/${killed.storyId}/publish`}>Look at the story</a>}
      </p>
    </>
  )
}
