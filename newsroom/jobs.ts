import { db } from '#lib/db.ts'
import { oneLine } from '#lib/front-door/log.ts'
import { forgetDone } from '#lib/once.ts'
import { deliverLetters } from './access/post.ts'
import { lookAtSources } from './stories/cited-links.ts'
import { sendDigests } from './stories/digest.ts'
import { endLent } from './stories/end-lent.ts'
import { forgetGone } from './stories/forget-gone.ts'
import { publishDue } from './stories/publish-due.ts'
import { warnOfTurns } from './syndication/warn-of-turns.ts'

type Job = { name: string; everyMs: number; run: () => Promise<unknown> }

/** What the paper does by itself. Each may run in several processes at once, and twice. */
export const jobs: readonly Job[] = [
  { name: 'deliver letters', everyMs: 5_000, run: () => deliverLetters() },
  { name: 'publish what is due', everyMs: 1_000, run: publishDue },
  { name: 'end what was lent', everyMs: 10_000, run: endLent },
  { name: 'mail what waits in inboxes', everyMs: 60_000, run: () => sendDigests() },
  { name: 'warn of rights that begin or end', everyMs: 600_000, run: () => warnOfTurns() },
  { name: 'look whether sources are still there', everyMs: 15_000, run: () => lookAtSources() },
  { name: 'clear away closed tabs and what can no longer be taken back', everyMs: 3_600_000, run: forgetGone },
  { name: 'forget the keys of what was done', everyMs: 3_600_000, run: () => forgetDone(db()) },
]

const toTheLog = (line: string) => process.stderr.write(`${oneLine(line)}\n`)

const started = globalThis as { courtesyJobs?: boolean }

/** Starts every job of the list, once a process; they keep no process alive, and one that fails is tried again at its next turn. */
export function startJobs(say: (line: string) => void = toTheLog): void {
  if (started.courtesyJobs) return
  started.courtesyJobs = true
  for (const job of jobs) turn(job, say)
}

function turn(job: Job, say: (line: string) => void): void {
  setTimeout(() => {
    job
      .run()
      .catch((error: unknown) => say(`The job "${job.name}" failed, and will be tried again: ${error instanceof Error ? error.message : String(error)}`))
      .finally(() => turn(job, say))
  }, job.everyMs).unref()
}
