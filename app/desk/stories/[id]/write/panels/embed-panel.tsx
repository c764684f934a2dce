'use client'

import { useState } from 'react'
import { Field } from '#app/ui/field.tsx'
import { isWebAddress } from '../thing.ts'
import { Panel, reason } from './panel.tsx'
import { tooLong, type ThingProps } from './picture-panel.tsx'

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '')

/** Something that stands elsewhere: readers are told what it is and follow it, nothing of it loads before. */
export function EmbedPanel({ block, put, onLeave }: ThingProps) {
  const { url: oldUrl = '', title: oldTitle = '', provider: oldProvider = '' } = (block?.attrs ?? {}) as Record<string, string>
  const [url, setUrl] = useState(oldUrl)
  const [title, setTitle] = useState(oldTitle)
  const [provider, setProvider] = useState(oldProvider)
  const reasons = () => [
    ...(isWebAddress(url.trim()) ? [] : [reason('url', 'Write the whole address, from https:// on.')]),
    ...(title.trim() ? tooLong(title, 300, 'title') : [reason('title', 'Say in a few words what it is: readers decide by it whether to follow.')]),
    ...tooLong(provider, 80, 'provider'),
  ]
  return (
    <Panel title="Embed" onLeave={onLeave} reasons={reasons} onKept={() => put({ ...block, type: 'embed', attrs: { ...block?.attrs, url: url.trim(), title: title.trim(), provider: provider.trim() || hostOf(url.trim()).slice(0, 80) } })}>
      <p className="text-soft">Readers see what it is and where it leads. Nothing of it is loaded before they follow it.</p>
      <Field label="Address" name="url" type="url" inputMode="url" value={url} autoFocus autoComplete="off" spellCheck={false} onChange={({ target }) => setUrl(target.value)} />
      <Field label="What it is" name="title" dir="auto" value={title} autoComplete="off" onChange={({ target }) => setTitle(target.value)} />
      <Field label="Where it stands" name="provider" dir="auto" value={provider} autoComplete="off" hint="The name of the site. Left empty, it is the host of the address." onChange={({ target }) => setProvider(target.value)} />
    </Panel>
  )
}
