'use client'

import { useRouter } from 'next/navigation'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field, Tick } from '#app/ui/field.tsx'
import { keyDeedWords } from '#newsroom/access/key-words.ts'
import { createKey } from './actions.ts'

export function CreateKeyForm() {
  const router = useRouter()
  return (
    <DeedForm
      action={createKey}
      deed="Make a key"
      label="Make a key"
      clears
      onDone={() => router.refresh()}
      done={({ key }) => (
        <span className="grid gap-1 text-ink">
          <strong>Copy the key now. It is not shown again.</strong>
          <code className="wrap-anywhere border border-soft px-3 py-2 select-all">{key}</code>
        </span>
      )}
    >
      <Field label="Name" name="name" hint="The machine or the program that gets it." maxLength={100} required />
      <fieldset className="grid gap-3">
        <legend className="mb-2 font-semibold">What it may do</legend>
        {Object.entries(keyDeedWords).map(([deed, { name, hint }]) => (
          <Tick key={deed} label={name} hint={hint} name="scopes" value={deed} />
        ))}
      </fieldset>
      <Field label="Days until it ends" name="days" type="number" min={1} max={365} defaultValue={90} required />
    </DeedForm>
  )
}
