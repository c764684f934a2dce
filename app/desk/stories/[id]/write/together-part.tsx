'use client'

import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { takeOver } from '../actions.ts'
import type { PresenceTold } from '../present/stream.ts'
import { sentenceOf } from './together-words.ts'

export type Together = {
  told: Pick<PresenceTold, 'others' | 'relieved'>
  /** Who came and went, for those who listen. */
  news: string
  /** As the server knows this one; null while the text is being opened. */
  tab: string | null
}
type Props = Together & { storyId: string; /** The writing is this tab’s. */ onTaken: () => void }

const clock = (at: string) => new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(new Date(at))

/** Who else has the story open, and the way to take the writing over, or back. It holds nobody up. */
export function TogetherPart({ storyId, told: { others, relieved }, tab, news, onTaken }: Props) {
  const [isBusy, setBusy] = useState(false)
  const [why, setWhy] = useState('')
  const take = async () => {
    const form = new FormData()
    form.set('storyId', storyId)
    form.set('tab', tab ?? '')
    setBusy(true)
    const answer = await takeOver(null, form).catch(() => null)
    setBusy(false)
    setWhy(answer === null ? 'The server did not answer. Try again.' : answer.ok ? '' : answer.reasons.map(({ message }) => message).join(' '))
    if (answer?.ok) onTaken()
  }
  const along = others.filter(({ isRelieved }) => !isRelieved)
  return (
    <div className={relieved || others.length > 0 || why ? 'grid gap-2' : 'sr-only'}>
      {relieved && (
        <div role="alert" className="grid gap-3 border-s-4 border-alarm bg-raised px-4 py-3">
          <p>
            <bdi className="font-semibold">{relieved.by}</bdi> took the writing over at {clock(relieved.at)}. Nothing of yours is lost: what you write here from now on is kept beside the text, among the <a href={`/desk/stories/${storyId}/revisions`}>revisions</a>, from where it can be brought back place by place.
          </p>
          <div>
            <Button type="button" look="plain" disabled={isBusy} onClick={() => void take()}>
              Take it back
            </Button>
          </div>
        </div>
      )}
      {others.length > 0 && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1" data-others>
          <p className="min-w-0"><bdi>{sentenceOf(others)}</bdi> {!relieved && along.length > 0 && <span className="text-soft">What you both write is put together.</span>}</p>
          {!relieved && along.length > 0 && tab !== null && (
            <Button type="button" look="plain" disabled={isBusy} onClick={() => void take()}>
              Take over
            </Button>
          )}
        </div>
      )}
      {why && <p role="alert" className="font-semibold text-alarm">{why}</p>}
      <p role="status" className="sr-only">{news}</p>
    </div>
  )
}
