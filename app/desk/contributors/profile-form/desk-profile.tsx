'use client'

import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import type { DeskContributor, Portrait } from '#newsroom/contributors/desk.ts'
import { save, since } from '../actions.ts'
import { PortraitForm } from './portrait-form.tsx'
import { ProfileForm } from './profile-form.tsx'

type Props = Pick<DeskContributor, 'id' | 'version' | 'profile' | 'portrait'> & { mayDisclose: boolean }

/** The profile at the desk, with its portrait. */
export function DeskProfile({ id, version, profile, portrait, mayDisclose }: Props) {
  const [added, setAdded] = useState<Portrait[]>(portrait ? [portrait] : [])
  return (
    <ProfileForm
      action={save}
      since={since}
      deed="Save"
      done="Saved."
      noteHint="What you changed and why, for the history."
      contributorId={id}
      version={version}
      profile={profile}
      mayDisclose={mayDisclose}
      portrait={(portraitId, choose) => {
        const chosen = added.find((one) => one.id === portraitId)
        return (
          <section aria-labelledby="portrait" className="grid gap-4">
            <h2 id="portrait">Portrait</h2>
            {chosen ? (
              <div className="flex flex-wrap items-end gap-4">
                <picture>
                  <img src={`/desk/media/${chosen.key}/square-${Math.min(320, chosen.width, chosen.height)}.webp`} alt={chosen.alt} width={160} height={160} className="size-40" />
                </picture>
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
      }}
    />
  )
}
