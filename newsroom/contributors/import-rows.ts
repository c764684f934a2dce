import { Refused } from '../refusal.ts'
import { readInput } from '../input.ts'
import { wordsFor } from './field-words.ts'
import { nameKeyOf, sortNameOf } from './names.ts'
import { Profile, whole } from './profile.ts'
import type { Given } from './sheet.ts'

export const OUTCOMES = ['made', 'changed', 'unchanged', 'refused'] as const
export type Outcome = (typeof OUTCOMES)[number]
/** What becomes, or became, of a row: `at` is its line in a CSV file, its place in a JSON file. */
export type RowReport = { at: number; name: string; outcome: Outcome; says: string }

export type Known = { id: string; slug: string; version: number; mergedInto: string | null; profile: Profile }
export type Alike = { name: string; slug: string; why: string }
type Asked = { known: Known | undefined; alike: readonly Alike[]; makeLikely: boolean; portraits: ReadonlySet<string>; seen: Map<string, number> }
export type Planned = { report: RowReport; write: { known: Known | null; slug: string; profile: Profile } | null }

const TICKS = ['consentBioOutbound', 'consentPortraitOutbound']
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** What to do with a row, decided without a database: `seen` holds who stood in the rows before it. */
export function planRow(given: Given, { known, alike, makeLikely, portraits, seen }: Asked): Planned {
  const { at, slug } = given
  const named = typeof given.fields['name'] === 'string' ? given.fields['name'].trim() : ''
  const name = (named || known?.profile.name || slug || 'Without a name').slice(0, 100)
  const refusedFor = (says: string): Planned => ({ report: { at, name, outcome: 'refused', says }, write: null })

  if (slug && (!SLUG.test(slug) || slug.length > 100)) return refusedFor('The slug must be like ada-example: small letters, digits, and hyphens between them.')
  if (known?.mergedInto) return refusedFor(`This record was merged. Write the slug of the one that was kept: ${known.mergedInto}.`)
  const oddTick = TICKS.find((field) => field in given.fields && typeof given.fields[field] !== 'boolean')
  if (oddTick) return refusedFor(`${oddTick}: write yes or no.`)

  let profile: Profile
  try {
    profile = whole(readInput(Profile, proposed(given, known?.profile)))
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return refusedFor(error.reasons.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join(' '))
  }
  if (profile.portraitId !== undefined && !portraits.has(profile.portraitId)) return refusedFor('portraitId: there is no such picture here. Leave the cell empty, and add the portrait on their page.')

  const keys = [...(slug ? [`slug ${slug}`] : []), ...(known ? [] : [`name ${nameKeyOf(profile.name, profile.nativeName)}`])]
  const before = keys.map((key) => seen.get(key)).find((row) => row !== undefined)
  if (before !== undefined && !(makeLikely && !slug)) return refusedFor(`Row ${before} of this file is about the same person. Put the two into one.`)
  for (const key of keys) if (!seen.has(key)) seen.set(key, at)

  if (!known) {
    const [likely] = alike
    if (likely && !makeLikely) return refusedFor(`Likely ${likely.name}, who is here already: ${likely.why} If so, write the slug ${likely.slug} into the row; if not, tick that likely people are made anew.`)
    return { report: { at, name, outcome: 'made', says: likely ? `Though like ${likely.name} (${likely.slug}).` : '' }, write: { known: null, slug, profile } }
  }
  const changed = (Object.keys(Profile.shape) as (keyof Profile)[]).filter((field) => !same(known.profile[field], profile[field]))
  if (changed.length === 0) return { report: { at, name, outcome: 'unchanged', says: '' }, write: null }
  return { report: { at, name, outcome: 'changed', says: changed.map(wordsFor).join(', ') }, write: { known, slug: known.slug, profile } }
}

/** The standing profile with what the row names put on top. A name in lists that was only made from the name is made anew. */
function proposed({ fields, bios }: Given, standing: Profile | undefined): Record<string, unknown> {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  const base: Record<string, unknown> = { ...standing }
  if ('name' in given && !('sortName' in given) && standing?.sortName === sortNameOf(standing?.name ?? '')) delete base['sortName']
  return { ...base, ...given, ...(bios && { bios: onTop(bios, standing?.bios ?? []) }) }
}

function onTop(given: NonNullable<Given['bios']>, standing: Profile['bios']): unknown[] {
  const langs = [...new Set([...standing, ...given].map(({ lang }) => lang))]
  const all = langs.map((lang) => ({ lang, ...standing.find((bio) => bio.lang === lang), ...given.find((bio) => bio.lang === lang) }))
  return all.filter(({ shortBio = '', longBio = '' }: { shortBio?: unknown; longBio?: unknown }) => (typeof shortBio === 'string' ? shortBio.trim() !== '' : true) || (typeof longBio === 'string' ? longBio.trim() !== '' : !Array.isArray(longBio) || longBio.length > 0))
}
