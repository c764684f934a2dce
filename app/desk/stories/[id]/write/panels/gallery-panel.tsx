'use client'

import { useEffect, useState } from 'react'
import { PicturePicker, type PickedPicture } from '#app/desk/pictures/picture-picker.tsx'
import { Thumbnail } from '#app/desk/pictures/thumbnail.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { isPicture, pictureNamed } from '../known-pictures.ts'
import { Panel, reason } from './panel.tsx'
import { captioned, tooLong, type ThingProps } from './picture-panel.tsx'

const link = 'min-h-10 cursor-pointer px-1 underline disabled:cursor-default disabled:text-soft disabled:no-underline'

/** Two pictures or more under one caption, in an order. */
export function GalleryPanel({ block, put, onLeave }: ThingProps) {
  const [ids, setIds] = useState<string[]>(((block?.attrs?.['mediaIds'] as unknown[] | undefined) ?? []).map(String))
  const [caption, setCaption] = useState(String(block?.attrs?.['caption'] ?? ''))
  const [known, setKnown] = useState<ReadonlyMap<string, PickedPicture | null>>(new Map())
  useEffect(() => {
    let isLeft = false
    for (const id of ids) if (!known.has(id)) void pictureNamed(id).then((found) => { if (!isLeft) setKnown((before) => new Map(before).set(id, found)) })
    return () => void (isLeft = true)
  }, [ids, known])
  const move = (place: number) => setIds(ids.map((id, at) => (at === place - 1 ? ids[place] : at === place ? ids[place - 1] : id) ?? id))
  const reasons = () => [...(ids.length < 2 || ids.length > 40 ? [reason('mediaIds', ids.length < 2 ? 'Choose two pictures or more; for one, insert a picture.' : 'At most forty pictures stand together. Take some out.')] : []), ...tooLong(caption, 1000, 'caption')]
  return (
    <Panel title="Pictures" onLeave={onLeave} reasons={reasons} onKept={() => put({ ...block, type: 'gallery', attrs: captioned({ ...block?.attrs, mediaIds: ids }, caption) })}>
      {ids.length === 0 && <p className="text-soft">None yet. Choose them one by one; they stand in this order.</p>}
      <ol aria-label="Chosen pictures" className="grid">
        {ids.map((id, place) => {
          const picture = known.get(id)
          const name = picture?.alt || `picture ${place + 1}`
          return (
            <li key={`${id} ${place}`} className="grid grid-cols-[5rem_minmax(0,1fr)] gap-3 border-t border-rule py-2">
              {picture ? <Thumbnail picture={picture} alt="" /> : <span />}
              <div className="min-w-0">
                <p dir="auto" className="line-clamp-2 text-sm">{picture === null ? 'Not there any more, or not yours to see' : name}</p>
                <button type="button" className={link} disabled={place === 0} aria-label={`Move ${name} up`} onClick={() => move(place)}>Up</button>
                <button type="button" className={link} disabled={place === ids.length - 1} aria-label={`Move ${name} down`} onClick={() => move(place + 1)}>Down</button>
                <button type="button" className={link} aria-label={`Take out ${name}`} onClick={() => setIds(ids.filter((_, at) => at !== place))}>Take out</button>
              </div>
            </li>
          )
        })}
      </ol>
      <div><PicturePicker label="Add a picture" onPick={(picture) => { isPicture(picture); setIds([...ids, picture.id]) }} /></div>
      <TextArea label="Caption for all of them" name="caption" rows={3} dir="auto" value={caption} onChange={({ target }) => setCaption(target.value)} />
    </Panel>
  )
}
