import { db, inTransaction } from '#lib/db.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { Refused } from '../refusal.ts'
import { publishHeld } from './publish.ts'
import { keepInLedger } from './record/keep.ts'
import { tell, whoDecides } from './tell.ts'

/** Who publishes what was scheduled; the record says besides who scheduled it. */
export const theClock: Actor = { id: null, name: 'the clock', role: 'EDITOR', address: 'local' }

type Due = { id: string; now: Date; revisionId: string; scheduledFor: Date; change: 'UPDATE' | 'MEND'; note: string; by: string | null }

/**
 * Publishes every story that is due, each in a transaction of its own. Any number of processes may do this at once: a story
 * that one of them holds the others pass by, and once it is out it is no longer due. The database's clock decides.
 * @returns how many went out
 */
export async function publishDue(): Promise<number> {
  for (let out = 0; ; out += 1) if (!(await publishNext())) return out
}

async function publishNext(): Promise<boolean> {
  let held: Due | undefined
  try {
    return await inTransaction(async (tx) => {
      const [due] = await tx.$queryRaw<Due[]>`
        SELECT story.id, now() AS now, scheduled_revision_id AS "revisionId", scheduled_for AS "scheduledFor", coalesce(scheduled_change, 'MEND') AS change, scheduled_note AS note, "user".name AS by
        FROM story LEFT JOIN "user" ON "user".id = scheduled_by_id
        WHERE scheduled_for <= now() AND schedule_problem IS NULL ORDER BY scheduled_for, story.id LIMIT 1 FOR UPDATE OF story SKIP LOCKED`
      if (!due) return false
      held = due
      const { id, now, revisionId, scheduledFor, change, note, by } = due
      await publishHeld(tx, theClock, { storyId: id, change, note, revisionId, due: { scheduledFor, scheduledBy: by } }, now)
      return true
    })
  } catch (error) {
    if (!(error instanceof Refused) || !held) throw error
    await setAside(held, error.message)
    return true
  }
}

/** What may no longer go out waits for somebody to look: the clock does not try it again. */
async function setAside({ id, now, revisionId, scheduledFor }: Due, why: string): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.story.updateMany({ where: { id, scheduledRevisionId: revisionId, scheduledFor, scheduleProblem: null }, data: { scheduleProblem: why } })
    if (count === 0) return
    const story = await tx.story.findUniqueOrThrow({ where: { id }, select: { headline: true, scheduledById: true } })
    await tell(tx, theClock, { kind: 'MISS', to: [story.scheduledById, ...(await whoDecides(tx, id))], storyId: id, text: `“${story.headline || 'Without a headline'}” did not go out at its time: ${why}` })
    await keepInLedger(tx, id, 'DECISION', { use: 'publish', by: theClock.name, verdict: 'block', missed: scheduledFor, why }, now)
    await record(tx, theClock, { deed: 'story.schedule', subject: { type: 'story', id }, after: { missed: scheduledFor, why } })
  })
}

type Overdue = { id: string; headline: string; scheduledFor: Date; problem: string | null }

/** Stories that are late or could not go out, for the alarm at the desk. */
export async function overdue(actor: Actor): Promise<Overdue[]> {
  authorize(actor, 'story.list')
  return db().$queryRaw`
    SELECT story.id, scheduled_for AS "scheduledFor", schedule_problem AS problem, coalesce(nullif(revision.content->>'headline', ''), 'Without a headline') AS headline
    FROM story LEFT JOIN revision ON revision.id = scheduled_revision_id
    WHERE scheduled_for IS NOT NULL AND (schedule_problem IS NOT NULL OR scheduled_for < now() - interval '30 seconds') ORDER BY scheduled_for LIMIT 50`
}
