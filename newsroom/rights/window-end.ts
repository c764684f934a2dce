import type { Terms } from './terms.ts'

const DAY_MS = 86_400_000

type Days = { originalPublished: Date | null; firstPublished: Date | null; at: Date }

/** The moment at which the whole text stops standing; null where it has no end. A story not out yet would begin at `at`. */
export function windowEnd({ window: { start, days, until, atEnd } }: Pick<Terms, 'window'>, { originalPublished, firstPublished, at }: Days): Date | null {
  if (atEnd === 'KEEP') return null
  if (until) return new Date(Date.parse(until) + DAY_MS)
  if (!days) return null
  const begin = start === 'SOURCE' ? (originalPublished ?? firstPublished ?? at) : (firstPublished ?? at)
  return new Date(begin.getTime() + days * DAY_MS)
}
