'use client'

import { useEffect, useId, useState } from 'react'
import { Field } from '#app/ui/field.tsx'
import { isLinkHref, LINK_HREF_SENTENCE } from '#newsroom/stories/link-href.ts'
import type { Wanted } from '../wanted.ts'
import { Panel, reason } from './panel.tsx'

type Found = { path: string; headline: string; section: string; day: string }
type Answer = { stories: Found[] } | { failed: string } | null

/** What was typed, as a link has it: an address of this paper by its path alone, so that it holds wherever the paper moves. */
function hrefOf(typed: string): string {
  const address = /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(typed) ? `https://${typed}` : typed
  const url = URL.parse(address)
  return url && url.origin === window.location.origin ? `${url.pathname}${url.search}${url.hash}` : address
}

/** Where words lead: an address, or a story of the paper found by its words. */
export function LinkPanel({ wanted: { href, put }, onLeave }: { wanted: Extract<Wanted, { kind: 'link' }>; onLeave: () => void }) {
  const [typed, setTyped] = useState(href)
  const [chosen, setChosen] = useState<Found | null>(null)
  const reasons = () => (isLinkHref(hrefOf(typed.trim())) ? [] : [reason('href', LINK_HREF_SENTENCE)])
  const kept = () => {
    const to = hrefOf(typed.trim())
    put(to, chosen?.path === to ? chosen.headline : undefined)
  }
  return (
    <Panel title="Link" deed="Set the link" reasons={reasons} onKept={kept} other={href ? { deed: 'Take the link out', onDone: () => put(null) } : null} onLeave={onLeave}>
      <Field label="Address" name="href" value={typed} autoFocus autoComplete="off" spellCheck={false} hint="https://… for another site, /… for a page of this paper." onChange={({ target }) => setTyped(target.value)} />
      <StorySearch onChoice={(story) => {
        setChosen(story)
        setTyped(story.path)
      }} chosen={typed} />
    </Panel>
  )
}

function StorySearch({ onChoice, chosen }: { onChoice: (story: Found) => void; chosen: string }) {
  const heading = useId()
  const [q, setQ] = useState('')
  const [answer, setAnswer] = useState<Answer>(null)
  useEffect(() => {
    if (!q.trim()) return
    const gone = new AbortController()
    const soon = setTimeout(() => void find(q, gone.signal).then((found) => found && setAnswer(found)), 150)
    return () => {
      clearTimeout(soon)
      gone.abort()
    }
  }, [q])
  const stories = q.trim() && answer && 'stories' in answer ? answer.stories : []
  return (
    <section aria-labelledby={heading} className="grid gap-3 border-t border-rule pt-4">
      <h3 id={heading}>A story of this paper</h3>
      <Field label="Words of it" type="search" value={q} maxLength={200} dir="auto" autoComplete="off" onChange={({ target }) => setQ(target.value)} onKeyDown={(event) => { if (event.key === 'Enter') event.preventDefault() }} />
      <p role="status">{!q.trim() || !answer ? '' : 'failed' in answer ? answer.failed : stories.length === 0 ? 'No published story has these words.' : `${stories.length} ${stories.length === 1 ? 'story' : 'stories'}, the best first`}</p>
      <ul aria-label="Found stories" className="grid">
        {stories.map((story) => (
          <li key={story.path} className="border-t border-rule">
            <button type="button" aria-pressed={chosen === story.path} className="grid min-h-11 w-full cursor-pointer py-2 text-start hover:underline aria-pressed:font-semibold" onClick={() => onChoice(story)}>
              <span dir="auto">{story.headline}</span>
              <span className="text-sm text-soft">{story.section}, {story.day}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

async function find(q: string, signal: AbortSignal): Promise<Answer> {
  try {
    const answer = await fetch(`/api/stories/find?q=${encodeURIComponent(q)}`, { signal })
    if (answer.status === 401) return { failed: 'You are signed out. Sign in again in another window, and search once more.' }
    return answer.ok ? ((await answer.json()) as { stories: Found[] }) : { failed: 'The stories could not be searched. Try again.' }
  } catch {
    return signal.aborted ? null : { failed: 'The stories could not be searched. Check the connection and try again.' }
  }
}
