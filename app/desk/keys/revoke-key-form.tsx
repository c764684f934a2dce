'use client'

import { useRouter } from 'next/navigation'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { revokeKey } from './actions.ts'

export function RevokeKeyForm({ keyId, name, prefix }: { keyId: string; name: string; prefix: string }) {
  const router = useRouter()
  return (
    <DeedForm action={revokeKey} deed="Revoke" look="alarm" label={`Revoke the key ${name}, ${prefix}`} onDone={() => router.refresh()} className="grid gap-2">
      <input type="hidden" name="keyId" value={keyId} />
    </DeedForm>
  )
}
