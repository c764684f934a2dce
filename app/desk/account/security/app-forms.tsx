'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field } from '#app/ui/field.tsx'
import type { NewAuthenticator } from '#newsroom/access/authenticator.ts'
import { finishAuthenticator, removeAuthenticator, startAuthenticator } from './actions.ts'
import { CodeSheet } from './code-sheet.tsx'

/** Picture, first code, and then the recovery codes, one after another. */
export function SetUpApp({ deed }: { deed: string }) {
  const router = useRouter()
  const [begun, setBegun] = useState<NewAuthenticator | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)

  if (codes) return <CodeSheet codes={codes} said="The app is set up." />
  if (!begun) return <DeedForm action={startAuthenticator} deed={deed} look="plain" label={deed} onDone={setBegun} className="grid gap-2" />
  const finished = (given: string[]) => {
    setBegun(null)
    if (given.length > 0) setCodes(given)
    router.refresh()
  }
  const { picture, secret, pending } = begun
  return (
    <div className="panel">
      <p>Scan this picture with the app, or type the letters beneath it. Then write the code that the app shows.</p>
      <svg role="img" aria-label="Picture for the app’s camera" viewBox={`0 0 ${picture.size} ${picture.size}`} shapeRendering="crispEdges" className="size-56 max-w-full">
        <rect width={picture.size} height={picture.size} fill="#fff" />
        <path d={picture.path} fill="#000" />
      </svg>
      <p>
        <span className="block text-sm text-soft">The same as letters</span>
        <code className="select-all wrap-anywhere">{secret}</code>
      </p>
      <DeedForm action={finishAuthenticator} deed="Use this app" label="First code" onDone={({ codes: given }) => finished(given)}>
        <input type="hidden" name="pending" value={pending} />
        <Field label="Code" name="code" inputMode="numeric" autoComplete="one-time-code" maxLength={20} required />
      </DeedForm>
      <div>
        <Button look="plain" type="button" onClick={() => setBegun(null)}>
          Not now
        </Button>
      </div>
    </div>
  )
}

export function RemoveAppForm() {
  // The whole page anew: a sheet of codes that still stood on it would be one of codes that are gone.
  return <DeedForm action={removeAuthenticator} deed="Remove the app" look="alarm" label="Remove the app" onDone={() => window.location.reload()} className="grid gap-2" />
}
