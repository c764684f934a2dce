'use client'

import { WayIn } from '#app/ui/way-in.tsx'

/** `next` is a path of this site that was checked. */
export function SignInForm({ next }: { next: string }) {
  return <WayIn onIn={() => window.location.assign(next)} />
}
