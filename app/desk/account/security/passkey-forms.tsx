'use client'

import { startRegistration } from '@simplewebauthn/browser'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field } from '#app/ui/field.tsx'
import { addPasskey, askToAddPasskey, removePasskey, renamePasskey } from './actions.ts'

type Made = { answer: string } | { left: true }

/** Asks the browser for a passkey, and then for a name to know it by. */
export function AddPasskey() {
  const router = useRouter()
  const [made, setMade] = useState<Made | null>(null)
  const begin = async (optionsJSON: Parameters<typeof startRegistration>[0]['optionsJSON']) => {
    setMade(await startRegistration({ optionsJSON }).then((answer) => ({ answer: JSON.stringify(answer) }), () => ({ left: true as const })))
  }
  const added = () => {
    setMade(null)
    router.refresh()
  }
  if (made && 'answer' in made) {
    return (
      <div className="panel max-w-xl">
        <DeedForm action={addPasskey} deed="Save the passkey" label="Name of the passkey" onDone={added}>
          <input type="hidden" name="answer" value={made.answer} />
          <Field label="Name" name="name" hint="By which you will know it: “Work laptop”." maxLength={60} required autoFocus />
        </DeedForm>
      </div>
    )
  }
  return (
    <div className="grid gap-2">
      {made && <p role="alert" className="border-s-4 border-alarm ps-3">No passkey was made, or this device has one for you already. Try again, or use another device.</p>}
      <DeedForm action={askToAddPasskey} deed="Add a passkey" look="plain" label="Add a passkey" onDone={(options) => void begin(options)} className="grid gap-2" />
    </div>
  )
}

export function RenamePasskeyForm({ passkeyId, name }: { passkeyId: string; name: string }) {
  const router = useRouter()
  return (
    <details className="font-normal">
      <summary className="min-h-6 cursor-pointer text-sm text-soft underline">Rename</summary>
      <DeedForm action={renamePasskey} deed="Save" look="plain" label={`Rename ${name}`} onDone={() => router.refresh()} className="grid gap-2 pt-2">
        <input type="hidden" name="passkeyId" value={passkeyId} />
        <Field label="Name" name="name" defaultValue={name} maxLength={60} required />
      </DeedForm>
    </details>
  )
}

export function RemovePasskeyForm({ passkeyId, name }: { passkeyId: string; name: string }) {
  const router = useRouter()
  return (
    <DeedForm action={removePasskey} deed="Remove" look="alarm" label={`Remove ${name}`} onDone={() => router.refresh()} className="grid gap-2">
      <input type="hidden" name="passkeyId" value={passkeyId} />
    </DeedForm>
  )
}
