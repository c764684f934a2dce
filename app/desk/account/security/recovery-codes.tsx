'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { makeRecoveryCodes } from './actions.ts'
import { CodeSheet } from './code-sheet.tsx'

const words = (left: number) => (left === 0 ? 'You have no recovery codes. Make some, so that a lost telephone does not lock you out.' : left === 1 ? 'One recovery code is left. Make new ones before you need it.' : `${left} recovery codes are left.`)

export function RecoveryCodes({ left, hasFactor }: { left: number; hasFactor: boolean }) {
  const router = useRouter()
  const [codes, setCodes] = useState<string[] | null>(null)
  const made = (given: string[]) => {
    setCodes(given)
    router.refresh()
  }
  return (
    <section aria-labelledby="recovery" className="grid max-w-2xl gap-4">
      <h2 id="recovery">Recovery codes</h2>
      {hasFactor ? (
        <>
          <p className={left === 0 ? undefined : 'text-soft'}>{words(left)}</p>
          {codes && <CodeSheet codes={codes} said="The codes of before are no longer taken." />}
          <DeedForm action={makeRecoveryCodes} deed={left === 0 ? 'Make recovery codes' : 'Make new codes'} look="plain" label="Make recovery codes" onDone={({ codes: given }) => made(given)} className="grid gap-2" />
        </>
      ) : (
        <p className="text-soft">Ten codes that each stand in once for your second factor, should you lose it. You get them with your first authenticator app.</p>
      )}
    </section>
  )
}
