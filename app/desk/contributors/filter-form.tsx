import { Button } from '#app/ui/button.tsx'
import { Field, Select, Tick } from '#app/ui/field.tsx'
import type { Sort } from '#newsroom/contributors/list.ts'
import type { Filter } from '#newsroom/contributors/matching.ts'
import { statusChoices } from '#newsroom/contributors/profile-difference.ts'

/** A plain form that asks for an address: it can be kept and shared, and works before any script. */
export function FilterForm({ filter, sort }: { filter: Filter; sort: Sort }) {
  return (
    <form method="get" action="/desk/contributors" role="search" aria-label="Look for contributors" className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <Field label="Name, title or beat" name="q" type="search" defaultValue={filter.q} maxLength={200} dir="auto" />
        <Select label="Status" name="status" defaultValue={filter.status ?? ''} options={[['', 'Any'], ...statusChoices]} />
        <Select label="Order" name="sort" defaultValue={sort} options={[['name', 'By name'], ['changed', 'Last changed first'], ['stories', 'Most stories first']]} />
        <Field label="Language" name="language" defaultValue={filter.language ?? ''} maxLength={60} />
        <Field label="Changed since" name="since" type="date" defaultValue={filter.since ?? ''} />
        <div className="grid content-end gap-2">
          <Tick label="Without a portrait" name="noPortrait" defaultChecked={filter.noPortrait} />
          <Tick label="Without a biography" name="noBiography" defaultChecked={filter.noBiography} />
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <Button>Show</Button>
        <a href="/desk/contributors" className="inline-flex min-h-11 items-center">
          Clear
        </a>
      </div>
    </form>
  )
}
