import { can, type Actor } from '#newsroom/access/can.ts'
import { mayMove } from '#newsroom/stories/moves.ts'
import type { Standing } from '#newsroom/stories/standing.ts'
import { unschedule } from './actions.ts'
import { ScheduleForm } from './schedule-form.tsx'
import { StoryForm } from './story-form.tsx'

/** Sends the text that is shown out at a time to come; absent where there is nothing to send. */
export function SchedulePart({ actor, story: { id, state, revision, live, schedule }, timeZone }: { actor: Actor; story: Standing; timeZone: string }) {
  if (!can(actor, 'story.schedule') || !mayMove(state, 'schedule') || (live?.isNewest && !schedule)) return null
  return (
    <section aria-labelledby="schedule" className="grid gap-5 border-t border-rule pt-5">
      <h2 id="schedule">{live ? 'Schedule the change' : 'Schedule'}</h2>
      <p className="text-soft">Revision {revision} goes out as it is now. Whatever is written later waits until it is scheduled anew.</p>
      <ScheduleForm storyId={id} revision={revision} timeZone={timeZone} isLive={live !== null} isScheduled={schedule !== null} />
      {schedule && <StoryForm action={unschedule} deed="Take the schedule back" look="plain" label="Take the schedule back" storyId={id} />}
    </section>
  )
}
