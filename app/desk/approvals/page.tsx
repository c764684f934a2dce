import type { Metadata } from 'next'
import { Moment } from '#app/desk/moment.tsx'
import { requireActor } from '#app/session.ts'
import { pleasWaiting, type TwoPersonDeed } from '#newsroom/access/approvals.ts'
import { subjectsNamed } from '#newsroom/access/audit-subjects.ts'
import { site } from '#newsroom/site.ts'
import { Empty, Room } from '../room.tsx'
import { DecideForms } from './decide-forms.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Approvals' }

const wanted: Record<TwoPersonDeed, string> = { 'story.lift-embargo': 'Lift the embargo', 'story.outlast': 'Let it stand past its licence', 'story.bring-back': 'Bring a withdrawn story back' }

export default async function ApprovalsPage() {
  const actor = await requireActor('approval.give')
  const [{ paper }, pleas] = await Promise.all([site(), pleasWaiting(actor)])
  const nameOf = await subjectsNamed(pleas)
  return (
    <Room title="Approvals" intro="Some deeds take two people. What waits here was asked for by one, and is done when another approves it, within a day.">
      {pleas.length === 0 ? (
        <Empty>
          <p>Nothing waits for a second person. Who wants to lift the embargo of a story asks on that story’s page, and it appears here.</p>
        </Empty>
      ) : (
        <ul className="grid gap-6">
          {pleas.map((plea) => {
            const subject = nameOf(plea)
            const isOwn = plea.asker.id === actor.id
            return (
              <li key={plea.id} className="panel" aria-labelledby={`plea-${plea.id}`}>
                <h2 id={`plea-${plea.id}`} className="wrap-anywhere">
                  {wanted[plea.deed]}: {subject?.href ? <a href={subject.href}><bdi>{subject.name}</bdi></a> : plea.subjectType}
                </h2>
                <p className="wrap-anywhere" dir="auto">{plea.reason}</p>
                <p className="text-soft">
                  {isOwn ? 'You asked' : <><bdi>{plea.asker.name}</bdi> asked</>} on <Moment at={plea.askedAt} paper={paper} />. It can be approved until <Moment at={plea.expiresAt} paper={paper} />
                  {isOwn && ', by somebody else'}.
                </p>
                <DecideForms approvalId={plea.id} isOwn={isOwn} />
              </li>
            )
          })}
        </ul>
      )}
    </Room>
  )
}
