'use client'

import { useRouter } from 'next/navigation'
import { useContext, useEffect } from 'react'
import { FormReasons } from './reasons.tsx'

/** Tells the command which state of the thing the form was made from. When somebody else saved meanwhile, it fetches the new state; what was typed stays. */
export function SeenVersion({ name, value }: { name: string; value: string | number }) {
  const router = useRouter()
  const reasons = useContext(FormReasons)
  useEffect(() => {
    if (reasons.some(({ code }) => code === 'stale' || code === 'changed-since')) router.refresh()
  }, [reasons, router])
  return <input type="hidden" name={name} value={value} />
}
