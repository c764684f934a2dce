'use client'

import type { StoryFilters } from '#newsroom/stories/list.ts'
import { Button } from '#app/ui/button.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { stateWords } from './story-list.tsx'

type Choice = { id: string; name: string }
type Props = { filters: StoryFilters; sections: readonly Choice[]; partners: readonly Choice[]; person: Choice | null }

/** What the list is narrowed to. It stands in the address, so that it can be kept, sent and gone back to. */
export function StoryFiltersForm({ filters, sections, partners, person }: Props) {
  const further = [filters.partner, filters.from, filters.to, filters.due].some((value) => value !== undefined)
  return (
    <form action="/desk" role="search" aria-label="Stories" className="grid gap-4">
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Field label="Words" name="q" type="search" dir="auto" defaultValue={filters.q} />
        <Select label="State" name="state" defaultValue={filters.state ?? ''} options={[['', 'Any state'], ...Object.entries(stateWords)]} />
        <Select label="Section" name="section" defaultValue={filters.section ?? ''} options={[['', 'All sections'], ...sections.map(({ id, name }) => [id, name] as const)]} />
        <Select label="Scheduled" name="due" defaultValue={filters.due ?? ''} options={[['', 'Whether or not'], ['any', 'With a time'], ['late', 'Whose time is past']]} />
      </div>
      <details open={further}>
        <summary className="flex min-h-9 w-fit items-center underline decoration-rule underline-offset-4">Partner and days</summary>
        <div className="grid gap-4 py-3 sm:grid-cols-2 lg:grid-cols-3">
          <Select label="Partner" name="partner" defaultValue={filters.partner ?? ''} options={[['', 'All, and our own'], ...partners.map(({ id, name }) => [id, name] as const)]} />
          <Field label="Changed from" name="from" type="date" defaultValue={filters.from} />
          <Field label="Changed until" name="to" type="date" defaultValue={filters.to} />
        </div>
      </details>
      {person && (
        <p>
          <input type="hidden" name="person" value={person.id} />
          Only stories with <bdi className="font-semibold">{person.name}</bdi> in the byline.
        </p>
      )}
      <div className="flex flex-wrap items-center gap-4">
        <Button look="plain">Show</Button>
        <a href="/desk">All stories</a>
      </div>
    </form>
  )
}
