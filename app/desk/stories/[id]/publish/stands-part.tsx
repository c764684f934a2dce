import type { ReactNode } from 'react'
import { Moment } from '#app/desk/moment.tsx'
import type { State } from '#newsroom/stories/moves.ts'
import type { Standing } from '#newsroom/stories/standing.ts'
import { BothClocks } from './both-clocks.tsx'

type Paper = { lang: string; timeZone: string }

const states: Record<State, string> = {
  DRAFT: 'A draft. Readers do not see it.',
  IN_REVIEW: 'In review. A second person reads it, then approves it or asks for changes.',
  CHANGES_ASKED: 'Changes were asked for. Make them, then ask for review again.',
  APPROVED: 'Approved. It can be published or scheduled.',
  SCHEDULED: 'Scheduled. It goes out by itself.',
  PUBLISHED: 'Published. Readers see it.',
  HELD: 'Held while it is checked. Readers find a notice in its place.',
  WITHDRAWN: 'Withdrawn. Readers find a note in its place.',
  ARCHIVED: 'In the archive of the desk. Nothing happens to it until it is taken out.',
}

/** In one place, and in sentences: what readers see, what waits, and what went wrong. Said aloud whenever it changes. */
export function StandsPart({ story, paper }: { story: Standing; paper: Paper }) {
  const { state, live, schedule, approvedRevision, revision } = story
  const said: ReactNode[] = [states[state]]
  if (approvedRevision !== null && approvedRevision !== revision) said.push(`Revision ${approvedRevision} was approved; the text was changed since.`)
  if (live) {
    said.push(
      <>
        It stands at <a href={live.path} className="wrap-anywhere">{live.path}</a>, first published <Moment at={live.firstPublishedAt} paper={paper} />
        {live.modifiedAt > live.firstPublishedAt && <>, changed <Moment at={live.modifiedAt} paper={paper} /></>}.
      </>,
      live.isNewest ? 'Readers see the newest text.' : <>Readers see revision {live.revision}. What was changed since <a href={`/desk/stories/${story.id}/revisions?from=${live.revision}&to=${revision}`}>waits at the desk</a>.</>,
    )
  }
  if (schedule && !schedule.problem) {
    said.push(
      <>
        Revision {schedule.revision} goes out on <BothClocks at={schedule.at.toISOString()} timeZone={paper.timeZone} />
        {schedule.by && <>, scheduled by <bdi>{schedule.by}</bdi></>}.{!schedule.isNewest && ' The text was changed since: the newer one does not go out unless it is scheduled anew.'}
      </>,
    )
  }
  return (
    <section aria-labelledby="stands" className="grid gap-3">
      <h2 id="stands" tabIndex={-1}>Where it stands</h2>
      {schedule?.problem && (
        <div role="alert" className="border-s-4 border-alarm bg-raised px-4 py-3">
          It was due on <BothClocks at={schedule.at.toISOString()} timeZone={paper.timeZone} /> and did not go out: {schedule.problem}
        </div>
      )}
      <div role="status" className="grid gap-1">
        {said.map((sentence, index) => (
          <p key={index}>{sentence}</p>
        ))}
      </div>
    </section>
  )
}
