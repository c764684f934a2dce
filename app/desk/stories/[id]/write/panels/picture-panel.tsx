'use client'

import { useEffect, useState } from 'react'
import { PictureDialog, PicturePicker, type PickedPicture } from '#app/desk/pictures/picture-picker.tsx'
import { Thumbnail } from '#app/desk/pictures/thumbnail.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { isPicture, pictureNamed } from '../known-pictures.ts'
import type { Thing } from '../thing.ts'
import { Panel, reason } from './panel.tsx'

export type ThingProps = { block: Thing | null; put: (block: Thing) => void; onLeave: () => void }

/** A caption as it is stored: none where nothing was written. */
export const captioned = (attrs: Record<string, unknown> | undefined, caption: string): Record<string, unknown> => {
  const others = Object.fromEntries(Object.entries(attrs ?? {}).filter(([name]) => name !== 'caption'))
  return { ...others, ...(caption.trim() && { caption: caption.trim() }) }
}
export const tooLong = (value: string, most: number, field: string) => (value.trim().length > most ? [reason(field, `At most ${most} characters fit here; this has ${value.trim().length}.`)] : [])

/** A new picture is chosen and stands in the text; an old one gets its caption here, or gives way to another. */
export function PicturePanel({ block, put, onLeave }: ThingProps) {
  const [id, setId] = useState(String(block?.attrs?.['mediaId'] ?? ''))
  const [caption, setCaption] = useState(String(block?.attrs?.['caption'] ?? ''))
  const [picture, setPicture] = useState<PickedPicture | null>(null)
  useEffect(() => {
    let isLeft = false
    if (id) void pictureNamed(id).then((found) => { if (!isLeft) setPicture(found) })
    return () => void (isLeft = true)
  }, [id])
  const chosen = (next: PickedPicture) => {
    isPicture(next)
    setId(next.id)
  }
  if (!block) return <PictureDialog label="Choose a picture" onLeave={onLeave} onPick={(next) => {
    isPicture(next)
    put({ type: 'image', attrs: { mediaId: next.id } })
  }} />
  return (
    <Panel title="Picture" onLeave={onLeave} reasons={() => tooLong(caption, 1000, 'caption')} onKept={() => put({ ...block, attrs: captioned({ ...block.attrs, mediaId: id }, caption) })}>
      {picture && <Thumbnail picture={picture} alt={picture.alt} crop="WHOLE" />}
      <TextArea label="Caption for this place" name="caption" rows={3} dir="auto" autoFocus value={caption} hint="Who, where and when." onChange={({ target }) => setCaption(target.value)} />
      <div><PicturePicker label="Choose another picture" onPick={chosen} /></div>
      {id && <p className="text-sm"><a href={`/desk/pictures/${id}`} target="_blank" rel="noopener">Alt text, credit and rights, in a new window</a></p>}
    </Panel>
  )
}
