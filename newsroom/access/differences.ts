import { canonicalJson } from '#lib/canonical-json.ts'

/** One field that a deed changed; null where there was, or is, nothing. */
export type Difference = { field: string; before: string | null; after: string | null }

const MOST_WORDS = 300
const DEEPEST = 4

/** The fields of `before` and `after` that differ, in words: `profile.jobTitle` is "profile, job title". */
export function differences(before: unknown, after: unknown): Difference[] {
  const [was, is] = [leaves(before), leaves(after)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((path) => {
    const [one, other] = [was.get(path) ?? null, is.get(path) ?? null]
    return one === other ? [] : [{ field: inWords(path), before: one, after: other }]
  })
}

/** Every value by its path. Lists of plain values are one value. */
function leaves(value: unknown, path: readonly string[] = []): Map<string, string> {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return new Map()
  const isPlainList = Array.isArray(value) && value.every((entry) => typeof entry !== 'object' || entry === null)
  if (typeof value !== 'object' || isPlainList || path.length >= DEEPEST) return new Map([[path.join('.'), shown(value)]])
  return new Map(Object.entries(value).flatMap(([name, inner]) => [...leaves(inner, [...path, Array.isArray(value) ? String(Number(name) + 1) : name])]))
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : typeof value === 'boolean' ? (value ? 'yes' : 'no') : Array.isArray(value) && value.every((entry) => typeof entry === 'string') ? value.join(', ') : canonicalJson(value)
  return text.length > MOST_WORDS ? `${text.slice(0, MOST_WORDS).toWellFormed()} …` : text
}

const inWords = (path: string) => path.split('.').map((name) => name.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase()).join(', ')
