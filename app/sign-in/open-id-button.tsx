'use client'

import { signIn } from 'next-auth/react'
import { Button } from '#app/ui/button.tsx'

export function OpenIdButton({ name }: { name: string }) {
  return (
    <Button look="plain" type="button" onClick={() => void signIn('oidc', { callbackUrl: '/desk' })}>
      Sign in with {name}
    </Button>
  )
}
