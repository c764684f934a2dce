import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { Refused } from '../refusal.ts'
import type { Profile } from './profile.ts'

/** The columns of a sheet of contributors, each with what its cells hold. Biographies have two more a language: `shortBio.de`, `longBio.de`. */
export const COLUMNS = {
  slug: 'Their address: ada-example. Empty for somebody new.',
  name: 'As it stands in bylines.',
  sortName: 'As it stands in lists: Example, Ada. Empty: made from the name.',
  nativeName: 'In the letters of its own language.',
  nativeNameLang: 'That language as a code: ar.',
  pronunciation: 'How it is said.',
  pronouns: '',
  jobTitle: 'Their title.',
  status: 'ACTIVE, ON_LEAVE, FORMER, DECEASED or PSEUDONYM.',
  expertise: 'Their beats, a list.',
  credentials: 'A list.',
  awards: 'A list.',
  languages: 'A list.',
  places: 'A list.',
  publicEmail: 'An e-mail address that readers see.',
  signal: '',
  pgpFingerprint: '40 or 64 signs.',
  portraitId: 'The number of a picture that is here already.',
  links: 'A list of: name | address.',
  affiliations: 'A list of: organisation | title | from | to. Days like 2026-11-23; to may be empty.',
  disclosures: 'A list of: whom or what | nature | sentence for readers | from | to.',
  consentBioOutbound: 'yes or no: may the biography go out to partners?',
  consentPortraitOutbound: 'yes or no: may the portrait?',
} as const
export type Column = keyof typeof COLUMNS
const columnNames = Object.keys(COLUMNS) as Column[]

const tuples: Partial<Record<Column, readonly string[]>> = {
  links: ['label', 'url'],
  affiliations: ['organisation', 'title', 'from', 'to'],
  disclosures: ['entity', 'nature', 'text', 'from', 'to'],
}
const lists = new Set<string>(['expertise', 'credentials', 'awards', 'languages', 'places'])
const ticks = new Set<string>(['consentBioOutbound', 'consentPortraitOutbound'])
const BIO = /^(short|long)Bio\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/

export const isColumn = (name: string): boolean => columnNames.some((column) => column === name) || BIO.test(name)

// ── Cells ──

const escaped = (text: string) => text.replace(/[\\;|]/g, '\\$&')

/** Cut at a sign that has no \ before it. */
function cut(text: string, sign: ';' | '|'): string[] {
  const parts = ['']
  for (let at = 0; at < text.length; at++) {
    const here = text.charAt(at)
    if (here === '\\' && at + 1 < text.length) parts.push((parts.pop() ?? '') + here + text.charAt(++at))
    else if (here === sign) parts.push('')
    else parts.push((parts.pop() ?? '') + here)
  }
  return parts
}
const unescaped = (text: string) => text.trim().replace(/\\([\\;|])/g, '$1')

/** What a spreadsheet would run as a formula; with any quotes before it that were put there, or stood there. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/
/** A cell that no spreadsheet runs: a quote stands before it, which `unguarded` takes off again. */
export const guarded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell)
export const unguarded = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell)

export type Sheet = Profile & { slug: string }

function cellOf(column: string, sheet: Sheet): string {
  const bio = BIO.exec(column)
  if (bio) {
    const found = sheet.bios.find(({ lang }) => lang === bio[2])
    return (bio[1] === 'short' ? found?.shortBio : found?.longBio.join('\n\n')) ?? ''
  }
  const value: unknown = sheet[column as Column]
  const parts = tuples[column as Column]
  if (parts && Array.isArray(value)) return (value as Record<string, string>[]).map((entry) => parts.map((part) => escaped(entry[part] ?? '')).join(' | ')).join('; ')
  if (Array.isArray(value)) return (value as string[]).map(escaped).join('; ')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? value : ''
}

/** The columns of a sheet whose biographies are in these languages. */
export const columnsFor = (langs: readonly string[]): string[] => [...columnNames, ...langs.flatMap((lang) => [`shortBio.${lang}`, `longBio.${lang}`])]

