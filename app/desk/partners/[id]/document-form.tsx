'use client'

import { useRouter } from 'next/navigation'
import type { Answer } from '#app/action.ts'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field } from '#app/ui/field.tsx'
import type { Reason } from '#newsroom/refusal.ts'

let turns = 0
type Attached = { id: string }

/** Sends a document to its own door: it may be larger than a form. */
async function send(_: Answer<Attached> | null, form: FormData): Promise<Answer<Attached>> {
  const failed = (message: string) => ({ ok: false as const, reasons: [{ code: 'failed', field: 'file', message }], turn: (turns += 1) })
  const answer = await fetch('/desk/partners/documents', { method: 'POST', body: form }).catch(() => null)
  if (!answer) return failed('The document could not be sent. Check the connection and try again.')
  if (answer.status === 413) return failed('The file is larger than 20 MB. Save it smaller and try again.')
  const told: unknown = await answer.json().catch(() => null)
  if (answer.ok && told) return { ok: true, value: told as Attached, turn: (turns += 1) }
  const { reasons } = (told ?? {}) as { reasons?: Reason[] }
  return reasons ? { ok: false, reasons, turn: (turns += 1) } : failed('Something went wrong on our side, and nothing was kept. Try again.')
}

export function DocumentForm({ agreementId, version }: { agreementId: string; version: number }) {
  const router = useRouter()
  return (
    <DeedForm action={send} deed="Attach it" look="plain" clears onDone={() => router.refresh()} label={`Signed document of version ${version}`} className="grid max-w-xl gap-3">
      <input type="hidden" name="agreementId" value={agreementId} />
      <Field label="The signed document" name="file" type="file" accept="application/pdf,image/jpeg,image/png" hint="PDF, JPEG or PNG, up to 20 MB. Only admins can fetch it; it is never public." />
    </DeedForm>
  )
}
