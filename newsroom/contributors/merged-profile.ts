import { Profile, type Profile as P } from './profile.ts'

/** What one record of the two gives: the kept one's, the other's, or (of lists) both, each entry once. */
export const TAKES = ['kept', 'gone', 'both'] as const
export type Take = (typeof TAKES)[number]
export type Field = keyof P
export type Takes = Partial<Record<Field, Take>>

/** The fields of a profile in the order of its page. */
export const FIELDS = Object.keys(Profile.shape) as Field[]
export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)
const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
const isEmpty = (value: unknown) => value === undefined || value === '' || (isList(value) && value.length === 0)

/** The fields in which two profiles differ, each with what is taken unless somebody chooses otherwise: the fuller. */
export function differing(kept: P, gone: P): { field: Field; usual: Take }[] {
  return FIELDS.filter((field) => !same(kept[field], gone[field])).map((field) => ({ field, usual: usualTake(field, kept, gone) }))
}

function usualTake(field: Field, kept: P, gone: P): Take {
  // The name and its order go together, and nobody consents by being merged.
  if (['name', 'sortName', 'status', 'consentBioOutbound', 'consentPortraitOutbound'].includes(field)) return 'kept'
  if (isEmpty(kept[field])) return 'gone'
  if (isEmpty(gone[field])) return 'kept'
  return isList(kept[field]) ? 'both' : 'kept'
}

/** The profile that two make, by what was chosen for each field; no profile where the two together hold more than one may. */
export function mergedProfile(kept: P, gone: P, takes: Takes) {
  const usual = new Map(differing(kept, gone).map(({ field, usual: take }) => [field, take]))
  const taken = FIELDS.map((field) => {
    const take = takes[field] ?? usual.get(field) ?? 'kept'
    return [field, take === 'both' ? together(field, kept[field], gone[field]) : (take === 'gone' ? gone : kept)[field]]
  })
  return Profile.safeParse(Object.fromEntries(taken.filter(([, value]) => value !== undefined)))
}

function together(field: Field, kept: unknown, gone: unknown): unknown {
  if (!isList(kept) || !isList(gone)) return kept ?? gone
  if (field === 'bios') return fullerBios(kept as P['bios'], gone as P['bios'])
  const seen = new Set<string>()
  return [...kept, ...gone].filter((entry) => {
    const key = field === 'links' ? (entry as P['links'][number]).url : typeof entry === 'string' ? entry.toLowerCase() : JSON.stringify(entry)
    return !seen.has(key) && seen.add(key)
  })
}

const lengthOf = ({ shortBio, longBio }: P['bios'][number]) => shortBio.length + longBio.join('').length

/** One biography a language, the longer of two. */
function fullerBios(kept: P['bios'], gone: P['bios']): P['bios'] {
  const langs = [...new Set([...kept, ...gone].map(({ lang }) => lang))].sort()
  return langs.flatMap((lang) => [...kept, ...gone].filter((bio) => bio.lang === lang).sort((a, b) => lengthOf(b) - lengthOf(a)).slice(0, 1))
}
