import type { Reason } from '../refusal.ts'
import { adviceOn } from './advice.ts'
import { reasonsNotToPublish, type Proposed } from './publishable.ts'

/** One line of the checklist: what is amiss, where, how to mend it, and whether it keeps the story from readers. */
export type Finding = Reason & { blocks: boolean }

/** All that the desk shows before a story goes out: what the commands refuse, then what is worth a look. */
export const checklist = (proposed: Proposed): Finding[] => [
  ...reasonsNotToPublish(proposed).map((reason) => ({ ...reason, blocks: true })),
  ...[...adviceOn(proposed.content), ...rightsSoon(proposed)].map((reason) => ({ ...reason, blocks: false })),
]

/** Days before their end in which rights are said to end soon. */
const SOON_DAYS = 30

function* rightsSoon({ pictures, timeZone, now }: Proposed): Generator<Reason> {
  for (const { id, name, rightsUntil } of pictures) {
    if (!rightsUntil || rightsUntil <= now || rightsUntil.getTime() > now.getTime() + SOON_DAYS * 86_400_000) continue
    // The moment is midnight: the last day is the one before.
    const lastDay = new Date(rightsUntil.getTime() - 1).toLocaleDateString('en-GB', { timeZone, dateStyle: 'medium' })
    yield { code: 'picture-rights-soon', field: `media.${id}`, message: `The rights to ${name} end on ${lastDay}. After that day readers see the story without it.` }
  }
}
