import { Moment } from '#app/desk/moment.tsx'
import { pleasWaiting } from '#newsroom/access/approvals.ts'
import { can, type Actor } from '#newsroom/access/can.ts'
import { NO_END } from '#newsroom/rights/case.ts'
import { site } from '#newsroom/site.ts'
import { AskToLiftForm } from './ask-to-lift-form.tsx'
import { EmbargoForm } from './embargo-form.tsx'

type Props = { actor: Actor; story: { id: string; embargoUntil: Date | null; isPublic: boolean } }

/** Until when nothing of it is public, how an editor puts it under embargo, and how two of them lift that before its time. */
export async function EmbargoPart({ actor, story: { id, embargoUntil, isPublic } }: Props) {
  const stands = embargoUntil && embargoUntil > new Date() ? embargoUntil : null
  const maySet = !isPublic && can(actor, 'story.embargo')
  if (!stands && !maySet) return null
  const mayLift = stands && can(actor, 'story.lift-embargo') && can(actor, 'approval.give')
  const [{ paper }, waiting] = await Promise.all([site(), mayLift ? pleasWaiting(actor, { type: 'story', id }) : []])
  const plea = waiting.find(({ deed }) => deed === 'story.lift-embargo')
  return (
    <section aria-labelledby="embargo" className="panel mt-8">
      <h2 id="embargo">Embargo</h2>
      {!stands && <p className="text-soft">None stands. Under embargo nothing of a story is public before its time: no page, no picture, no word in a list.</p>}
      {stands && (
        <p>
          {stands >= NO_END ? 'Nothing of this story is public, and nobody said until when.' : <>Nothing of this story is public before <Moment at={stands} paper={paper} />.</>}
        </p>
      )}
      {maySet && (
        <details>
          <summary className="cursor-pointer py-1 font-semibold">{stands ? 'Make it longer' : 'Put it under embargo'}</summary>
          <EmbargoForm storyId={id} timeZone={paper.timeZone} />
        </details>
      )}
      {plea && (
        <p>
          <bdi>{plea.asker.name}</bdi> asked to lift it: “<bdi>{plea.reason}</bdi>” A second editor decides in <a href="/desk/approvals">Approvals</a>.
        </p>
      )}
      {mayLift && !plea && <AskToLiftForm storyId={id} />}
    </section>
  )
}
