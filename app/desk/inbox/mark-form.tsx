'use client'

import { useRouter } from 'next/navigation'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { mark } from './actions.ts'

type Props = { deed: string; label: string; noticeId?: string; read?: 'yes' | 'no' }

/** Marks one notice, or all of them. */
export function MarkForm({ deed, label, noticeId, read = 'yes' }: Props) {
  const router = useRouter()
  const shown = () => {
    router.refresh()
    document.getElementById('main')?.focus()
  }
  return (
    <DeedForm action={mark} deed={deed} look="plain" label={label} className="grid gap-2" onDone={shown}>
      {noticeId !== undefined && <input type="hidden" name="noticeId" value={noticeId} />}
      <input type="hidden" name="read" value={read} />
    </DeedForm>
  )
}
