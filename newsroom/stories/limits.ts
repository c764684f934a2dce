import { readTerms, type Terms } from '../rights/terms.ts'

/** Where a lent story may be read, as its agreement says it; null: everywhere. */
export type Limits = Terms['territories'] | null

export function limitsOf(terms: unknown): Limits {
  const territories = terms ? readTerms(terms)?.territories : undefined
  return territories && territories.places.length > 0 ? territories : null
}

/** What the front door is told: which countries, and the page that stands instead elsewhere. */
export const placesAt = (path: string, limits: Limits) => limits && { mode: limits.mode, countries: limits.places, unknown: limits.unknown, instead: `${path}/not-here` }
