import { Moment } from '#app/desk/moment.tsx'
import { pleasWaiting } from '#newsroom/access/approvals.ts'
import { can, type Actor } from '#newsroom/access/can.ts'
import { site } from '#newsroom/site.ts'
import { AskToLiftForm } from './ask-to-lift-form.tsx'

/** Shown while an embargo stands: until when, and how two editors lift it before its time. */
export async function EmbargoPart({ actor, story }: { actor: Actor; story: { id: string; embargoUntil: Date | null } }) {
  if (!story.embargoUntil || story.embargoUntil <= new Date()) return null
  const mayLift = can(actor, 'story.lift-embargo') && can(actor, 'approval.give')
  const [{ paper }, waiting] = await Promise.all([site(), mayLift ? pleasWaiting(actor, { type: 'story', id: story.id }) : []])
  const plea = waiting.find(({ deed }) => deed === 'story.lift-embargo')
  return (
    <section aria-labelledby="embargo" className="panel mt-8">
      <h2 id="embargo">Embargo</h2>
      <p>
        Nothing of this story is public before <Moment at={story.embargoUntil} paper={paper} />.
      </p>
      {plea && (
        <p>
          <bdi>{plea.asker.name}</bdi> asked to lift it: “<bdi>{plea.reason}</bdi>” A second editor decides in <a href="/desk/approvals">Approvals</a>.
        </p>
      )}
      {mayLift && !plea && <AskToLiftForm storyId={story.id} />}
    </section>
  )
}
