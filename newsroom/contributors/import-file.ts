import { createHash } from 'node:crypto'
import { Refused } from '../refusal.ts'
import { Profile } from './profile.ts'
import { readRows, type Given } from './sheet.ts'

export const MOST_BYTES = 10 * 1024 * 1024
export const MOST_ROWS = 20_000

const refused = (code: string, message: string) => new Refused([{ code, field: 'file', message }])

/**
 * The rows of a file of contributors, CSV or JSON by what it begins with, and what tells this file from any other.
 * @throws Refused, with a sentence for each way in which a file can be wrong
 */
export function readContributorFile(bytes: Uint8Array): { rows: Given[]; sha256: string } {
  if (bytes.length === 0) throw refused('empty', 'Choose a file. This one is empty.')
  if (bytes.length > MOST_BYTES) throw refused('too-large', 'The file is larger than 10 MB. Cut it into parts, each with the line of columns.')
  const text = decoded(bytes)
  const rows = /^\s*[[{]/.test(text) ? readJson(text) : readRows(text)
  if (rows.length === 0) throw refused('empty', 'There is nobody in this file. Below the line of columns belongs a row for each contributor.')
  if (rows.length > MOST_ROWS) throw refused('too-many', `The file has ${rows.length} rows; at most ${MOST_ROWS} can be taken at once. Cut it into parts, each with the line of columns.`)
  return { rows, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) throw notUtf8()
  if (first === 0x50 && second === 0x4b) throw refused('spreadsheet', 'This is a spreadsheet’s own file. Open it there, and save it as CSV UTF-8.')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw notUtf8()
  }
}

const notUtf8 = () => refused('encoding', 'The file is not in UTF-8, so names would come out wrong. In your spreadsheet, save it as CSV UTF-8.')

const FIELDS = new Set(Object.keys(Profile.shape))

/** A list of profiles, or an object that holds it as `contributors`; as the export writes it. */
function readJson(text: string): Given[] {
  let found: unknown
  try {
    found = JSON.parse(text)
  } catch {
    throw refused('json', 'The file begins like JSON and is none. Check its brackets, commas and quotes, or send CSV.')
  }
  const list = typeof found === 'object' && found !== null && 'contributors' in found ? found.contributors : found
  if (!Array.isArray(list)) throw refused('json', 'The file must hold a list of contributors: [{ "name": "Ada Example" }].')
  return list.map((entry: unknown, index) => {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) throw refused('json', `Entry ${index + 1} is not a contributor: { "name": "Ada Example" }.`)
    const { slug, ...fields } = entry as Record<string, unknown>
    const strange = Object.keys(fields).find((name) => !FIELDS.has(name))
    if (strange !== undefined) throw refused('columns', `Entry ${index + 1} has a field “${strange.slice(0, 60)}”, and there is none of that name. The fields stand on this page.`)
    return { at: index + 1, slug: typeof slug === 'string' ? slug.trim() : '', fields, bios: null }
  })
}
