import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Empty, Room } from '#app/desk/room.tsx'
import { requireActor } from '#app/session.ts'
import { Button } from '#app/ui/button.tsx'
import { Select, Tick } from '#app/ui/field.tsx'
import { can } from '#newsroom/access/can.ts'
import { site } from '#newsroom/site.ts'
import { revisionsCompared, revisionsOf } from '#newsroom/stories/revisions.ts'
import { StoryNav } from '../story-nav.tsx'
import { DifferencePart } from './difference-part.tsx'
import { NameForm } from './name-form.tsx'
import { RestoreForm } from './restore-form.tsx'
import { RevisionTable } from './revision-table.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Revisions of a story' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const numberIn = (value: string | string[] | undefined): number | null => (typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null)

/** Every saved state of a story: what differs between two of them, and the way back to any. */
export default async function RevisionsPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const [{ id }, asked, { paper }] = await Promise.all([params, searchParams, site()])
  const page = numberIn(asked['page']) ?? 1
  const by = typeof asked['by'] === 'string' ? asked['by'] : ''
  const sincePublished = asked['since'] === 'on'
  const named = asked['named'] === 'on'
  const story = await revisionsOf(actor, id, { page, by, sincePublished, named })
  if (!story) notFound()
  const { newest, live, revisions, more, people } = story
  const to = numberIn(asked['to']) ?? revisions[0]?.number ?? newest
  const from = numberIn(asked['from']) ?? Math.max(1, to - 1)
  const difference = from === to ? null : await revisionsCompared(actor, id, from, to)
  const differs = difference !== null && (to !== newest || difference.fields.length + difference.hunks.length > 0)
  const mayRestore = can(actor, 'story.restore', { bylines: story.bylines })
  const kept = new URLSearchParams({ ...(by && { by }), ...(sincePublished && { since: 'on' }), ...(named && { named: 'on' }) })
  const turn = (number: number) => `?${new URLSearchParams([...kept, ['page', String(number)]]).toString()}`
  return (
    <Room title={story.headline || 'Without a headline'} intro="Every saved text, newest first. Nothing is ever taken out of this list.">
      <StoryNav actor={actor} story={story} here="revisions" />
      <form aria-label="Which revisions" className="flex flex-wrap items-end gap-4">
        <div className="min-w-40">
          <Select label="Written by" name="by" defaultValue={by} options={[['', 'Anybody'], ...people.map((person) => [person.id, person.name] as const)]} />
        </div>
        {live !== null && <Tick label="Since it was published last" name="since" defaultChecked={sincePublished} />}
        <Tick label="With a name" name="named" defaultChecked={named} />
        <Button look="plain">Show</Button>
      </form>
      {revisions.length === 0 ? (
        <Empty>
          <p>No revision is like that. Choose anybody, or all of them.</p>
        </Empty>
      ) : (
        <form aria-label="Compare" className="grid gap-4">
          {[...kept].map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {page > 1 && <input type="hidden" name="page" value={page} />}
          <RevisionTable revisions={revisions} from={from} to={to} live={live} newest={newest} paper={paper} />
          <div>
            <Button look="plain">Compare</Button>
          </div>
        </form>
      )}
      {(page > 1 || more) && (
        <nav aria-label="Pages" className="flex gap-6">
          {page > 1 && <a href={turn(page - 1)}>Newer</a>}
          {more && <a href={turn(page + 1)}>Older</a>}
        </nav>
      )}
      <section aria-labelledby="difference" className="grid max-w-3xl gap-4">
        <h2 id="difference">From revision {from} to revision {to}</h2>
        {from === to ? (
          <p className="text-soft">{newest === 1 ? 'There is one revision yet. Each save adds one.' : 'Choose two that are not the same.'}</p>
        ) : difference ? (
          <DifferencePart storyId={id} difference={difference} from={from} to={to} mayRestore={mayRestore && to === newest} />
        ) : (
          <p>There is no such revision. Choose two of the list.</p>
        )}
      </section>
      {can(actor, 'story.name-revision', { bylines: story.bylines }) && revisions.length > 0 && (
        <section aria-label="Name a revision" className="max-w-xl border-t border-rule pt-5">
          <NameForm key={to} storyId={id} number={to} name={revisions.find(({ number }) => number === to)?.name ?? ''} />
        </section>
      )}
      {mayRestore && differs && from !== newest && (
        <section aria-labelledby="restore" className="grid max-w-xl gap-4 border-t border-rule pt-5">
          <h2 id="restore">Restore revision {from}</h2>
          <p className="text-soft">The story says again what it said then, as a new revision: what it says now stays in the list. Readers see it once it is published.</p>
          <RestoreForm key={`${from} ${newest}`} storyId={id} from={from} revision={newest} />
        </section>
      )}
    </Room>
  )
}
