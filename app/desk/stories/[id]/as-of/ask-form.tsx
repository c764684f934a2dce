import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'

/** Asks for a moment of the newsroom's clock. */
export function AskForm({ id, at, timeZone }: { id: string; at: string; timeZone: string }) {
  return (
    <form action={`/desk/stories/${id}/as-of`} aria-label="Ask for a moment" className="flex max-w-2xl flex-wrap items-end gap-4">
      <div className="min-w-60">
        <Field label="Day and time" hint={`By the newsroom’s clock (${timeZone}), to the end of that minute.`} name="at" type="datetime-local" defaultValue={at} required />
      </div>
      <Button look="plain">Show what readers saw</Button>
    </form>
  )
}
