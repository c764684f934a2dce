import { z } from 'zod'
import { Prisma } from '#prisma/generated/client.ts'
import { emptyIsAbsent, line, optionalLine, tick } from '../input.ts'
import { folded } from './names.ts'
import { STATUSES } from './profile.ts'

/** Which contributors are meant: what the list shows, a bulk change changes and an export writes. Merged records are in none. */
export const Filter = z.strictObject({
  q: line(200).default(''),
  status: z.preprocess(emptyIsAbsent, z.enum(STATUSES).optional()),
  noPortrait: tick.default(false),
  noBiography: tick.default(false),
  language: optionalLine(60),
  /** A day: changed on it or later. */
  since: z.preprocess(emptyIsAbsent, z.iso.date().optional()),
})
export type Filter = z.output<typeof Filter>

type Asked = Record<string, string | string[] | undefined>
const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)?.replaceAll('\0', '').toWellFormed()

/** The filter that an address asks for. What it asks for wrongly is left out: an old link still leads somewhere. */
export function filterFrom(asked: Asked): Filter {
  const fit = Object.entries(Filter.shape).flatMap(([name, schema]) => {
    const value = first(asked[name])
    return value !== undefined && schema.safeParse(value).success ? [[name, value]] : []
  })
  return Filter.parse(Object.fromEntries(fit))
}

/** The same as the fields of an address, without those that ask for nothing. */
export function filterFields(filter: Filter): Record<string, string> {
  const asked = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '' && value !== false)
  return Object.fromEntries(asked.map(([name, value]) => [name, value === true ? 'on' : String(value)]))
}

/** The words that are searched for: no sign in them means anything to the database. */
export const wordsOf = (q: string): string[] => (folded(q).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 8)

/** Contributors `c` that match. With `near`, those whose names sound like what was typed; its caller sets how near. */
export function matching({ q, status, noPortrait, noBiography, language, since }: Filter, near = false): Prisma.Sql {
  const parts = [Prisma.sql`c.merged_into_id IS NULL`]
  const words = wordsOf(q)
  if (q && words.length === 0) parts.push(Prisma.sql`false`)
  else if (near) parts.push(Prisma.sql`${words.join(' ')} <% c.name_key`)
  else for (const word of words) parts.push(Prisma.sql`c.search_key LIKE ${`%${word}%`}`)
  if (status) parts.push(Prisma.sql`c.status::text = ${status}`)
  if (noPortrait) parts.push(Prisma.sql`c.portrait_id IS NULL`)
  if (noBiography) parts.push(withoutBiography)
  if (language) parts.push(Prisma.sql`EXISTS (SELECT 1 FROM unnest(c.languages) AS spoken WHERE lower(spoken) = lower(${language}))`)
  if (since) parts.push(Prisma.sql`c.updated_at >= ${since}::date`)
  return Prisma.join(parts, ' AND ')
}

/** Of each language the newest counts: a biography that was emptied is none. */
const withoutBiography = Prisma.sql`NOT EXISTS (
  SELECT 1 FROM bio_version b WHERE b.contributor_id = c.id AND (b.short_bio <> '' OR cardinality(b.long_bio) > 0)
    AND NOT EXISTS (SELECT 1 FROM bio_version later WHERE later.contributor_id = b.contributor_id AND later.lang = b.lang AND later.number > b.number))`
