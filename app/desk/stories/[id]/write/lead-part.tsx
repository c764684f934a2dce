'use client'

import { useEffect, useEffectEvent, useRef, useState, type DragEvent } from 'react'
import { PicturePicker, type PickedPicture } from '#app/desk/pictures/picture-picker.tsx'
import { sendInPieces } from '#app/desk/pictures/send-in-pieces.ts'
import { Thumbnail } from '#app/desk/pictures/thumbnail.tsx'
import type { Uploaded } from '#app/desk/pictures/upload-pictures.tsx'
import { Button } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { ruled } from './counted.ts'
import type { StoryFields } from './fields.ts'

type Lead = StoryFields['lead']
type Props = { lead: Lead; lang: string; onLead: (lead: Lead) => void }

/** The picture at the head of the story: chosen, sent by dropping a file, with its words for this place. */
export function LeadPart({ lead, lang, onLead }: Props) {
  const [said, setSaid] = useState('')
  const [isOver, setOver] = useState(false)
  const [known, setKnown] = useState<PickedPicture | null>(null)
  const [mayOpen, setMayOpen] = useState(false)
  const part = useRef<HTMLElement>(null)
  const id = lead?.mediaId
  const picture = known && known.id === id ? known : null

  const found = useEffectEvent((answer: Named) => {
    setMayOpen(answer.mayOpen)
    if (answer.pictures[0]) setKnown(answer.pictures[0])
  })
  useEffect(() => {
    if (id === undefined) return
    const leaving = new AbortController()
    const look = () => void named(id, leaving.signal).then((answer) => { if (answer && !leaving.signal.aborted) found(answer) })
    look()
    // It may have been described in another window meanwhile.
    window.addEventListener('focus', look, { signal: leaving.signal })
    return () => leaving.abort()
  }, [id])

  const choose = (chosen: PickedPicture, sentence: string) => {
    setKnown(chosen)
    onLead({ ...(lead?.caption !== undefined && { caption: lead.caption }), mediaId: chosen.id })
    setSaid(sentence)
  }
  const drop = async (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (!file) return
    setSaid('The picture is being sent …')
    const sent = await sendInPieces<Uploaded>(file, (share, isCut) => setSaid(isCut ? 'The line is cut; the rest of the picture goes as soon as it is back.' : share < 1 ? 'The picture is being sent …' : 'Sent; being read …'))
    if (sent.ok) choose({ ...sent.value, rightsUntil: null }, 'The picture is added and stands at the head of the story.')
    else setSaid(`Not added. ${sent.reasons.map(({ message }) => message).join(' ')}`)
  }

  return (
    <section
      ref={part}
      id="lead"
      aria-label="Lead picture"
      tabIndex={-1}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
      className={`grid gap-3 border-b border-rule pb-5 ${isOver ? 'outline-2 outline-offset-4 outline-accent outline-dashed' : ''}`}
    >
      <h2 className="text-base font-semibold">Lead picture</h2>
      {picture && (
        <>
          <Thumbnail picture={picture} alt={picture.alt} crop="WIDE" />
          <Owed picture={picture} lang={lang} mayOpen={mayOpen} />
        </>
      )}
      {lead && !picture && <p className="text-soft">A picture is chosen. It is on its way, or not yours to see.</p>}
      {!lead && <p className="text-sm text-soft">None yet. Choose one, or drop a file here.</p>}
      {lead && <TextArea label="Caption for this story" name="lead.caption" rows={2} dir="auto" value={lead.caption ?? ''} hint="Who, where and when." onChange={({ target }) => onLead({ ...lead, caption: target.value })} />}
      <div className="flex flex-wrap gap-2">
        <PicturePicker label={lead ? 'Another lead picture' : 'Choose a lead picture'} onPick={(chosen) => choose(chosen, 'The picture stands at the head of the story.')} />
        {lead && (
          <Button
            type="button"
            look="plain"
            onClick={() => {
              onLead(undefined)
              setSaid('The lead picture is taken out.')
              part.current?.focus()
            }}
          >
            Take it out
          </Button>
        )}
      </div>
      <p role="status" className={said ? 'text-sm text-soft' : 'sr-only'}>{said}</p>
    </section>
  )
}

/** Whose it is, and what must be said of it before readers may have it. */
function Owed({ picture: { id, alt, decorative, credit, rightsUntil }, lang, mayOpen }: { picture: PickedPicture; lang: string; mayOpen: boolean }) {
  const lacks = [!credit && 'a credit', !decorative && !alt && 'alt text'].filter(Boolean).join(' and ')
  // The moment rights end is midnight: the last day is the one before.
  const lastDay = rightsUntil && new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : ruled(lang), { dateStyle: 'medium' }).format(new Date(rightsUntil).getTime() - 1)
  return (
    <div className="grid gap-1 text-sm">
      {credit && <p dir="auto" className="break-words text-soft">{credit}</p>}
      {lastDay && <p className="font-semibold">{`Last day of its rights: ${lastDay}. Readers do not see it after that.`}</p>}
      <p>
        {lacks && <span className="font-semibold text-alarm">{`It lacks ${lacks}. `}</span>}
        {mayOpen ? <a href={`/desk/pictures/${id}`} target="_blank" rel="noopener">{lacks ? 'Say so in a new window' : 'Open it in a new window'}</a> : lacks && 'An editor says so before it is published.'}
      </p>
    </div>
  )
}

type Named = { pictures: PickedPicture[]; mayOpen: boolean }

/** No picture where it is not there, or not theirs to see; null where it could not be asked. */
async function named(id: string, signal: AbortSignal): Promise<Named | null> {
  try {
    const answer = await fetch(`/api/pictures/find?id=${encodeURIComponent(id)}`, { signal })
    return answer.ok ? ((await answer.json()) as Named) : null
  } catch {
    return null
  }
}
