'use client'

import { signIn } from 'next-auth/react'
import { useRouter } from 'next/navigation'
import { useState, type SubmitEvent } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Reasons } from '#app/ui/reasons.tsx'

/** The link is used up by this button, and not by opening it: mail scanners open every link. */
export function EnterForm({ token }: { token: string }) {
  const router = useRouter()
  const [refused, setRefused] = useState(false)
  const [busy, setBusy] = useState(false)
  const enter = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setBusy(true)
    const answer = await signIn('letter', { token, redirect: false })
    if (!answer?.error) return router.replace('/desk')
    setRefused(true)
    setBusy(false)
  }
  return (
    <form onSubmit={(event) => void enter(event)} className="grid gap-5">
      <Reasons reasons={refused ? [{ code: 'link-refused', message: 'This link does not open the desk any more. Ask for a new one on the sign-in page.' }] : []} />
      <Button disabled={busy}>{busy ? 'Signing in …' : 'Sign in'}</Button>
    </form>
  )
}
