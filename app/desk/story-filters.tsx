import { COLUMNS, USUAL, type ListView } from '#newsroom/stories/list-view.ts'
import { Button } from '#app/ui/button.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { columnWords, stateWords } from './story-list.tsx'

type Choice = { id: string; name: string }
type Props = { view: ListView; sections: readonly Choice[]; partners: readonly Choice[]; people: readonly Choice[]; person: Choice | null }

/** What the list is narrowed to. It stands in the address, so that it can be kept, sent and gone back to. */
export function StoryFiltersForm({ view, sections, partners, people, person }: Props) {
  const further = [view.partner, view.assignee, view.from, view.to, view.columns].some((value) => value !== undefined)
  const shown = view.columns ?? USUAL
  return (
    <form action="/desk" role="search" aria-label="Stories" className="grid gap-4">
      <div className="grid grid-cols-2 items-end gap-4 lg:grid-cols-4">
        <div className="max-sm:col-span-2">
          <Field label="Words" name="q" type="search" dir="auto" defaultValue={view.q} />
        </div>
        <Select label="State" name="state" defaultValue={view.state ?? ''} options={[['', 'Any state'], ...Object.entries(stateWords)]} />
        <Select label="Section" name="section" defaultValue={view.section ?? ''} options={[['', 'All sections'], ...sections.map(({ id, name }) => [id, name] as const)]} />
        <Select label="Scheduled or due" name="due" defaultValue={view.due ?? ''} options={[['', 'Whether or not'], ['any', 'With a time'], ['late', 'Whose time is past'], ['overdue', 'Overdue: the due time is past']]} />
      </div>
      <details open={further}>
        <summary className="flex min-h-9 w-fit items-center underline decoration-rule underline-offset-4">Partner, person, days and columns</summary>
        <div className="grid gap-4 py-3 sm:grid-cols-2 lg:grid-cols-4">
          <Select label="Partner" name="partner" defaultValue={view.partner ?? ''} options={[['', 'All, and our own'], ...partners.map(({ id, name }) => [id, name] as const)]} />
          <Select label="Who has it" name="assignee" defaultValue={view.assignee ?? ''} options={[['', 'Anybody, or nobody'], ...people.map(({ id, name }) => [id, name] as const)]} />
          <Field label="Changed from" name="from" type="date" defaultValue={view.from} />
          <Field label="Changed until" name="to" type="date" defaultValue={view.to} />
        </div>
        <fieldset className="flex flex-wrap gap-x-6 gap-y-2 py-2">
          <legend className="font-semibold">Columns</legend>
          {COLUMNS.map((column) => (
            <label key={column} className="flex min-h-9 items-center gap-2">
              <input type="checkbox" name="column" value={column} defaultChecked={shown.includes(column)} className="size-6 accent-accent" />
              {columnWords[column]}
            </label>
          ))}
        </fieldset>
      </details>
      {view.as && <input type="hidden" name="as" value={view.as} />}
      {person && (
        <p>
          <input type="hidden" name="person" value={person.id} />
          Only stories with <bdi className="font-semibold">{person.name}</bdi> in the byline.
        </p>
      )}
      <div className="flex flex-wrap items-center gap-4">
        <Button look="plain">Show</Button>
        <a href="/desk?all=yes">All stories</a>
      </div>
    </form>
  )
}
