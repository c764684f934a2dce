'use client'

import { useState } from 'react'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { change, remove, reopen, reply, resolve } from '../comments/actions.ts'
import { CommentText } from './comment-text.tsx'

/** As JSON has them. */
export type Said = { id: string; by: string; isYours: boolean; text: string; at: string; isEdited: boolean; isDeleted: boolean }
export type Thread = { id: string; from: number | null; quote: string; before: string; isLost: boolean; resolved: { by: string; at: string } | null; said: Said[] }

type Props = { thread: Thread; people: readonly string[]; isAsked: boolean; onChanged: () => void; onWords: () => void }

const time = (at: string) => new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))
const link = 'min-h-10 cursor-pointer underline'

/** One comment with what was replied to it. */
export function CommentThread({ thread: { id, quote, isLost, from, resolved, said }, people, isAsked, onChanged, onWords }: Props) {
  const [editing, setEditing] = useState<string | null>(null)
  const [isReplying, setReplying] = useState(false)
  const first = said.find(({ isDeleted }) => !isDeleted)
  const changed = () => {
    setEditing(null)
    setReplying(false)
    onChanged()
  }
  return (
    <li id={`comment-${id}`} tabIndex={-1} className={`grid gap-2 border-t border-rule py-3 ${isAsked ? 'border-s-4 border-s-accent ps-3' : ''}`} aria-label={`Comment of ${first?.by ?? 'somebody'}`}>
      {from !== null && (
        <blockquote className="border-s-2 border-rule ps-2 text-sm text-soft wrap-anywhere" dir="auto">
          {quote.length > 160 ? `${quote.slice(0, 160)} …` : quote}
        </blockquote>
      )}
      {isLost && <p className="text-sm font-semibold">These words are not in the text any more.</p>}
      {said.map((one) => (
        <div key={one.id} className="grid gap-1">
          <p className="text-sm">
            <bdi className="font-semibold">{one.by}</bdi> <span className="text-soft">{time(one.at)}{one.isEdited && !one.isDeleted && ', changed'}</span>
          </p>
          {one.isDeleted ? (
            <p className="text-sm text-soft">Deleted.</p>
          ) : editing === one.id ? (
            <DeedForm action={change} deed="Keep" look="plain" label="Change a comment" onDone={changed} className="grid gap-2">
              <input type="hidden" name="commentId" value={one.id} />
              <CommentText label="Your words" people={people} start={one.text} isFirst />
            </DeedForm>
          ) : (
            <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">{one.text}</p>
          )}
          {one.isYours && !one.isDeleted && !resolved && (
            <div className="flex flex-wrap items-start gap-x-4 text-sm">
              <button type="button" className={link} onClick={() => setEditing(editing === one.id ? null : one.id)}>{editing === one.id ? 'Leave as it is' : 'Change'}</button>
              <DeedForm action={remove} deed="Delete" look="plain" label="Delete a comment" onDone={changed}>
                <input type="hidden" name="commentId" value={one.id} />
              </DeedForm>
            </div>
          )}
        </div>
      ))}
      {resolved && <p className="text-sm text-soft">Resolved by <bdi>{resolved.by}</bdi>, {time(resolved.at)}.</p>}
      {isReplying && (
        <DeedForm action={reply} deed="Reply" look="plain" label="Reply" onDone={changed} clears className="grid gap-2">
          <input type="hidden" name="threadId" value={id} />
          <CommentText label="Your reply" people={people} isFirst />
        </DeedForm>
      )}
      <div className="flex flex-wrap items-start gap-x-4 text-sm">
        {from !== null && !isLost && <button type="button" className={link} onClick={onWords}>Show the words</button>}
        {!resolved && !isReplying && <button type="button" className={link} onClick={() => setReplying(true)}>Reply</button>}
        <DeedForm action={resolved ? reopen : resolve} deed={resolved ? 'Open again' : 'Resolve'} look="plain" label={resolved ? 'Open again' : 'Resolve'} onDone={changed}>
          <input type="hidden" name="threadId" value={id} />
        </DeedForm>
      </div>
    </li>
  )
}
