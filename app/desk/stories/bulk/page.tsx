import type { Metadata } from 'next'
import { requireActor } from '#app/session.ts'
import { Button } from '#app/ui/button.tsx'
import { Select } from '#app/ui/field.tsx'
import { site } from '#newsroom/site.ts'
import { isMove, KINDS, type Kind } from '#newsroom/stories/bulk-kinds.ts'
import { pastBulkStories } from '#newsroom/stories/bulk-undo.ts'
import { addressOf, fieldsOf, viewIn } from '#newsroom/stories/list-view.ts'
import { listChoices } from '#newsroom/stories/list.ts'
import { topicsAtDesk } from '#newsroom/stories/topics.ts'
import { PastChanges } from '../../past-changes.tsx'
import { Empty, Room } from '../../room.tsx'
import { undo } from './actions.ts'
import { BulkForm } from './bulk-form.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Change many stories' }

const kinds: Record<Kind, string> = {
  section: 'Put into a section', 'add-topic': 'Add a topic', 'remove-topic': 'Take a topic away',
  review: 'Send to review', 'take-back': 'Take back to draft', archive: 'Put into the archive', unarchive: 'Take out of the archive', assign: 'Give to somebody',
}
type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function BulkStoriesPage({ searchParams }: Props) {
  const actor = await requireActor('story.bulk')
  const asked = await searchParams
  const isAll = asked['all'] === 'on'
  const ids = isAll ? [] : [...new Set([asked['id'] ?? []].flat())]
  const view = viewIn(asked)
  const kind = KINDS.find((one) => one === asked['kind'])
  const [{ paper }, { sections, people }, topics, past] = await Promise.all([site(), listChoices(actor, {}), topicsAtDesk(actor, {}), pastBulkStories(actor)])
  const values = kind === undefined || isMove(kind) ? null : kind === 'assign' ? people : kind === 'section' ? sections : topics
  const which = isAll ? (Object.keys(view).length > 0 ? 'All stories that fit the list as it is narrowed.' : 'All stories.') : ids.length === 1 ? 'One story is ticked.' : `${ids.length} stories are ticked.`
  return (
    <Room title="Change many stories" intro="You see how many change, and why others do not, before anything is changed, and can take it back in one step. What readers see of a published story changes when it is next published.">
      <p>
        <a href={`/desk?${addressOf(view) || 'all=yes'}`}>Back to the list</a>
      </p>
      {!isAll && ids.length === 0 ? (
        <Empty>
          <p>No story is ticked. Tick some in the list, or narrow it and choose all that fit.</p>
        </Empty>
      ) : (
        <section aria-labelledby="which" className="grid max-w-xl gap-5">
          <h2 id="which">{which}</h2>
          <form method="get" action="/desk/stories/bulk" aria-label="What to change" className="flex flex-wrap items-end gap-3">
            {isAll && <input type="hidden" name="all" value="on" />}
            {fieldsOf(view).map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />)}
            {ids.map((id) => <input key={id} type="hidden" name="id" value={id} />)}
            <div className="min-w-0 flex-1">
              <Select label="What to change" name="kind" defaultValue={kind ?? 'section'} options={KINDS.map((one) => [one, kinds[one]] as const)} />
            </div>
            <Button look="plain">Choose</Button>
          </form>
          {kind && <BulkForm key={kind} kind={kind} question={kinds[kind]} ids={ids} all={isAll} address={addressOf(view)} values={values} />}
        </section>
      )}
      <PastChanges past={past} undo={undo} paper={paper} />
    </Room>
  )
}
