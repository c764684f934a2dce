'use client'

import { ProfileForm } from '#app/desk/contributors/profile-form/profile-form.tsx'
import { PortraitPart } from '#app/desk/contributors/profile-form/portrait-part.tsx'
import type { Portrait } from '#newsroom/contributors/desk.ts'
import type { Profile } from '#newsroom/contributors/profile.ts'
import { propose } from '../actions.ts'

type Props = { contributorId: string; version: number; profile: Profile; begins?: Profile; portraits: readonly Portrait[] }

export function ProposeForm({ portraits, ...own }: Props) {
  return (
    <ProfileForm
      {...own}
      action={propose}
      deed="Propose it"
      done="Proposed. It waits for the desk; you see it in your room."
      noteHint="What you changed and why: the desk reads it first."
      mayDisclose
      portrait={(portraitId, choose) => <PortraitPart known={portraits} portraitId={portraitId} choose={choose} />}
    />
  )
}
