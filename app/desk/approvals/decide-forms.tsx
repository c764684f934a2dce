'use client'

import { useRouter } from 'next/navigation'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { approve, decline } from './actions.ts'

type DecideFormsProps = { approvalId: string; isOwn: boolean }

/** Whoever asked may only withdraw; anybody else approves or declines. */
export function DecideForms({ approvalId, isOwn }: DecideFormsProps) {
  const router = useRouter()
  const refresh = () => router.refresh()
  const id = <input type="hidden" name="approvalId" value={approvalId} />
  return (
    <div className="flex flex-wrap items-start gap-3">
      {!isOwn && (
        <DeedForm action={approve} deed="Approve" onDone={refresh} className="grid gap-2">
          {id}
        </DeedForm>
      )}
      <DeedForm action={decline} deed={isOwn ? 'Withdraw' : 'Decline'} look="plain" onDone={refresh} className="grid gap-2">
        {id}
      </DeedForm>
    </div>
  )
}
