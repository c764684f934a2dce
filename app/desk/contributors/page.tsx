import type { Metadata, Route } from 'next'
import { requireActor } from '#app/session.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { can, type Actor } from '#newsroom/access/can.ts'
import { contributorsAtDesk, SORTS, type ContributorList } from '#newsroom/contributors/list.ts'
import { filterFields, filterFrom, type Filter } from '#newsroom/contributors/matching.ts'
import { site } from '#newsroom/site.ts'
import { Empty, Room } from '../room.tsx'
import { FilterForm } from './filter-form.tsx'
import { PeopleTable } from './people-table.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Contributors' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ContributorsPage({ searchParams }: Props) {
  const actor = await requireActor('contributor.read')
  const asked = await searchParams
  const filter = filterFrom(asked)
  const sort = SORTS.find((one) => one === asked['sort']) ?? 'name'
  const wished = Number(asked['page'])
  const [{ paper }, list] = await Promise.all([site(), contributorsAtDesk(actor, filter, { sort, page: Number.isInteger(wished) && wished > 0 ? Math.min(wished, 100_000) : 1 })])
  const fields = { ...filterFields(filter), ...(sort !== 'name' && { sort }) }
  const address = (over: Record<string, string>) => `/desk/contributors?${new URLSearchParams({ ...fields, ...over }).toString()}` as Route
  return (
    <Room title="Contributors" intro="Everybody who stands in a byline, or may." deeds={<Deeds actor={actor} />}>
      <FilterForm filter={filter} sort={sort} />
      <p role="status">{summary(list, filter, paper.lang)}</p>
      {list.people.length === 0 ? (
        <Empty>
          <p>{Object.keys(fields).length > 0 ? 'Nobody fits. Look for fewer things at once, or make a new contributor.' : 'Nobody is here yet. Make the first contributor, or bring many in from a file.'}</p>
        </Empty>
      ) : (
        <form method="get" action="/desk/contributors/bulk" aria-label="Contributors" className="grid gap-5">
          {Object.entries(filterFields(filter)).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
          <PeopleTable people={list.people} lang={paper.lang} timeZone={paper.timeZone} maySelect={can(actor, 'contributor.bulk')} />
          {can(actor, 'contributor.bulk') && (
            <div className="flex flex-wrap gap-3">
              <Button look="plain">Change the ticked</Button>
              {!list.isNear && <Button look="plain" name="all" value="on">{`Change all ${list.total.toLocaleString(paper.lang)} that match`}</Button>}
              <Button look="plain" formAction="/desk/contributors/merge">Merge the ticked two</Button>
            </div>
          )}
        </form>
      )}
      <div className="flex flex-wrap items-baseline justify-between gap-4">
        <nav aria-label="Pages" className="flex flex-wrap items-baseline gap-x-6 gap-y-2">
          {list.page > 1 && <a href={address({ page: String(list.page - 1) })}>Before</a>}
          {list.pages > 1 && <span>{`Page ${list.page} of ${list.pages}`}</span>}
          {list.page < list.pages && <a href={address({ page: String(list.page + 1) })}>Next</a>}
        </nav>
        {can(actor, 'contributor.export') && !list.isNear && list.total > 0 && <Files fields={filterFields(filter)} />}
      </div>
    </Room>
  )
}

function Deeds({ actor }: { actor: Actor }) {
  return (
    <>
      {can(actor, 'contributor.create') && <ButtonLink look="strong" href="/desk/contributors/new">New contributor</ButtonLink>}
      {can(actor, 'contributor.import') && <ButtonLink href="/desk/contributors/import">Import</ButtonLink>}
      {can(actor, 'contributor.merge') && <ButtonLink href="/desk/contributors/merge">Likely the same</ButtonLink>}
      {can(actor, 'proposal.decide') && <ButtonLink href="/desk/contributors/proposals">Proposals</ButtonLink>}
    </>
  )
}

const Files = ({ fields }: { fields: Record<string, string> }) => (
  <p className="flex flex-wrap gap-x-4">
    Save these profiles as
    {(['csv', 'json'] as const).map((format) => (
      <a key={format} href={`/api/contributors?${new URLSearchParams({ ...fields, format }).toString()}`} download>
        {format.toUpperCase()}
      </a>
    ))}
  </p>
)

function summary({ total, isNear }: ContributorList, { q }: Filter, lang: string): string {
  if (isNear) return `Nobody is spelt “${q}”. ${total === 1 ? 'This name comes' : 'These names come'} near it.`
  return total === 1 ? '1 contributor' : `${total.toLocaleString(lang)} contributors`
}
