'use client'

import { DeedForm } from '#app/ui/deed-form.tsx'
import { Field, Select, Tick } from '#app/ui/field.tsx'
import type { SavedView } from '#newsroom/stories/saved-views.ts'
import { useState } from 'react'
import { changeView, deleteView, saveView } from './actions.ts'

type Person = { id: string; name: string }
type Props = { views: readonly SavedView[]; /** The id of the one that is open. */ here: unknown; /** The list as it is now. */ address: string; people: readonly Person[] }

const open = ({ id, address }: { id: string; address: string }) => window.location.assign(`/desk?view=${id}&${address}`)
const whose = ({ isOwn, owner, audience }: SavedView) => (isOwn ? (audience === 'ALL' ? 'yours, everybody sees it' : audience === 'SOME' ? 'yours, some people see it' : 'yours') : owner)

/** The ways of looking at the list that are kept under a name: one's own, and what others show. */
export function Views({ views, here, address, people }: Props) {
  const chosen = views.find(({ id }) => id === here)
  return (
    <div className="flex flex-wrap items-start gap-x-8 gap-y-2">
      <details className="max-w-full">
        <summary className="flex min-h-9 w-fit items-center underline decoration-rule underline-offset-4">
          <span>
            View: <bdi className="font-semibold">{chosen?.name ?? 'none'}</bdi>
          </span>
        </summary>
        <ul className="grid gap-1 py-2" aria-label="Views">
          <li>
            <a className="inline-flex min-h-9 items-center" href="/desk?all=yes">
              All stories
            </a>
          </li>
          {views.map((view) => (
            <li key={view.id} className="flex flex-wrap items-center gap-x-3">
              <a className="inline-flex min-h-9 items-center" href={`/desk?view=${view.id}&${view.address}`} aria-current={view === chosen ? 'page' : undefined}>
                <bdi>{view.name}</bdi>
              </a>
              <span className="text-sm text-soft">
                <bdi>{whose(view)}</bdi>
              </span>
            </li>
          ))}
        </ul>
      </details>
      <details className="max-w-full">
        <summary className="flex min-h-9 w-fit items-center underline decoration-rule underline-offset-4">Keep this view</summary>
        <DeedForm action={saveView} deed="Keep" label="Keep this view" onDone={open} className="grid max-w-xl gap-4 py-3">
          <input type="hidden" name="address" value={address} />
          <ViewFields people={people} />
        </DeedForm>
      </details>
      {chosen?.isOwn && (
        <details className="max-w-full">
          <summary className="flex min-h-9 w-fit items-center underline decoration-rule underline-offset-4">Change this view</summary>
          <div className="grid max-w-xl gap-6 py-3">
            <DeedForm action={changeView} deed="Change" label="Change this view" onDone={open} className="grid gap-4">
              <input type="hidden" name="viewId" value={chosen.id} />
              <ViewFields people={people} view={chosen} />
              {chosen.address !== address && <Tick label="Let it show what the list is narrowed to now" name="address" value={address} />}
            </DeedForm>
            <DeedForm action={deleteView} deed="Delete this view" look="alarm" label="Delete this view" onDone={() => window.location.assign(`/desk?${address || 'all=yes'}`)}>
              <input type="hidden" name="viewId" value={chosen.id} />
            </DeedForm>
          </div>
        </details>
      )}
    </div>
  )
}

function ViewFields({ people, view }: { people: readonly Person[]; view?: SavedView }) {
  const [audience, setAudience] = useState<string>(view?.audience ?? 'NOBODY')
  return (
    <>
      <Field label="Name" name="name" required maxLength={80} dir="auto" defaultValue={view?.name} />
      <Select label="Who sees it" name="audience" value={audience} onChange={({ target }) => setAudience(target.value)} options={[['NOBODY', 'Only I'], ['SOME', 'Some people'], ['ALL', 'Everybody at the desk']]} />
      {audience === 'SOME' && (
        <fieldset className="grid max-h-64 gap-1 overflow-y-auto border border-rule p-3">
          <legend className="px-1 font-semibold">People</legend>
          {people.map(({ id, name }) => (
            <label key={id} className="flex min-h-9 items-center gap-2">
              <input type="checkbox" name="reader" value={id} defaultChecked={view?.readerIds.includes(id) ?? false} className="size-6 accent-accent" />
              <bdi>{name}</bdi>
            </label>
          ))}
        </fieldset>
      )}
    </>
  )
}
