'use client'

import { useState } from 'react'
import { Field, Select, TextArea } from '#app/ui/field.tsx'
import type { DeskPlace } from '#newsroom/fronts/desk.ts'
import type { Finding } from '#newsroom/fronts/findings.ts'
import type { Way } from './work.ts'

type Props = {
  place: DeskPlace
  index: number
  count: number
  findings: readonly Finding[]
  onStep: (way: Way) => void
  onChange: (over: Partial<DeskPlace>) => void
  onOut: () => void
  onDrag: (at: number | null) => void
  onDropHere: () => void
}

const steps = [['first', 'First'], ['up', 'Up'], ['down', 'Down'], ['last', 'Last']] as const
const loud = [['DEFAULT', 'As it comes'], ['BOOST', 'Raised, with its picture'], ['LEAD', 'The lead']] as const
const small = 'inline-flex min-h-9 min-w-9 cursor-pointer items-center justify-center px-2 font-semibold underline decoration-rule underline-offset-4 hover:decoration-ink disabled:cursor-default disabled:text-soft disabled:no-underline'

export function PlaceRow({ place, index, count, findings, onStep, onChange, onOut, onDrag, onDropHere }: Props) {
  const { story, boost, headline, standfirst, mediaId } = place
  const [over, setOver] = useState(false)
  const name = story.headline
  const path = `places.${index}`
  return (
    <li
      data-place={story.id}
      className={`grid gap-3 border-t border-rule py-4 ${over ? 'bg-raised' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onDropHere()
      }}
    >
      <input type="hidden" name={`${path}.storyId`} value={story.id} />
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div
          draggable
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move'
            event.dataTransfer.setData('text/plain', name)
            onDrag(index)
          }}
          onDragEnd={() => onDrag(null)}
          className="min-w-0 flex-1 basis-64 cursor-grab"
        >
          <p className="font-serif text-lg leading-snug font-semibold">
            <span className="text-soft">{index + 1}. </span>
            <bdi>{headline || name}</bdi>
          </p>
          <p className="text-sm text-soft">
            {boost === 'LEAD' ? 'The lead · ' : boost === 'BOOST' ? 'Raised · ' : ''}
            <bdi>{story.section}</bdi> · <a href={`/desk/stories/${story.id}`} draggable={false} aria-label={`Open ${name}`}>Open</a>
          </p>
        </div>
        <div role="group" aria-label={`Place of ${name}`} className="flex flex-wrap gap-x-1">
          {steps.map(([way, words]) => (
            <button key={way} type="button" data-move={way} className={small} disabled={way === 'first' || way === 'up' ? index === 0 : index === count - 1} onClick={() => onStep(way)} aria-label={`Move ${name} ${way === 'first' ? 'to the first place' : way === 'last' ? 'to the last place' : way}`}>
              {words}
            </button>
          ))}
          <button type="button" data-out="" className={`${small} text-alarm`} onClick={onOut} aria-label={`Take out ${name}`}>
            Take out
          </button>
        </div>
      </div>
      {findings.length > 0 && (
        <ul className="grid gap-1">
          {findings.map(({ code, message, blocks }) => (
            <li key={code} className={`border-s-4 px-3 py-1 ${blocks ? 'border-alarm font-semibold text-alarm' : 'border-accent'}`}>
              {message}
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary className="flex min-h-9 w-fit items-center text-sm underline decoration-rule underline-offset-4">How it stands here: rank, words, picture<span className="sr-only"> of {name}</span></summary>
        <div className="grid max-w-2xl gap-4 py-3">
          <Select label="Rank" name={`${path}.boost`} options={loud} value={boost} onChange={({ target }) => onChange({ boost: target.value as DeskPlace['boost'] })} />
          <Field label="Headline for this place" name={`${path}.headline`} value={headline} placeholder={name} dir="auto" onChange={({ target }) => onChange({ headline: target.value })} hint="Empty: the story’s own. The story is not changed." />
          <TextArea label="Standfirst for this place" name={`${path}.standfirst`} value={standfirst} placeholder={story.standfirst} rows={2} dir="auto" onChange={({ target }) => onChange({ standfirst: target.value })} />
          <Select label="Picture" name={`${path}.mediaId`} options={[['', 'The story’s own'], ...story.pictures.map(({ id, alt }, nth) => [id, alt || `Picture ${nth + 1}`] as const)]} value={mediaId} onChange={({ target }) => onChange({ mediaId: target.value })} />
        </div>
      </details>
    </li>
  )
}
