import type { Reason } from '../refusal.ts'
import { adviceOn } from './advice.ts'
import { reasonsNotToPublish, type Proposed } from './publishable.ts'

/** One line of the checklist: what is amiss, where, how to mend it, and whether it keeps the story from readers. */
export type Finding = Reason & { blocks: boolean }

/** All that the desk shows before a story goes out: what the commands refuse, then what is worth a look. */
export const checklist = (proposed: Proposed): Finding[] => [
  ...reasonsNotToPublish(proposed).map((reason) => ({ ...reason, blocks: true })),
  ...[...adviceOn(proposed.content)].map((reason) => ({ ...reason, blocks: false })),
]
