import { stringify } from 'csv-stringify/sync'
import { auditRows, type AuditRow } from './audit-log.ts'
import type { Actor } from './can.ts'

const PAGE = 2_000
const COLUMNS = ['row', 'at', 'who', 'account', 'deed', 'subject', 'id', 'before', 'after', 'reason', 'address']
// A cell that begins like a formula would be run by a spreadsheet; it gets a ' before it. Excel knows UTF-8 by the mark.
const write = (rows: unknown[][], isFirst: boolean) => stringify(rows, { escape_formulas: true, record_delimiter: 'windows', bom: isFirst })

const cells = ({ seq, at, actor, actorId, deed, subjectType, subjectId, before, after, reason, address }: AuditRow) =>
  [String(seq), at.toISOString(), actor, actorId ?? '', deed, subjectType, subjectId, before ? JSON.stringify(before) : '', after ? JSON.stringify(after) : '', reason, address]

/**
 * The rows that the filter finds as RFC 4180 CSV, a page at a time: a million rows never stand in memory.
 * The first page is read before anything is given back, so that a refusal is one. @throws Refused
 */
export async function auditCsv(actor: Actor, given: object): Promise<AsyncGenerator<string>> {
  const first = await auditRows(actor, given, PAGE)
  async function* pages() {
    yield write([COLUMNS, ...first.rows.map(cells)], true)
    for (let next = first.next; next !== null; ) {
      const page = await auditRows(actor, { ...given, after: next }, PAGE)
      yield write(page.rows.map(cells), false)
      next = page.next
    }
  }
  return pages()
}
