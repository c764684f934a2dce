import type { Reason } from '../refusal.ts'
import type { RuleId } from '../rights/case.ts'
import { letPassBy } from '../rights/exceptions.ts'
import { adviceOn, alikeAdvice, sourceAdvice } from './advice.ts'
import type { SourceFound } from './cited-links.ts'
import type { Alike } from './nearby.ts'
import { asReason, reasonsNotToPublish, type Proposed } from './publishable.ts'

/** One line of the checklist: what is amiss, where, how to mend it, and whether it keeps the story from readers. */
export type Finding = Reason & {
  blocks: boolean
  /** Where somebody may let it pass: the rule, and who. */
  letPass?: { rule: RuleId; by: 'EDITOR' | 'ADMIN' | 'TWO' }
  /** Another story that it speaks of. */
  storyId?: string
}

/** What was seen outside of the text. Only the desk asks for it: a publication neither waits for it nor is refused for it. */
export type Around = { sources: readonly SourceFound[]; alike: readonly Alike[] }

/** All that the desk shows before a story goes out: what the commands refuse, then what is worth a look. */
export const checklist = (proposed: Proposed, { sources, alike }: Around = { sources: [], alike: [] }): Finding[] => [
  ...reasonsNotToPublish(proposed).map((reason) => ({ ...reason, blocks: true, ...letPassOf(reason, proposed) })),
  ...[
    ...proposed.rights.filter(({ verdict }) => verdict === 'warn').map(asReason),
    ...adviceOn(proposed.content), ...rightsSoon(proposed),
    ...sourceAdvice(proposed.content, sources, proposed.timeZone), ...alikeAdvice(alike, proposed.timeZone),
  ].map((reason) => ({ ...reason, blocks: false })),
]

function letPassOf({ code, message }: Reason, { rights }: Proposed): Pick<Finding, 'letPass'> {
  const found = rights.find((finding) => finding.verdict === 'block' && finding.code === code && asReason(finding).message === message)
  const by = found && letPassBy(found)
  return found && by && by !== 'NOBODY' ? { letPass: { rule: found.rule, by } } : {}
}

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
