'use client'

import { useRouter } from 'next/navigation'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { askToLiftEmbargo } from './actions.ts'

export function AskToLiftForm({ storyId }: { storyId: string }) {
  const router = useRouter()
  return (
    <DeedForm action={askToLiftEmbargo} deed="Ask a second editor" look="plain" label="Lift the embargo" onDone={() => router.refresh()}>
      <input type="hidden" name="storyId" value={storyId} />
      <TextArea label="Why it should be lifted now" hint="It takes two editors. The second one reads this, and so does the record." name="reason" rows={3} maxLength={500} required />
    </DeedForm>
  )
}
