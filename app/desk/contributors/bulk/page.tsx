import type { Metadata } from 'next'
import { requireActor } from '#app/session.ts'
import { Button } from '#app/ui/button.tsx'
import { Select } from '#app/ui/field.tsx'
import { KINDS, type Kind } from '#newsroom/contributors/bulk-kinds.ts'
import { pastBulkChanges } from '#newsroom/contributors/bulk-undo.ts'
import { filterFields, filterFrom } from '#newsroom/contributors/matching.ts'
import { statusChoices } from '#newsroom/contributors/profile-difference.ts'
import { site } from '#newsroom/site.ts'
import { PastChanges } from '../../past-changes.tsx'
import { Empty, Room } from '../../room.tsx'
import { undo } from './actions.ts'
import { BulkForm } from './bulk-form.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Change many contributors' }

const kinds: Record<Kind, string> = {
  status: 'Set the status', 'add-language': 'Add a language', 'remove-language': 'Take a language away', 'add-beat': 'Add a beat', 'remove-beat': 'Take a beat away',
  'consent-bio': 'May the biography go out to partners?', 'consent-portrait': 'May the portrait go out to partners?',
}
type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function BulkPage({ searchParams }: Props) {
  const actor = await requireActor('contributor.bulk')
  const asked = await searchParams
  const isAll = asked['all'] === 'on'
  const ids = isAll ? [] : [asked['id'] ?? []].flat()
  const filter = isAll ? filterFields(filterFrom(asked)) : {}
  const kind = KINDS.find((one) => one === asked['kind'])
  const [{ paper }, past] = await Promise.all([site(), pastBulkChanges(actor)])
  const whom = isAll ? (Object.keys(filter).length > 0 ? 'All contributors that match the list’s filter.' : 'All contributors.') : ids.length === 1 ? 'One contributor is ticked.' : `${ids.length} contributors are ticked.`
  return (
    <Room title="Change many contributors" intro="You see how many and whom before anything changes, and can take it back in one step.">
      {!isAll && ids.length === 0 ? (
        <Empty>
          <p>
            Nobody is ticked. Tick them in the <a href="/desk/contributors">list of contributors</a>, or filter it and choose all that match.
          </p>
        </Empty>
      ) : (
        <section aria-labelledby="whom" className="grid max-w-xl gap-5">
          <h2 id="whom">{whom}</h2>
          <form method="get" action="/desk/contributors/bulk" aria-label="What to change" className="flex flex-wrap items-end gap-3">
            {isAll && <input type="hidden" name="all" value="on" />}
            {Object.entries(filter).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
            {ids.map((id) => <input key={id} type="hidden" name="id" value={id} />)}
            <div className="min-w-0 flex-1">
              <Select label="What to change" name="kind" defaultValue={kind ?? 'status'} options={KINDS.map((one) => [one, kinds[one]] as const)} />
            </div>
            <Button look="plain">Choose</Button>
          </form>
          {kind && <BulkForm key={kind} kind={kind} question={kinds[kind]} ids={ids} all={isAll} filter={filter} statuses={statusChoices} />}
        </section>
      )}
      <PastChanges past={past} undo={undo} paper={paper} />
    </Room>
  )
}
