'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Answer } from '#app/action.ts'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field } from '#app/ui/field.tsx'
import { ACCEPTED, sendInPieces } from '../send-in-pieces.ts'

let turns = 0

/** Puts another file in the picture's place: it goes in pieces, for it may be larger than a form. */
export function ReplaceForm({ pictureId, version, isUsed }: { pictureId: string; version: number; isUsed: boolean }) {
  const router = useRouter()
  const [share, setShare] = useState<number | null>(null)
  const [isCut, setCut] = useState(false)
  const send = async (_: Answer<unknown> | null, form: FormData): Promise<Answer<unknown>> => {
    turns += 1
    const file = form.get('file')
    if (!(file instanceof File) || file.size === 0) return { ok: false, reasons: [{ code: 'no-file', field: 'file', message: 'Choose a file first.' }], turn: turns }
    const tell = (sent: number, cut: boolean) => {
      setShare(sent)
      setCut(cut)
    }
    const sent = await sendInPieces<unknown>(file, tell, { pictureId, version })
    setShare(null)
    return { ...sent, turn: turns }
  }
  return (
    <section aria-labelledby="replace" className="grid max-w-3xl gap-4 border-t border-rule pt-6">
      <h2 id="replace">Replace the file</h2>
      <p className="text-soft">
        {isUsed ? 'The new picture stands wherever the old one stood, at once. ' : ''}What is said of it stays: look at the alt text and the credit afterwards, and set the focal point.
      </p>
      <DeedForm action={send} deed="Replace" look="plain" label="Replace the file" done="Replaced." clears onDone={() => router.refresh()}>
        <Field label="New file" name="file" type="file" accept={ACCEPTED} />
        {share !== null && <progress max={1} value={share} aria-label="Sending the file" className="h-2 w-40 accent-accent" />}
        {share !== null && isCut && <p role="status">The line is cut; the rest goes as soon as it is back.</p>}
      </DeedForm>
    </section>
  )
}
