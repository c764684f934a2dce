import { parse } from 'csv-parse/sync'
import type { Reason } from '../refusal.ts'
import { oldPath, paperPath } from './path.ts'
import { endOf, reasonsNotToRedirect, type Target } from './rule.ts'
import type { Standing } from './stands.ts'

export const MOST_ROWS = 20_000

export type Row = { line: number; from: string; to: string }
export type Checked = Row & {
  outcome: 'new' | 'changed' | 'same' | 'refused'
  reasons: string[]
  /** The old address in its one spelling, and where it will lead; null where the row is refused. */
  made: { from: string; target: Target } | null
}

/** The rows of a CSV file: two columns, old and new address; a first row of names and empty rows are left out. Or why it cannot be read. */
export function readRows(csv: string): { rows: Row[] } | { reason: Reason } {
  const refuse = (code: string, message: string) => ({ reason: { code, field: 'csv', message } })
  let records: { record: string[]; info: { lines: number } }[]
  try {
    records = parse(csv, { bom: true, relaxColumnCount: true, trim: true, skipEmptyLines: true, info: true, delimiter: [',', ';', '\t'] }) as unknown as typeof records
  } catch (error) {
    return refuse('csv-shape', `The file cannot be read as CSV: ${error instanceof Error ? error.message : 'unknown trouble'}. Save it again as CSV with two columns, old address and new.`)
  }
  const rows = records
    .map(({ record: [from = '', to = ''], info }) => ({ line: info.lines, from, to }))
    .filter(({ from, to }, index) => (from !== '' || to !== '') && !(index === 0 && !from.startsWith('/') && !/^https?:/i.test(from)))
  if (rows.length === 0) return refuse('csv-empty', 'There is no row to read. Each line holds the old address, a comma, and the new one.')
  if (rows.length > MOST_ROWS) return refuse('csv-long', `At most ${MOST_ROWS.toLocaleString('en')} rows fit in one import; this has ${rows.length.toLocaleString('en')}. Cut the file in two.`)
  return { rows }
}

type Ground = { stands: ReadonlyMap<string, Standing>; known: ReadonlyMap<string, Target> }

/** What each row would do, as if all were made at once: a circle is seen whichever rows close it. */
export function checkRows(rows: readonly Row[], { stands, known }: Ground): Checked[] {
  const read = rows.map((row) => ({ ...row, oldOne: oldPath(row.from), newOne: paperPath(row.to) }))
  const firstOf = new Map<string, number>()
  const wanted = new Map<string, Target>()
  for (const { line, oldOne, newOne } of read) {
    if (oldOne === null || newOne === null || firstOf.has(oldOne)) continue
    firstOf.set(oldOne, line)
    wanted.set(oldOne, { path: newOne, storyId: null })
  }
  const leads = (path: string): Target | undefined => {
    const story = stands.get(path)
    return story?.kind === 'story' ? { path: null, storyId: story.storyId } : (wanted.get(path) ?? known.get(path))
  }
  return read.map(({ oldOne, newOne, ...row }) => {
    const end = oldOne && newOne ? endOf(oldOne, newOne, leads) : null
    const reasons = reasonsNotToRedirect({ from: oldOne, to: newOne, stands: oldOne ? stands.get(oldOne) : undefined, isCircle: end === null }).map(({ message }) => message)
    const first = oldOne === null ? undefined : firstOf.get(oldOne)
    if (first !== undefined && first !== row.line) reasons.push(`The same old address stands in line ${first}. Keep one of the two.`)
    if (reasons.length > 0 || !oldOne || !end) return { ...row, outcome: 'refused' as const, reasons, made: null }
    const before = known.get(oldOne)
    const isSame = before !== undefined && before.path === end.path && before.storyId === end.storyId
    return { ...row, outcome: isSame ? ('same' as const) : before ? ('changed' as const) : ('new' as const), reasons, made: { from: oldOne, target: end } }
  })
}
