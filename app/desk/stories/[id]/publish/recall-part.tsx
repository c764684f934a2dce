'use client'

import { useEffect, useState } from 'react'
import { recall } from './actions.ts'
import { StoryForm } from './story-form.tsx'

/** One click that takes the newest publication back, for as long as nobody outside was told of it. */
export function RecallPart({ storyId, ms }: { storyId: string; ms: number }) {
  const [left, setLeft] = useState(Math.ceil(ms / 1000))
  useEffect(() => {
    const end = performance.now() + ms
    const clock = setInterval(() => setLeft(Math.max(0, Math.ceil((end - performance.now()) / 1000))), 250)
    return () => clearInterval(clock)
  }, [ms])
  if (left === 0) return null
  return (
    <section aria-labelledby="recall" className="grid gap-3 border-s-4 border-accent bg-raised px-4 py-3">
      <h2 id="recall" className="text-base">It is out</h2>
      <p>
        Partners, other servers and mail are told in <span aria-hidden="true">{left} s</span>
        <span className="sr-only">a few seconds</span>. Until then it can be taken back as if it had never been.
      </p>
      <StoryForm action={recall} deed="Take it back" look="plain" label="Take it back" storyId={storyId} className="grid gap-3" />
    </section>
  )
}
