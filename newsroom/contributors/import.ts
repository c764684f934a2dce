import { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db.ts'
import { recordAll } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { emptyIsAbsent, readInput, tick } from '../input.ts'
import { refuseIf } from '../refusal.ts'
import { alikeOf, knownBySlug, portraitsIn } from './import-known.ts'
import { readContributorFile } from './import-file.ts'
import { OUTCOMES, planRow, type Outcome, type Planned, type RowReport } from './import-rows.ts'
import { writeRowsOf } from './import-write.ts'
import type { Given } from './sheet.ts'

export const ImportInput = z.strictObject({
  file: z.file('Choose a file.'),
  /** Without it nothing is written: every row is reported as it would be. */
  commit: tick.default(false),
  /** What told the file apart when it was looked at; another file is refused. */
  looked: z.preprocess(emptyIsAbsent, z.string().max(64).optional()),
  allOrNone: tick.default(false),
  makeLikely: tick.default(false),
})
export type ImportReport = { sha256: string; committed: boolean; counts: Record<Outcome, number>; rows: RowReport[]; says: string }

const CHUNK = 500
const MINUTES = 60_000
type How = { makeLikely: boolean; seen: Map<string, number> }

/** Takes contributors in from a file, or says what would become of each row. A row is written whole or not at all; all rows or none, if wished. */
export async function importContributors(actor: Actor, given: z.input<typeof ImportInput>, now = new Date()): Promise<ImportReport> {
  const { file, commit, looked, allOrNone, makeLikely } = readInput(ImportInput, given)
  authorize(actor, 'contributor.import', {}, now)
  // The size is told before the file is read.
  const { rows, sha256 } = readContributorFile(file.size > 11_000_000 ? new Uint8Array(11_000_000) : new Uint8Array(await file.arrayBuffer()))
  refuseIf(commit && looked !== undefined && looked !== sha256 ? [{ code: 'another-file', field: 'file', message: 'This is not the file that was looked at. Look at this one first.' }] : [])
  const parts = Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, n) => rows.slice(n * CHUNK, (n + 1) * CHUNK))
  const how = { makeLikely, seen: new Map<string, number>() }
  if (!commit || allOrNone) {
    const planned = await inTransaction((tx) => each(parts, (part) => plan(tx, part, { ...how, seen: how.seen })), { timeoutMs: 5 * MINUTES })
    const reports = planned.map(({ report }) => report)
    const refusals = reports.filter(({ outcome }) => outcome === 'refused').length
    if (!commit) return reportOf(sha256, false, reports, 'Nothing is written yet.')
    if (refusals > 0) return reportOf(sha256, false, reports, `Nothing was written: ${refusals} ${refusals === 1 ? 'row is' : 'rows are'} refused, and you wished for all or none.`)
  }
  return write(actor, parts, { sha256, allOrNone, makeLikely }, now)
}

async function write(actor: Actor, parts: Given[][], { sha256, allOrNone, makeLikely }: { sha256: string; allOrNone: boolean; makeLikely: boolean }, now: Date): Promise<ImportReport> {
  const seen = new Map<string, number>()
  const done = async (tx: Tx, part: Given[]) => {
    const planned = await plan(tx, part, { makeLikely, seen }, true)
    await writeRowsOf(tx, actor, planned.flatMap(({ write: wished }) => (wished ? [wished] : [])), now)
    return planned.map(({ report }) => report)
  }
  const summary = (tx: Tx, reports: RowReport[]) => recordAll(tx, actor, [{ deed: 'contributor.import', subject: { type: 'import', id: sha256 }, after: { ...countsOf(reports), allOrNone }, at: now }])
  if (allOrNone) {
    return inTransaction(async (tx) => {
      const reports = await each(parts, (part) => done(tx, part))
      await summary(tx, reports)
      return reportOf(sha256, true, reports, 'All rows are written.')
    }, { timeoutMs: 10 * MINUTES })
  }
  const reports = await each(parts, (part) => inTransaction((tx) => done(tx, part), { timeoutMs: MINUTES }).catch((error: unknown) => {
    // What went before is written and stays; the rows of this part are told as they are: not done.
    if (!(error instanceof Error)) throw error
    return part.map(({ at, slug, fields }): RowReport => ({ at, name: String(fields['name'] ?? slug), outcome: 'refused', says: 'This row could not be written just now. Import the same file again: rows that are done stay as they are.' }))
  }))
  await inTransaction((tx) => summary(tx, reports))
  return reportOf(sha256, true, reports, 'Written.')
}

async function each<Value>(parts: Given[][], work: (part: Given[]) => Promise<Value[]>): Promise<Value[]> {
  const all: Value[] = []
  for (const part of parts) all.push(...(await work(part)))
  return all
}

/** Plans for some hundreds of rows; with `hold`, nobody else changes the records they are about meanwhile. */
async function plan(tx: Tx, part: Given[], { makeLikely, seen }: How, hold = false): Promise<Planned[]> {
  const known = await knownBySlug(tx, part.map(({ slug }) => slug), hold)
  const fresh = part.filter(({ slug }) => !known.has(slug))
  const [alike, portraits] = [await alikeOf(tx, fresh), await portraitsIn(tx, part)]
  return part.map((given) => planRow(given, { known: known.get(given.slug), alike: alike.get(given.at) ?? [], makeLikely, portraits, seen }))
}

const countsOf = (reports: readonly RowReport[]) =>
  Object.fromEntries(OUTCOMES.map((outcome) => [outcome, reports.filter((report) => report.outcome === outcome).length])) as Record<Outcome, number>
const reportOf = (sha256: string, committed: boolean, rows: RowReport[], says: string): ImportReport => ({ sha256, committed, counts: countsOf(rows), rows, says })