/** Rows of a sheet as CSV (RFC 4180); `head` for the first part of a file, which says its encoding too. */
export function writeRows(rows: readonly Sheet[], columns: readonly string[], head: boolean): string {
  const body = rows.map((row) => columns.map((column) => guarded(cellOf(column, row))))
  return (head ? '\ufeff' : '') + stringify(head ? [[...columns], ...body] : body, { record_delimiter: 'windows', escape_formulas: true, quoted_match: /[\r\n]/ })
}

// ── Reading ──

/** A row as a file gives it: only the fields that it names. `bios` holds, by language, only the halves that it names. */
export type Given = { at: number; slug: string; fields: Record<string, unknown>; bios: { lang: string; shortBio?: unknown; longBio?: unknown }[] | null }

const refused = (code: string, message: string): never => {
  throw new Refused([{ code, field: 'file', message }])
}

type Parsed = { info: { lines: number }; record: string[] }

/** @throws Refused where a cell or column cannot be read; the sentence says which */
export function readRows(text: string): Given[] {
  const firstLine = text.slice(0, Math.max(0, text.search(/[\r\n]/)) || text.length)
  const delimiter = [',', ';', '\t'].toSorted((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0] ?? ','
  let records: Parsed[]
  try {
    records = parse(text, { bom: true, delimiter, info: true, skip_empty_lines: true, relax_column_count: false }) as unknown as Parsed[] // with `info`, which the package's types leave out
  } catch (error) {
    return refused('csv', sayWhy(error))
  }
  const [head, ...rows] = records
  if (!head) return refused('empty', 'The file is empty. Its first line must name the columns.')
  const columns = head.record.map((name) => unguarded(name.trim()))
  const strange = columns.filter((name) => !isColumn(name))
  if (strange.length > 0) return refused('columns', `There is no column “${strange[0] ?? ''}”. The first line names the columns; those there are stand on this page.`)
  const twice = columns.find((name, place) => columns.indexOf(name) !== place)
  if (twice !== undefined) return refused('columns', `The column “${twice}” stands there twice. Take one of the two out.`)
  if (!columns.includes('slug') && !columns.includes('name')) return refused('columns', 'A column “slug” or “name” is needed, to know whom a row is about.')
  return rows.map(({ record, info }) => givenOf(columns, record, info.lines))
}

function sayWhy(error: unknown): string {
  const { code, lines = 0 } = error as { code?: string; lines?: number }
  if (code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH') return `Line ${lines} has more or fewer cells than the first line has columns. A comma or a line break inside a cell needs quotes around the cell.`
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'A quote that opens a cell is never closed. Close it, or write quotes inside a cell twice.'
  if (code?.includes('QUOTE')) return `In line ${lines} a quote stands where none can. Put the whole cell in quotes, and write quotes inside it twice.`
  return `The file cannot be read as CSV${lines ? ` (line ${lines})` : ''}. Save it anew from your spreadsheet as CSV UTF-8.`
}

function givenOf(columns: string[], record: string[], at: number): Given {
  const given: Given = { at, slug: '', fields: {}, bios: null }
  for (const [place, column] of columns.entries()) {
    const cell = unguarded(record[place] ?? '')
    const bio = BIO.exec(column)
    if (bio) {
      given.bios ??= []
      const lang = bio[2] ?? ''
      const found = given.bios.find((entry) => entry.lang === lang) ?? { lang }
      if (!given.bios.includes(found)) given.bios.push(found)
      if (bio[1] === 'short') found.shortBio = cell
      else found.longBio = cell
    } else if (column === 'slug') given.slug = cell.trim()
    else given.fields[column] = valueOf(column, cell)
  }
  return given
}

function valueOf(column: string, cell: string): unknown {
  const parts = tuples[column as Column]
  const entries = () => cut(cell, ';').filter((entry) => entry.trim() !== '')
  if (parts) return entries().map((entry) => Object.fromEntries(cut(entry, '|').map((part, place) => [parts[place] ?? `part${place + 1}`, unescaped(part)])))
  if (lists.has(column)) return entries().map(unescaped)
  if (ticks.has(column)) return tickOf(cell)
  if (column === 'status') return cell.trim() || undefined
  return cell
}

const tickOf = (cell: string): unknown => ({ yes: true, true: true, no: false, false: false, '': false })[cell.trim().toLowerCase()] ?? cell
