'use client'

import { useRouter } from 'next/navigation'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { SeenVersion } from '#app/ui/seen-version.tsx'
import { makeLink, revokeLink } from './actions.ts'

const days = [['1', 'One day'], ['3', 'Three days'], ['7', 'A week'], ['30', 'Thirty days']] as const

/** Makes a link; it is shown this once. */
export function MakeLinkForm({ storyId, revision, host }: { storyId: string; revision: number; host: string }) {
  const router = useRouter()
  return (
    <DeedForm
      action={makeLink}
      deed="Make a link"
      look="plain"
      label="A link for somebody outside"
      clears
      onDone={() => router.refresh()}
      done={({ path }) => (
        <span className="grid gap-1">
          <span>Copy it now: it is not shown again.</span>
          <a href={path} className="wrap-anywhere">{`${host}${path}`}</a>
        </span>
      )}
    >
      <input type="hidden" name="storyId" value={storyId} />
      <SeenVersion name="revision" value={revision} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="For whom" name="label" maxLength={120} required autoComplete="off" />
        <Select label="How long" name="days" defaultValue="3" options={days} />
      </div>
    </DeedForm>
  )
}

export function RevokeLinkForm({ linkId, label }: { linkId: string; label: string }) {
  const router = useRouter()
  const shown = () => {
    router.refresh()
    document.getElementById('links')?.focus()
  }
  return (
    <DeedForm action={revokeLink} deed="Revoke" look="plain" label={`Revoke the link for ${label}`} className="grid gap-2" onDone={shown}>
      <input type="hidden" name="linkId" value={linkId} />
    </DeedForm>
  )
}
