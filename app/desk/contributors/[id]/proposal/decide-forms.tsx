'use client'

import { useRouter } from 'next/navigation'
import { accept, sendBack } from '#app/desk/contributors/actions.ts'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { TextArea } from '#app/ui/field.tsx'

export function DecideForms({ proposalId, version }: { proposalId: string; version: number }) {
  const router = useRouter()
  const next = () => router.push('/desk/contributors/proposals')
  return (
    <div className="grid items-start gap-6 sm:grid-cols-2">
      <DeedForm action={accept} deed="Accept" label="Accept the proposal" className="panel" onDone={next}>
        <input type="hidden" name="proposalId" value={proposalId} />
        <input type="hidden" name="version" value={version} />
        <p>Readers see it at once. The history names you both.</p>
      </DeedForm>
      <DeedForm action={sendBack} deed="Send back" look="plain" label="Send the proposal back" className="panel" onDone={next}>
        <input type="hidden" name="proposalId" value={proposalId} />
        <TextArea label="What should be different" name="reply" hint="They read it in their room." />
      </DeedForm>
    </div>
  )
}
