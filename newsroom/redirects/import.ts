import { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { readInput, tick } from '../input.ts'
import { refuseIf } from '../refusal.ts'
import { tags } from '../tags.ts'
import { holdRedirects, targetOf } from './create.ts'
import { checkRows, readRows, type Checked } from './import-rows.ts'
import { oldPath, paperPath } from './path.ts'
import type { Target } from './rule.ts'
import { whatStands } from './stands.ts'

export const ImportInput = z.strictObject({
  /** The text of the file; what a file field sent is read as UTF-8. */
  csv: z.string().max(2_000_000, 'The file has more than two million characters. Cut it in two.').default(''),
  file: z.instanceof(File).optional(),
  /** False: only says what would be done. */
  make: tick.default(false),
})

export type ImportReport = { made: boolean; counts: Record<Checked['outcome'], number>; rows: Pick<Checked, 'line' | 'from' | 'to' | 'outcome' | 'reasons'>[]; left: number }

/** The most rows a report shows; the refused ones first. */
const MOST_SHOWN = 200

/** Makes all redirects of a CSV file, or, if a single row is wrong, none. Every row is reported either way. */
export async function importRedirects(actor: Actor, given: z.input<typeof ImportInput>, now = new Date()): Promise<ImportReport> {
  const { csv, file, make } = readInput(ImportInput, given)
  const text = file && file.size > 0 ? await textOf(file) : csv
  return inTransaction(async (tx) => {
    authorize(actor, 'redirect.create')
    const read = readRows(text)
    if ('reason' in read) {
      refuseIf([read.reason])
      throw new Error('refused above')
    }
    await holdRedirects(tx)
    const paths = read.rows.flatMap(({ from, to }) => [oldPath(from), paperPath(to)]).filter((path) => path !== null)
    const checked = checkRows(read.rows, { stands: await whatStands(tx, paths), known: await knownRedirects(tx) })
    const report = reportOf(checked, make)
    if (!report.made) return report
    const changes = checked.flatMap(({ outcome, made }) => (made && outcome !== 'same' ? [made] : []))
    await writeAll(tx, changes, actor.id, now)
    await record(tx, actor, { deed: 'redirect.create', subject: { type: 'redirects', id: 'import' }, after: { counts: report.counts, rows: changes.map(({ from, target }) => [from, target.path ?? target.storyId]) }, at: now })
    await expire(tx, [tags.redirects, tags.site])
    return report
  })
}

async function textOf(file: File): Promise<string> {
  refuseIf(file.size > 2_000_000 ? [{ code: 'csv-long', field: 'file', message: 'The file is larger than two million bytes. Cut it in two.' }] : [])
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()).replaceAll('\0', '')
  } catch {
    refuseIf([{ code: 'csv-bytes', field: 'file', message: 'The file is not written in UTF-8. Save it as “CSV UTF-8” and choose it again.' }])
    throw new Error('refused above')
  }
}

/** Each redirect there is, by its old address. A few hundred thousand fit in memory with ease. */
async function knownRedirects(tx: Tx): Promise<Map<string, Target>> {
  const rows = await tx.redirect.findMany({ select: { fromPath: true, toPath: true, toStoryId: true } })
  return new Map(rows.map(({ fromPath, toPath, toStoryId }) => [fromPath, targetOf(toPath, toStoryId)]))
}

function reportOf(checked: Checked[], make: boolean): ImportReport {
  const counts = { new: 0, changed: 0, same: 0, refused: 0 }
  for (const { outcome } of checked) counts[outcome] += 1
  const order = [...checked.filter(({ outcome }) => outcome === 'refused'), ...checked.filter(({ outcome }) => outcome !== 'refused')]
  const rows = order.slice(0, MOST_SHOWN).map(({ line, from, to, outcome, reasons }) => ({ line, from: from.slice(0, 300), to: to.slice(0, 300), outcome, reasons }))
  return { made: make && counts.refused === 0, counts, rows, left: checked.length - rows.length }
}

async function writeAll(tx: Tx, changes: { from: string; target: Target }[], by: string | null, now: Date): Promise<void> {
  const from = changes.map((change) => change.from)
  const toPath = changes.map(({ target }) => target.path)
  const toStory = changes.map(({ target }) => target.storyId)
  await tx.$executeRaw`
    INSERT INTO redirect (from_path, to_path, to_story_id, kind, created_at, created_by_id)
    SELECT given.*, 'IMPORT', ${now}, ${by}::uuid FROM unnest(${from}::text[], ${toPath}::text[], ${toStory}::uuid[]) AS given
    ON CONFLICT (from_path) DO UPDATE SET to_path = excluded.to_path, to_story_id = excluded.to_story_id, kind = excluded.kind, created_by_id = excluded.created_by_id`
  // Older redirects that led to one of these lead on to its end, so that a chain never forms.
  await tx.$executeRaw`
    UPDATE redirect SET to_path = given.to_path, to_story_id = given.to_story_id
    FROM unnest(${from}::text[], ${toPath}::text[], ${toStory}::uuid[]) AS given (from_path, to_path, to_story_id) WHERE redirect.to_path = given.from_path`
  await tx.$executeRaw`UPDATE missed_address SET settled_at = ${now} WHERE settled_at IS NULL AND path = ANY(${from}::text[])`
}
