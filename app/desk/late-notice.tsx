import type { Actor } from '#newsroom/access/can.ts'
import { overdue } from '#newsroom/stories/publish-due.ts'
import { Moment } from './moment.tsx'

/** What should have gone out and did not: above everything else, until somebody has looked. */
export async function LateNotice({ actor, paper }: { actor: Actor; paper: { lang: string; timeZone: string } }) {
  const late = await overdue(actor)
  if (late.length === 0) return null
  return (
    <section aria-labelledby="late" className="grid gap-2 border-s-4 border-alarm bg-raised px-4 py-3">
      <h2 id="late">Did not go out in time</h2>
      <ul className="grid gap-2">
        {late.map(({ id, headline, scheduledFor, problem }) => (
          <li key={id} className="wrap-anywhere">
            <a href={`/desk/stories/${id}/publish`}><bdi>{headline}</bdi></a>, due <Moment at={scheduledFor} paper={paper} />. {problem ?? 'It goes out as soon as the clock of the house runs again.'}
          </li>
        ))}
      </ul>
    </section>
  )
}
