'use client'

import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { PicturePicker } from '#app/desk/pictures/picture-picker.tsx'
import type { Portrait } from '#newsroom/contributors/desk.ts'
import { PortraitForm } from './portrait-form.tsx'

type Props = {
  /** Those that are known from before: what stands now, what was proposed. */
  known: readonly Portrait[]
  portraitId: string
  choose: (portraitId: string) => void
  /** May one of the paper's own pictures be taken? */
  fromLibrary?: boolean
}

/** The portrait of a profile: shown, taken away, or another added. */
export function PortraitPart({ known, portraitId, choose, fromLibrary = false }: Props) {
  const [added, setAdded] = useState<Portrait[]>([])
  const chosen = [...known, ...added].find((one) => one.id === portraitId)
  return (
    <section aria-labelledby="portrait" className="grid gap-4">
      <h2 id="portrait">Portrait</h2>
      {chosen ? (
        <div className="flex flex-wrap items-end gap-4">
          <PortraitPicture portrait={chosen} />
          <div className="grid gap-2">
            <p className="text-sm text-soft">{chosen.credit}</p>
            <Button type="button" look="plain" onClick={() => choose('')}>
              Take the portrait away
            </Button>
          </div>
        </div>
      ) : (
        <p className="text-soft">{portraitId ? 'A portrait of another version; save to see it.' : 'There is none.'}</p>
      )}
      {fromLibrary && (
        <div>
          <PicturePicker
            label="Choose a picture that is here"
            onPick={(picture) => {
              setAdded((all) => [...all, picture])
              choose(picture.id)
            }}
          />
        </div>
      )}
      <details>
        <summary className="min-h-11 py-2 font-semibold">{chosen ? 'Another portrait' : 'Add a portrait'}</summary>
        <div className="mt-4">
          <PortraitForm
            onAdded={(picture) => {
              setAdded((all) => [...all, picture])
              choose(picture.id)
            }}
          />
        </div>
      </details>
    </section>
  )
}

/** As the desk may see it, before readers do. */
export function PortraitPicture({ portrait: { key, alt, width, height } }: { portrait: Portrait }) {
  return (
    <picture>
      <img src={`/desk/media/${key}/square-${Math.min(320, width, height)}.webp`} alt={alt} width={160} height={160} className="size-40" />
    </picture>
  )
}
