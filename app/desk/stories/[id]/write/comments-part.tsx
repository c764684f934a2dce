'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { DeedForm } from '#app/ui/deed-form.tsx'
import type { Anchor } from '#newsroom/stories/comments/anchor.ts'
import { comment } from '../comments/actions.ts'
import { CommentText } from './comment-text.tsx'
import { CommentThread, type Thread } from './comment-thread.tsx'
import { goToWords, showComments } from './commented.ts'
import type { OpenStory } from './open-story.ts'

export type Asked = { anchor: Anchor | null }
type Props = {
  storyId: string
  story: OpenStory
  /** Another text once anything was said. */
  version: string
  /** Words somebody wants to comment on; an anchor of null is all of the story. */
  asked: Asked | null
  onAsked: (asked: Asked | null) => void
}

type Comments = { threads: Thread[]; people: string[] }

async function commentsOf(storyId: string, signal: AbortSignal): Promise<Comments | null> {
  const answer = await fetch(`/desk/stories/${storyId}/comments`, { signal }).catch(() => null)
  return answer?.ok ? ((await answer.json().catch(() => null)) as Comments | null) : null
}

/** What the desk says about this story: about words of it, or about all of it. Readers never see any of it. */
export function CommentsPart({ storyId, story, version, asked, onAsked }: Props) {
  const [comments, setComments] = useState<Comments | null>(null)
  const [failed, setFailed] = useState(false)
  const [shows, setShows] = useState<'open' | 'resolved'>('open')
  const [wanted] = useState(() => new URLSearchParams(window.location.search).get('comment'))

  const [turn, setTurn] = useState(0)
  const load = () => setTurn((before) => before + 1)

  const heard = useEffectEvent((told: Comments | null) => {
    setFailed(told === null)
    if (!told) return
    setComments(told)
    showComments(story.body.editor, told.threads.flatMap(({ id, from, quote, before, isLost, resolved }) => (from === null || resolved ? [] : [{ id, from, quote, before, isLost }])))
    if (!comments && told.threads.some(({ id, resolved }) => id === wanted && resolved)) setShows('resolved')
  })
  useEffect(() => {
    const leave = new AbortController()
    void commentsOf(storyId, leave.signal).then((told) => {
      if (!leave.signal.aborted) heard(told)
    })
    return () => leave.abort()
  }, [storyId, version, turn])
  const isHere = comments !== null
  useEffect(() => {
    if (isHere && wanted) document.getElementById(`comment-${wanted}`)?.focus()
  }, [isHere, wanted])

  const threads = (comments?.threads ?? []).filter(({ resolved }) => (resolved === null) === (shows === 'open')).sort((a, b) => (a.from ?? -1) - (b.from ?? -1))
  const count = (isResolved: boolean) => (comments?.threads ?? []).filter(({ resolved }) => (resolved !== null) === isResolved).length
  return (
    <section id="comments" aria-labelledby="comments-head" className="grid min-w-0 gap-3 lg:border-s lg:border-rule lg:ps-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="comments-head" className="text-base">Comments</h2>
        <div className="flex gap-x-4 text-sm">
          {(['open', 'resolved'] as const).map((which) => (
            <button key={which} type="button" aria-pressed={shows === which} onClick={() => setShows(which)} className="min-h-10 cursor-pointer aria-pressed:font-semibold aria-[pressed=false]:underline">
              {count(which === 'resolved')} {which}
            </button>
          ))}
        </div>
      </div>
      {failed && (
        <p role="alert">
          The comments could not be loaded. <button type="button" className="cursor-pointer underline" onClick={load}>Try again</button>
        </p>
      )}
      {asked ? (
        <div className="grid gap-2 border-s-4 border-accent ps-3">
          {asked.anchor && <blockquote className="border-s-2 border-rule ps-2 text-sm text-soft wrap-anywhere" dir="auto">{asked.anchor.quote}</blockquote>}
          <DeedForm
            // The words must be at the desk before anything can be said about them.
            action={async (before: Parameters<typeof comment>[0], form) => {
              await story.saver.save()
              return comment(before, form)
            }}
            deed="Comment" look="plain" label="Comment" className="grid gap-2"
            onDone={() => {
              onAsked(null)
              load()
            }}
          >
            <input type="hidden" name="storyId" value={storyId} />
            {asked.anchor && (
              <>
                <input type="hidden" name="quote" value={asked.anchor.quote} />
                <input type="hidden" name="before" value={asked.anchor.before} />
                <input type="hidden" name="from" value={asked.anchor.from} />
              </>
            )}
            <CommentText key={asked.anchor?.from ?? 'all'} label={asked.anchor ? 'About these words' : 'About the story'} people={comments?.people ?? []} isFirst />
          </DeedForm>
          <button type="button" className="min-h-10 w-fit cursor-pointer text-sm underline" onClick={() => onAsked(null)}>Leave without a comment</button>
        </div>
      ) : (
        <div>
          <Button type="button" look="plain" onClick={() => onAsked({ anchor: null })}>Comment on the story</Button>
        </div>
      )}
      <ul aria-label="Comments" className="grid">
        {threads.map((thread) => (
          <CommentThread key={thread.id} thread={thread} people={comments?.people ?? []} isAsked={thread.id === wanted} onChanged={load} onWords={() => goToWords(story.body.editor, thread.id)} />
        ))}
      </ul>
      {comments && threads.length === 0 && <p className="text-sm text-soft">{shows === 'open' ? 'None. Choose words of the text and press Comment to say something about them.' : 'None was resolved yet.'}</p>}
    </section>
  )
}
