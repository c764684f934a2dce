import { keptLines, type Held } from './against-source.ts'
import type { RuleId } from './case.ts'
import type { Terms } from './terms.ts'

/** What must stand as it came, as long as it does: what was altered already is left open, so that it can be put back. */
export type Locked = { headline: string | null; standfirst: string | null; lines: string[]; embeds: string[]; why: string[] }

type Source = Held & { headline: string; standfirst: string }

/** Parts of a partner's text that the terms let nobody edit, with a sentence for each kind; what the partner gave leave for is open. */
export function lockedParts({ editClass, editClassWithLeave, headline, abridging, translation, keep }: Terms, source: Source, partner: string, { leave, isTranslation }: { leave: ReadonlySet<RuleId>; isTranslation: boolean }): Locked {
  const open: Locked = { headline: null, standfirst: null, lines: [], embeds: [], why: [] }
  if (isTranslation && translation !== 'FORBIDDEN') return open
  const byLeave = leave.has('R09')
  const allowed = byLeave ? (editClassWithLeave ?? editClass) : editClass
  const isHeadLocked = headline === 'FORBIDDEN' || (headline === 'WITH_LEAVE' && !byLeave) || (headline === 'BY_CLASS' && (allowed === 'NONE' || allowed === 'STYLE'))
  const isTextLocked = allowed === 'NONE' && !byLeave && abridging !== 'ALLOWED'
  const kept = leave.has('R11') ? [] : keptLines(source, keep)
  const embeds = keep.includes('EMBEDS') && !leave.has('R11') ? source.embeds : []
  // A headline that may be brought to our style is open: the gate says where that went too far.
  const isHeadShut = isHeadLocked && allowed === 'NONE'
  return {
    headline: isHeadShut ? source.headline : null,
    standfirst: isHeadShut && source.standfirst ? source.standfirst : null,
    lines: isTextLocked ? source.paragraphs : kept,
    embeds,
    why: [
      ...(isHeadShut ? [`The headline and the standfirst are locked: ${partner} allows none of ours. (R09)`] : []),
      ...(isTextLocked ? [`The text is locked: ${partner} allows no edits. (R09)`] : []),
      ...(!isTextLocked && kept.length > 0 ? [`The lines on who wrote it and who paid for it are locked: ${partner} wants them kept. (R11)`] : []),
      ...(embeds.length > 0 ? [`Its embeds are locked: ${partner} wants them kept. (R11)`] : []),
    ],
  }
}
