import { Button } from '#app/ui/button.tsx'
import { Field, Select } from '#app/ui/field.tsx'
import { NO_ACCOUNT, type AuditFilter } from '#newsroom/access/audit-log.ts'
import { deedChoices } from '#newsroom/access/deed-words.ts'

type FilterFormProps = { asked: Partial<Record<keyof AuditFilter, string>>; people: { id: string; name: string }[]; about: string | null }

/** A plain form that asks for an address: a search can be kept as a bookmark, and works before any script. */
export function FilterForm({ asked, people, about }: FilterFormProps) {
  return (
    <form method="get" action="/desk/audit" aria-label="Look for deeds" className="grid gap-4">
      {about !== null && (
        <p>
          <input type="hidden" name="type" value={asked.type ?? ''} />
          <input type="hidden" name="id" value={asked.id ?? ''} />
          Only what was done to <bdi className="font-semibold">{about}</bdi>. <a href="/desk/audit">Show everything</a>
        </p>
      )}
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <Select label="Who" name="person" defaultValue={asked.person ?? ''} options={[['', 'Anybody'], [NO_ACCOUNT, 'The command line'], ...people.map(({ id, name }) => [id, name] as const)]} />
        <Select label="What" name="deed" defaultValue={asked.deed ?? ''} options={[['', 'Anything'], ...deedChoices()]} />
        <Field label="Words in the reason" name="words" defaultValue={asked.words ?? ''} maxLength={100} />
        <Field label="From" name="from" type="date" defaultValue={asked.from ?? ''} />
        <Field label="To" name="to" type="date" defaultValue={asked.to ?? ''} />
        <div className="flex items-end gap-4">
          <Button>Show</Button>
          <a href="/desk/audit" className="inline-flex min-h-11 items-center">
            Clear
          </a>
        </div>
      </div>
    </form>
  )
}
