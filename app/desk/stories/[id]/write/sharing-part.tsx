'use client'

import { useEffect, useState } from 'react'
import { Field } from '#app/ui/field.tsx'
import { lengthInWords } from './counted.ts'
import type { StoryFields } from './fields.ts'
import { Group } from './group.tsx'
import type { Place } from './search-part.tsx'

type Props = { storyId: string; fields: StoryFields; place: Place; onField: (change: Partial<StoryFields>) => void }

/** Milliseconds after the last key: a card is drawn by the server. */
const PAUSE = 600

/** What a link to the story says where it is shared, and the card that is drawn for it. */
export function SharingPart({ storyId, fields, place, onField }: Props) {
  const [isOpen, setOpen] = useState(false)
  const { socialHeadline, standfirst, lang, dir } = fields
  const headline = socialHeadline?.trim() || fields.headline.trim() || 'Without a headline'
  return (
    <Group name="Where it is shared" {...(socialHeadline ? { says: 'with a headline of its own' } : {})} onToggle={setOpen}>
      <Field label="Headline where it is shared" hint={`Else the headline. ${lengthInWords(socialHeadline ?? '', lang, 90)}`} name="socialHeadline" value={socialHeadline ?? ''} dir="auto" autoComplete="off" onChange={({ target }) => onField({ socialHeadline: target.value })} />
      <figure className="grid gap-2">
        <figcaption className="text-sm text-soft">As a link to it will look</figcaption>
        <div className="border border-rule">
          {isOpen && <Card storyId={storyId} headline={headline.slice(0, 300)} dir={dir} sectionId={fields.sectionId ?? ''} mediaId={fields.lead?.mediaId ?? ''} />}
          <div className="grid gap-1 border-t border-rule p-3">
            <p className="text-xs text-soft">{place.host}</p>
            <p lang={lang} dir={dir} className="line-clamp-2 leading-snug font-semibold break-words">{headline}</p>
            {standfirst && <p lang={lang} dir={dir} className="line-clamp-2 text-sm break-words text-soft">{standfirst}</p>}
          </div>
        </div>
      </figure>
    </Group>
  )
}

type CardProps = { storyId: string; headline: string; dir: string; sectionId: string; mediaId: string }

/** The very drawing that others will fetch, of what stands in the fields now. */
function Card({ storyId, ...drawn }: CardProps) {
  const wanted = `/desk/stories/${storyId}/card?${new URLSearchParams(drawn).toString()}`
  const [address, setAddress] = useState(wanted)
  useEffect(() => {
    const soon = setTimeout(() => setAddress(wanted), PAUSE)
    return () => clearTimeout(soon)
  }, [wanted])
  return (
    <picture>
      <img src={address} alt={`The card of the link: ${drawn.headline}`} width={1200} height={630} className="block h-auto w-full bg-raised" />
    </picture>
  )
}
