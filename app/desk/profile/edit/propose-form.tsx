'use client'

import { ProfileForm } from '#app/desk/contributors/profile-form/profile-form.tsx'
import type { Profile } from '#newsroom/contributors/profile.ts'
import { propose } from '../actions.ts'

type Props = { contributorId: string; version: number; profile: Profile; begins?: Profile }

export function ProposeForm(own: Props) {
  return (
    <ProfileForm
      {...own}
      action={propose}
      deed="Propose it"
      done="Proposed. It waits for the desk; you see it in your room."
      noteHint="What you changed and why: the desk reads it first."
      mayDisclose
      portrait={() => <p className="text-soft">To change your portrait, send the picture to the desk: they add it here.</p>}
    />
  )
}
