'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { DeedForm } from '#app/ui/deed-form.tsx'
import { Select } from '#app/ui/field.tsx'
import type { BylineAtDesk } from '#newsroom/stories/byline.ts'
import { saveBylines } from './actions.ts'
import { PersonSearch, type Person } from './person-search.tsx'

type Row = BylineAtDesk & { key: number }
type Props = { storyId: string; revision: number; bylines: BylineAtDesk[]; roles: readonly (readonly [BylineAtDesk['role'], string])[]; asked: string; found: Person[] | null; mayCreate: boolean }

/** The names of a byline with their work and order. All of it is saved as one deed. */
export function BylinesForm({ storyId, revision, bylines, roles, asked, found, mayCreate }: Props) {
  const router = useRouter()
  const [rows, setRows] = useState<Row[]>(bylines.map((byline, key) => ({ ...byline, key })))
  const [said, setSaid] = useState('')

  const add = ({ id, name, jobTitle }: Person) => {
    setRows((all) => [...all, { contributorId: id, name, jobTitle, role: all.at(-1)?.role ?? 'REPORTER', key: Math.max(-1, ...all.map(({ key }) => key)) + 1 }])
    setSaid(`${name} is added at the end. Save to keep it.`)
  }
  const move = (from: number, to: number) => {
    setRows((all) => all.map((row, place) => (place === from ? all[to] : place === to ? all[from] : row) ?? row))
    setSaid(`${rows[from]?.name ?? ''} now stands at place ${to + 1}. Save to keep it.`)
  }
  const remove = (from: number) => {
    setRows((all) => all.filter((_, place) => place !== from))
    setSaid(`${rows[from]?.name ?? ''} is taken out. Save to keep it.`)
  }
  const own = (
    <>
      <input type="hidden" name="storyId" value={storyId} />
      <input type="hidden" name="revision" value={revision} />
    </>
  )

  return (
    <div className="grid gap-5">
      <DeedForm action={saveBylines} deed="Save the byline" label="Bylines" done="Saved." onDone={() => router.refresh()}>
        {own}
        {rows.length === 0 && <p>Nobody stands in the byline yet.</p>}
        <ol className="grid gap-4">
          {rows.map(({ key, contributorId, name, jobTitle, role }, place) => (
            <li key={key} className="grid gap-2 border-t border-rule pt-3">
              <p>
                <bdi className="font-semibold">{name}</bdi>
                {jobTitle && <>, <bdi>{jobTitle}</bdi></>}
              </p>
              <input type="hidden" name={`bylines.${place}.contributorId`} value={contributorId} />
              <div className="flex flex-wrap items-end gap-2">
                <div className="min-w-40 flex-1">
                  <Select label={`Work of ${name}`} name={`bylines.${place}.role`} defaultValue={role} options={roles} />
                </div>
                <div className="needs-js flex flex-wrap gap-2">
                  <Button type="button" look="plain" disabled={place === 0} aria-label={`Move ${name} up`} onClick={() => move(place, place - 1)}>Up</Button>
                  <Button type="button" look="plain" disabled={place === rows.length - 1} aria-label={`Move ${name} down`} onClick={() => move(place, place + 1)}>Down</Button>
                  <Button type="button" look="plain" aria-label={`Take out ${name}`} onClick={() => remove(place)}>Take out</Button>
                </div>
              </div>
            </li>
          ))}
        </ol>
        <p role="status" className="text-soft">{said}</p>
      </DeedForm>
      <PersonSearch asked={asked} onTake={add} mayCreate={mayCreate} />
      {found && (
        <ul aria-label="Found" className="without-js grid gap-3">
          {found.length === 0 && <li>Nobody is called “{asked}”.</li>}
          {found.map((person) => (
            <li key={person.id}>
              <DeedForm action={saveBylines} deed={`Add ${person.name}`} look="plain" label={`Add ${person.name}`}>
                {own}
                {[...bylines, { contributorId: person.id, role: 'REPORTER' }].map(({ contributorId, role }, place) => (
                  <span key={`${contributorId} ${role}`}>
                    <input type="hidden" name={`bylines.${place}.contributorId`} value={contributorId} />
                    <input type="hidden" name={`bylines.${place}.role`} value={role} />
                  </span>
                ))}
              </DeedForm>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
