'use client'

import { signOut } from 'next-auth/react'
import { Button } from '#app/ui/button.tsx'

export function SignOutButton() {
  return (
    <Button look="plain" onClick={() => void signOut({ callbackUrl: '/sign-in' })}>
      Sign out
    </Button>
  )
}
