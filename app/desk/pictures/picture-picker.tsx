'use client'

import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { FormReasons } from '#app/ui/reasons.tsx'
import { Thumbnail } from './thumbnail.tsx'
import { UploadPictures } from './upload-pictures.tsx'

/** `rightsUntil` is a moment as JSON has it. */
export type PickedPicture = { id: string; key: string; alt: string; decorative: boolean; credit: string; width: number; height: number; rightsUntil: string | null }

type Props = {
  /** What it is chosen for: the words on the button that opens the dialog. */
  label: string
  onPick: (picture: PickedPicture) => void
}

type Found = { pictures: PickedPicture[] } | { failed: string } | null

/** A button that opens the dialog. It may stand inside another form. */
export function PicturePicker({ label, onPick }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button type="button" look="plain" onClick={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen && <PictureDialog label={label} onPick={onPick} onLeave={() => setOpen(false)} />}
    </>
  )
}

/** Chooses one picture of the library, or adds one. It is open as long as it is there; `onLeave` is told in any case. */
export function PictureDialog({ label, onPick, onLeave }: Props & { onLeave: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const picked = useRef<PickedPicture>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const pick = ({ id, key, alt, decorative, credit, width, height, rightsUntil }: PickedPicture) => {
    picked.current = { id, key, alt, decorative, credit, width, height, rightsUntil }
    dialog.current?.close()
  }
  // Once the dialog has given the focus back, so that whoever is told may move it.
  const closed = () => {
    onLeave()
    if (picked.current) onPick(picked.current)
  }
  return (
    <dialog ref={dialog} onClose={closed} aria-label={label} className="m-auto max-h-[90dvh] w-full max-w-4xl overflow-y-auto bg-paper p-6 text-ink backdrop:bg-black/60">
      <FormReasons value={[]}>
        <Choice label={label} pick={pick} leave={() => dialog.current?.close()} />
      </FormReasons>
    </dialog>
  )
}

function Choice({ label, pick, leave }: { label: string; pick: (picture: PickedPicture) => void; leave: () => void }) {
  const title = useId()
  const [q, setQ] = useState('')
  const [found, setFound] = useState<Found>(null)

  useEffect(() => {
    const gone = new AbortController()
    // A moment after the last key: not every letter is a question.
    const soon = setTimeout(() => void find(q, gone.signal).then((answer) => answer && setFound(answer)), 150)
    return () => {
      clearTimeout(soon)
      gone.abort()
    }
  }, [q])

  // It may stand inside a form, which Enter must not send.
  const keep = (event: KeyboardEvent) => event.key === 'Enter' && event.preventDefault()
  const pictures = found && 'pictures' in found ? found.pictures : []
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-baseline justify-between gap-4">
        <h2 id={title}>{label}</h2>
        <Button type="button" look="plain" onClick={leave}>
          Close
        </Button>
      </div>
      <Field label="Words in alt text, caption, credit or creator" type="search" value={q} maxLength={200} dir="auto" onChange={({ target }) => setQ(target.value)} onKeyDown={keep} />
      <p role="status">{!found ? 'One moment …' : 'failed' in found ? found.failed : pictures.length === 0 ? 'No picture fits.' : `${pictures.length === 12 ? 'The first 12' : pictures.length} ${pictures.length === 1 ? 'picture' : 'pictures'}, newest first`}</p>
      <ul aria-label="Found pictures" className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        {pictures.map((picture) => (
          <li key={picture.id} className="min-w-0">
            <button type="button" onClick={() => pick(picture)} className="grid w-full cursor-pointer gap-1 text-start hover:underline">
              <Thumbnail picture={picture} alt="" />
              <span dir="auto" className="line-clamp-2 text-sm break-words">
                {picture.alt || 'Without alt text'}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <details>
        <summary className="min-h-11 py-2 font-semibold">Add a new picture</summary>
        <div className="mt-3">
          <UploadPictures
            next={(added) => (
              <Button type="button" look="plain" onClick={() => pick({ ...added, rightsUntil: null })}>
                Choose it
              </Button>
            )}
          />
        </div>
      </details>
    </div>
  )
}

async function find(q: string, signal: AbortSignal): Promise<Found> {
  try {
    const answer = await fetch(`/api/pictures/find?q=${encodeURIComponent(q)}`, { signal })
    if (answer.status === 401) return { failed: 'You are signed out. Sign in again in another window, and search once more.' }
    return answer.ok ? ((await answer.json()) as Found) : { failed: 'The pictures could not be searched. Try again.' }
  } catch {
    return signal.aborted ? null : { failed: 'The pictures could not be searched. Check the connection and try again.' }
  }
}
