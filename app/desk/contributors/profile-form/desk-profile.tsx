'use client'

import type { DeskContributor } from '#newsroom/contributors/desk.ts'
import { save, since } from '../actions.ts'
import { PortraitPart } from './portrait-part.tsx'
import { ProfileForm } from './profile-form.tsx'

type Props = Pick<DeskContributor, 'id' | 'version' | 'profile' | 'portrait'> & { mayDisclose: boolean }

/** The profile at the desk, with its portrait. */
export function DeskProfile({ id, version, profile, portrait, mayDisclose }: Props) {
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
      portrait={(portraitId, choose) => <PortraitPart known={portrait ? [portrait] : []} portraitId={portraitId} choose={choose} fromLibrary />}
    />
  )
}
