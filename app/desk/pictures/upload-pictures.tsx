'use client'

import { useEffect, useEffectEvent, useRef, useState, type DragEvent } from 'react'
import { Button } from '#app/ui/button.tsx'
import type { UploadedPicture } from '#newsroom/media/incoming.ts'
import { ACCEPTED, sendInPieces } from './send-in-pieces.ts'

export type Uploaded = UploadedPicture
type Line = { id: number; file: File; share: number; /** Is the line away, and the rest waits for it? */ isCut: boolean; answer: 'waiting' | Uploaded | { refused: string } }

/** Sent at the same time; more would only wait for each other at the server. */
const AT_ONCE = 2
let lines = 0

type Props = {
  onAdded?: (picture: Uploaded) => void
  /** Said of each picture that came: what to do with it. */
  next?: (picture: Uploaded) => React.ReactNode
}

/** Takes pictures by file, drop and paste, many at once. Each tells how far it is and, where it is refused, why; the others go on. */
export function UploadPictures({ onAdded, next }: Props) {
  const [all, setAll] = useState<Line[]>([])
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const queue = useRef<Line[]>([])
  const sending = useRef(0)

  const change = (id: number, over: Partial<Line>) => setAll((before) => before.map((line) => (line.id === id ? { ...line, ...over } : line)))
  const send = async (line: Line) => {
    const sent = await sendInPieces<Uploaded>(line.file, (share, isCut) => change(line.id, { share, isCut }))
    change(line.id, { answer: sent.ok ? sent.value : { refused: sent.reasons.map(({ message }) => message).join(' ') } })
    if (sent.ok) onAdded?.(sent.value)
    sending.current -= 1
    work()
  }
  const work = () => {
    while (sending.current < AT_ONCE) {
      const line = queue.current.shift()
      if (!line) return
      sending.current += 1
      void send(line)
    }
  }
  const take = (files: Iterable<File>) => {
    const added = [...files].map((file): Line => ({ id: (lines += 1), file, share: 0, isCut: false, answer: 'waiting' }))
    setAll((before) => [...before, ...added])
    queue.current.push(...added)
    work()
  }
  const again = (line: Line) => {
    change(line.id, { isCut: false, answer: 'waiting' })
    queue.current.push(line)
    work()
  }

  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    take(files)
  })
  const isBusy = all.some(({ answer }) => answer === 'waiting')
  useEffect(() => {
    const paste = (event: ClipboardEvent) => onPaste(event)
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])
  useEffect(() => {
    if (!isBusy) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isBusy])

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  const came = all.filter(({ answer }) => answer !== 'waiting' && 'id' in answer).length
  const refused = all.filter(({ answer }) => answer !== 'waiting' && 'refused' in answer).length
  return (
    <section aria-label="Add pictures" className="grid gap-4">
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={`grid gap-3 border border-dashed p-5 ${isOver ? 'border-accent bg-raised' : 'border-soft'}`}
      >
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button type="button" onClick={() => input.current?.click()}>
            Choose pictures
          </Button>
          <span>or drop them here, or paste one.</span>
        </div>
        <input
          ref={input}
          type="file"
          multiple
          accept={ACCEPTED}
          aria-label="Pictures"
          className="hidden"
          onChange={({ target }) => {
            take(target.files ?? [])
            target.value = ''
          }}
        />
        <p className="text-sm text-soft">JPEG, PNG, WebP, AVIF or GIF, and HEIC where this server can read it; each up to 32 MB and 50 million pixels. Of a moving GIF the first picture is kept. Credit, caption and copyright are read from the file; where it was taken is not kept.</p>
      </div>
      <p role="status" className={all.length > 0 ? '' : 'sr-only'}>
        {all.length > 0 && `${came} of ${all.length} added${refused > 0 ? `, ${refused} refused` : ''}.`}
      </p>
      {all.length > 0 && (
        <ul aria-label="Sent pictures" className="grid border-t border-rule">
          {all.map((line) => (
            <li key={line.id} className="grid gap-1 border-b border-rule py-3">
              <p dir="auto" className="font-semibold break-all">
                {line.file.name || 'Pasted picture'}
              </p>
              <Outcome line={line} again={() => again(line)} next={next} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Outcome({ line: { answer, share, isCut, file }, again, next }: { line: Line; again: () => void; next: Props['next'] }) {
  if (answer === 'waiting')
    return (
      <div className="flex items-center gap-3">
        <progress max={1} value={share} aria-label={`Sending ${file.name}`} className="h-2 w-40 accent-accent" />
        <span className="text-sm text-soft">{isCut ? `The line is cut. ${Math.floor(share * 100)}\u00a0% arrived; the rest goes as soon as it is back.` : share < 1 ? `${Math.floor(share * 100)}\u00a0% sent` : 'Sent; being read …'}</span>
      </div>
    )
  if ('refused' in answer)
    return (
      <div className="grid justify-items-start gap-2">
        <p className="text-alarm">Not added. {answer.refused}</p>
        <Button type="button" look="plain" onClick={again}>{`Try ${file.name || 'it'} again`}</Button>
      </div>
    )
  const missing = [answer.alt ? '' : 'alt text', answer.credit ? '' : 'credit'].filter(Boolean).join(' and ')
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap gap-x-3">
        <span>{`Added.${answer.credit ? ` Credit in the file: ${answer.credit}.` : ''}${missing ? ` It still lacks ${missing}.` : ''}`}</span>
        {next?.(answer)}
      </p>
      {answer.like.length > 0 && (
        <p className="flex flex-wrap gap-x-3 text-soft">
          {answer.like.some(({ isSame }) => isSame) ? 'The same file is here already:' : 'It looks like one that is here already:'}
          {answer.like.map(({ id, alt }) => (
            <a key={id} href={`/desk/pictures/${id}`} dir="auto">
              {alt || 'a picture without alt text'}
            </a>
          ))}
        </p>
      )}
    </div>
  )
}
