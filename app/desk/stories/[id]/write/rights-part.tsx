'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import type { RightsNow } from '#newsroom/stories/rights-now.ts'
import { showLocked } from './locked.ts'
import type { OpenStory } from './open-story.ts'

type Props = { storyId: string; story: OpenStory; /** Changes with each save; null while there is something to save. */ saved: unknown; onLocked: (heads: { headline: string | null; standfirst: string | null }) => void }

const marks = { block: 'Keeps it from readers', warn: 'Worth a look' } as const

/** For so long nobody wrote before the gate is asked again: whoever types pays for saving alone. */
const REST_MS = 3_000

/** What the rights gate says of the text as it was last saved, asked anew when whoever writes pauses. */
export function RightsPart({ storyId, story, saved, onLocked }: Props) {
  const [told, setTold] = useState<RightsNow | null>(null)
  const [refused, setRefused] = useState(0)
  const show = useEffectEvent((next: RightsNow) => {
    setTold(next)
    const { headline = null, standfirst = null, lines = [], embeds = [] } = next.locked ?? {}
    onLocked({ headline, standfirst })
    showLocked(story.body.editor, { lines, embeds }, () => setRefused((times) => times + 1))
  })
  const isFirst = useEffectEvent(() => told === null)
  useEffect(() => {
    if (saved === null && !isFirst()) return
    const leaving = new AbortController()
    const ask = () => fetch(`/desk/stories/${storyId}/rights`, { signal: leaving.signal })
      .then((answer) => (answer.ok ? (answer.json() as Promise<RightsNow>) : null))
      // What was said before stays where nobody answers; the next save asks again.
      .then((next) => { if (next && !leaving.signal.aborted) show(next) }, () => {})
    const rest = setTimeout(() => void ask(), isFirst() ? 0 : REST_MS)
    return () => { clearTimeout(rest); leaving.abort() }
  }, [storyId, saved])

  if (!told) return null
  const { partner, found, locked } = told
  if (!partner && found.length === 0) return null
  return (
    <section aria-labelledby="rights" className="grid gap-3 border-t border-rule pt-4">
      <h2 id="rights" className="text-base">Rights</h2>
      <p role="status" className={refused > 0 ? 'text-sm font-semibold' : 'sr-only'}>{refused > 0 && `Not taken: that part is locked. ${locked?.why.at(-1) ?? ''} Ask ${partner ?? 'the partner'} for leave, and write it down where the story is published.`}</p>
      {locked && locked.why.length > 0 && <ul className="grid gap-1 text-sm">{locked.why.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>}
      {found.length === 0 && <p className="text-sm text-soft">No rule stands against the text as it was last saved.</p>}
      {found.length > 0 && (
        <ul aria-label="What the rules say" className="grid gap-2 text-sm">
          {found.map(({ rule, verdict, message }) => (
            <li key={`${rule} ${message}`} className={`border-s-4 ps-3 wrap-anywhere ${verdict === 'block' ? 'border-alarm' : 'border-soft'}`}>
              <span className="block font-semibold">{marks[verdict]}</span>{message}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
