import { randomUUID } from 'node:crypto'
import type { Tx } from '#lib/db.ts'
import type { Finding } from '../../rights/case.ts'
import { verdictOf } from '../../rights/gate.ts'
import { append, endsOf, type Ends } from './append.ts'
import type { Shown, Told } from './entry.ts'
import { shownDocument, shownSelect, type ShownRow } from './shown-document.ts'

/** What the gate was asked for, and what it found. */
export type Decided = { use: 'publish' | 'release' | 'schedule' | 'serve'; rights: readonly Finding[]; by: string; agreement?: number | null }
type Kept = { what: Shown; /** What readers are told with it. */ note?: string; at: Date; decided?: Decided; /** Up to which number nothing was taken back. */ backTo?: number }

/**
 * Puts on the open record what readers see of a story from now on, as the deed's transaction leaves it; and in the ledger,
 * what the gate found when it let that out. Call it when the rows that readers see are as they will be, and the story is held.
 */
export async function keepShown(tx: Tx, storyId: string, { what, note = '', at, decided, backTo }: Kept): Promise<void> {
  const row = await tx.liveStory.findUnique({ relationLoadStrategy: 'join', where: { storyId }, select: shownSelect })
  const before = await endsOf(tx, storyId)
  // Nothing was on the record, and nothing is to be seen.
  if (!row && !before.READERS) return
  await append(tx, storyId, [
    { chain: 'READERS', what, at, document: { ...shownDocument(row, note), ...(backTo !== undefined && { backTo }) }, revisionId: row?.revisionId ?? null },
    ...(decided ? [{ chain: 'DESK' as const, what: 'DECISION' as const, at, document: (ends: Ends) => salted({ ...decisionTold(decided, row), shown: ends.READERS }) }] : []),
  ], before)
}

/** What is not ok, as it was said then, with what it was said of. */
function decisionTold({ use, rights, by, agreement }: Decided, row: ShownRow | null) {
  const item = row?.syndicatedItem
  return {
    use, by, verdict: verdictOf(rights),
    rules: new Set(rights.map(({ rule }) => rule)).size,
    findings: rights.filter(({ verdict }) => verdict !== 'ok').map(({ rule, verdict, code, why, fix }) => ({ rule, verdict, code, why, fix })),
    agreement: item?.agreement ? { id: item.agreement.id, version: item.agreement.version } : agreement ? { version: agreement } : null,
    ...(row && { revision: row.revision, credit: row.creditLine && { text: row.creditLine.text, templateVersion: row.creditLine.templateVersion } }),
  }
}

/** Keeps anybody from guessing what is in the ledger by its hash. */
const salted = (document: object) => ({ ...document, salt: randomUUID() })

/** Adds to what only the desk reads. */
export async function keepInLedger(tx: Tx, storyId: string, what: Told, document: object, at: Date): Promise<void> {
  await append(tx, storyId, [{ chain: 'DESK', what, at, document: salted(document) }])
}

/** A decision that changed nothing before readers: a time was set, or the clock did not send it out. */
export const keepDecision = (tx: Tx, storyId: string, decided: Decided, at: Date, more: object = {}): Promise<void> => keepInLedger(tx, storyId, 'DECISION', { ...decisionTold(decided, null), ...more }, at)
