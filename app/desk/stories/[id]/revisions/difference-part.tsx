import { Difference } from '#app/desk/contributors/difference.tsx'
import type { StoryDifference } from '#newsroom/stories/difference.ts'
import { RestoreForm } from './restore-form.tsx'

type Props = { storyId: string; difference: StoryDifference; from: number; to: number; /** Only against the newest text can a place be brought back. */ mayRestore: boolean }

/** What differs, field by field and then place by place of the text; struck out what went, underlined what came. */
export function DifferencePart({ storyId, difference: { fields, hunks }, from, to, mayRestore }: Props) {
  if (fields.length === 0 && hunks.length === 0) return <p className="text-soft">They say the same.</p>
  return (
    <div className="grid gap-6">
      {fields.length > 0 && <Difference fields={fields} label={`Fields of revision ${to} that differ from revision ${from}`} />}
      {hunks.map(({ pieces }, place) => (
        <section key={place} aria-label={`Place ${place + 1} of the text`} className="grid gap-3">
          <Difference label={`Place ${place + 1}`} fields={pieces.map(({ kind, parts }, index) => ({ field: String(index), name: kind, parts }))} />
          {mayRestore && <RestoreForm key={`${from} ${to} ${place}`} storyId={storyId} from={from} revision={to} place={place} />}
        </section>
      ))}
    </div>
  )
}
