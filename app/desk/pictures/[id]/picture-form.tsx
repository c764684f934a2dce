'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field, TextArea, Tick } from '#app/ui/field.tsx'
import { change } from '../actions.ts'
import type { Focus, OwnPoints } from './crops.tsx'
import { FocalPoint } from './focal-point.tsx'

export type PictureWords = {
  alt: string
  decorative: boolean
  caption: string
  creator: string
  credit: string
  copyrightNotice: string
  source: string
  licence: string
  usageTerms: string
  maySyndicate: boolean
  rightsUntil: string
  focalX: string
  focalY: string
  crops: OwnPoints
}

type Props = { picture: { id: string; key: string; width: number; height: number; version: number }; words: PictureWords; mayChange: boolean }

/** All that is said of a picture, and the point that every crop keeps. */
export function PictureForm({ picture, words, mayChange }: Props) {
  const router = useRouter()
  const [focus, setFocus] = useState<Focus>({ x: Number(words.focalX), y: Number(words.focalY) })
  const [own, setOwn] = useState<OwnPoints>(words.crops)
  // Another file has another focal point; what is being typed beside it stays.
  const kept = `${words.focalX} ${words.focalY} ${JSON.stringify(words.crops)}`
  const [seen, setSeen] = useState(kept)
  if (seen !== kept) {
    setSeen(kept)
    setFocus({ x: Number(words.focalX), y: Number(words.focalY) })
    setOwn(words.crops)
  }
  return (
    <DeedForm action={change} deed="Save" done="Saved." onDone={() => router.refresh()} label="The picture" className="grid gap-8">
      <input type="hidden" name="pictureId" value={picture.id} />
      <input type="hidden" name="version" value={picture.version} />
      <FocalPoint picture={picture} focus={focus} onFocus={setFocus} own={own} onOwn={setOwn} />
      <fieldset disabled={!mayChange} className="grid gap-5 lg:grid-cols-2">
        <TextArea label="Alt text" name="alt" defaultValue={words.alt} rows={3} dir="auto" hint="A sentence that says what it shows, for those who cannot see it." />
        <TextArea label="Caption" name="caption" defaultValue={words.caption} rows={3} dir="auto" hint="Who, where and when. A story may say it otherwise." />
        <Tick label="Only decoration" name="decorative" defaultChecked={words.decorative} hint="It says nothing that the text does not say; it needs no alt text then." />
        <Tick label="May go to partners" name="maySyndicate" defaultChecked={words.maySyndicate} hint="With a story of ours that a partner takes." />
        <Field label="Credit" name="credit" defaultValue={words.credit} dir="auto" hint="As it stands beneath the picture: “Mo Adeyemi / The Ledger”." />
        <Field label="Creator" name="creator" defaultValue={words.creator} dir="auto" hint="Who made it." />
        <Field label="Copyright" name="copyrightNotice" defaultValue={words.copyrightNotice} dir="auto" />
        <Field label="Source" name="source" defaultValue={words.source} dir="auto" hint="Whom we have it from." />
        <Field label="Licence" name="licence" defaultValue={words.licence} dir="auto" />
        <Field label="Last day of the rights" name="rightsUntil" type="date" defaultValue={words.rightsUntil} hint="After it, readers no longer see the picture. Empty: no end." />
        <TextArea label="Usage terms" name="usageTerms" defaultValue={words.usageTerms} rows={3} dir="auto" />
      </fieldset>
    </DeedForm>
  )
}
