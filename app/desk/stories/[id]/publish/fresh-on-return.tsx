'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Reads the page again whenever somebody comes back to it, from the text in another tab for one. What was typed stays. */
export function FreshOnReturn() {
  const router = useRouter()
  useEffect(() => {
    const back = () => {
      if (document.visibilityState === 'visible') router.refresh()
    }
    document.addEventListener('visibilitychange', back)
    window.addEventListener('focus', back)
    return () => {
      document.removeEventListener('visibilitychange', back)
      window.removeEventListener('focus', back)
    }
  }, [router])
  return null
}
