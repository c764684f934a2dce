'use client'

import { Field, TextArea } from '#app/ui/field.tsx'
import { directionOf } from '#lib/direction-of.ts'
import { emptyEntry, type Draft } from './draft.ts'
import { Part, Two, type Change } from './profile-fields.tsx'
import { Repeating } from './repeating.tsx'

type Props = { draft: Draft; change: Change }
type Typed = { target: { value: string } }
const SHORT = 160

export function BioFields({ draft, change }: Props) {
  return (
    <Repeating name="bios" title="Biographies" one="biography" hint="One in each language that readers have." entries={draft.bios} empty={emptyEntry.bios} onChange={(bios) => change({ bios })}>
      {(bio, set, path) => {
        const written = { lang: bio.lang || undefined, dir: directionOf(bio.lang) }
        return (
          <>
            <Field label="Language" name={`${path}.lang`} value={bio.lang} onChange={({ target }: Typed) => set({ lang: target.value })} required autoCapitalize="none" hint={`Its code: en, de, ar. ${direction[written.dir]}`} />
            <TextArea label="Short biography" name={`${path}.shortBio`} {...written} rows={3} value={bio.shortBio} onChange={({ target }: Typed) => set({ shortBio: target.value })} hint={countWords(bio.shortBio)} />
            <TextArea label="Biography" name={`${path}.longBio`} {...written} rows={8} value={bio.longBio} onChange={({ target }: Typed) => set({ longBio: target.value })} hint="An empty line parts paragraphs." />
          </>
        )
      }}
    </Repeating>
  )
}

const direction = { ltr: 'Written from left to right.', rtl: 'Written from right to left.', auto: '' }
const countWords = (text: string) => {
  const length = text.trim().length
  return `It stands in the box under a story. ${length} of ${SHORT} characters${length > SHORT ? `: ${length - SHORT} too many` : ''}.`
}

export function LinkFields({ draft, change }: Props) {
  return (
    <Repeating name="links" title="Links" one="link" entries={draft.links} empty={emptyEntry.links} onChange={(links) => change({ links })} movable>
      {(link, set, path) => (
        <Two>
          <Field label="Words of the link" name={`${path}.label`} dir="auto" value={link.label} onChange={({ target }: Typed) => set({ label: target.value })} />
          <Field label="Address" name={`${path}.url`} inputMode="url" autoCapitalize="none" value={link.url} onChange={({ target }: Typed) => set({ url: target.value })} />
        </Two>
      )}
    </Repeating>
  )
}

export function WorkFields({ draft, change }: Props) {
  return (
    <Repeating name="affiliations" title="Work" one="post" hint="Where they work and have worked. Readers see it by its days, the newest first." entries={draft.affiliations} empty={emptyEntry.affiliations} onChange={(affiliations) => change({ affiliations })}>
      {(work, set, path) => (
        <>
          <Two>
            <Field label="Organisation" name={`${path}.organisation`} dir="auto" value={work.organisation} onChange={({ target }: Typed) => set({ organisation: target.value })} />
            <Field label="Title there" name={`${path}.title`} dir="auto" value={work.title} onChange={({ target }: Typed) => set({ title: target.value })} />
          </Two>
          <Days path={path} entry={work} set={set} />
        </>
      )}
    </Repeating>
  )
}

/** What somebody has to declare. Only admins change it; for others it stands here to be read, and goes along unchanged. */
export function DisclosureFields({ draft, change, mayDisclose }: Props & { mayDisclose: boolean }) {
  if (!mayDisclose) {
    return (
      <Part title="Disclosures" hint="Only admins change these.">
        {draft.disclosures.length === 0 && <p className="text-soft">None.</p>}
        {draft.disclosures.map((disclosure, index) => (
          <p key={index} dir="auto">
            {disclosure.entity}: {disclosure.text} ({disclosure.to ? `${disclosure.from} to ${disclosure.to}` : `since ${disclosure.from}`})
            {Object.entries(disclosure).map(([field, value]) => (
              <input key={field} type="hidden" name={`disclosures.${index}.${field}`} value={value} />
            ))}
          </p>
        ))}
      </Part>
    )
  }
  return (
    <Repeating name="disclosures" title="Disclosures" one="disclosure" hint="Interests that readers weigh a story by. Those in force stand under every story of theirs." entries={draft.disclosures} empty={emptyEntry.disclosures} onChange={(disclosures) => change({ disclosures })}>
      {(disclosure, set, path) => (
        <>
          <Two>
            <Field label="Whom or what it is about" name={`${path}.entity`} dir="auto" value={disclosure.entity} onChange={({ target }: Typed) => set({ entity: target.value })} />
            <Field label="Its nature" name={`${path}.nature`} dir="auto" value={disclosure.nature} onChange={({ target }: Typed) => set({ nature: target.value })} hint="Former employer, shares, family." />
          </Two>
          <TextArea label="The sentence readers see" name={`${path}.text`} dir="auto" value={disclosure.text} onChange={({ target }: Typed) => set({ text: target.value })} />
          <Days path={path} entry={disclosure} set={set} />
        </>
      )}
    </Repeating>
  )
}

type Span = { from: string; to: string }

function Days({ path, entry, set }: { path: string; entry: Span; set: (over: Partial<Span>) => void }) {
  return (
    <Two>
      <Field label="From" name={`${path}.from`} type="date" value={entry.from} onChange={({ target }: Typed) => set({ from: target.value })} />
      <Field label="To" name={`${path}.to`} type="date" value={entry.to} onChange={({ target }: Typed) => set({ to: target.value })} hint="Empty while it lasts." />
    </Two>
  )
}
