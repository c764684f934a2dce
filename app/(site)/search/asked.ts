import { isDay } from '#newsroom/day.ts'
import type { Filters } from '#newsroom/stories/search.ts'
import { tidyQuery } from '#newsroom/stories/search-terms.ts'
import { one, slugAsked, withQuery } from '../asked.ts'

export type SearchAsked = { q: string; filters: Filters; sort: 'best' | 'newest'; page: number }

/** What the form sent. What is no slug, no day and no page is left out, and so is the first page's number. */
export function searchAsked(query: Record<string, string | string[] | undefined>): SearchAsked {
  const filters: Filters = {}
  for (const name of ['section', 'contributor', 'partner'] as const) {
    const slug = slugAsked(query[name])
    if (slug) filters[name] = slug
  }
  for (const name of ['from', 'to'] as const) {
    const day = one(query[name])
    if (isDay(day)) filters[name] = day
  }
  const page = Number(one(query['page']) || 1)
  return { q: tidyQuery(one(query['q'])), filters, sort: one(query['sort']) === 'newest' ? 'newest' : 'best', page: Number.isInteger(page) && page > 0 && page <= 1000 ? page : 1 }
}

/** The address of a search: what may be sent to somebody else. */
export const searchHref = ({ q, filters, sort, page }: SearchAsked): string =>
  withQuery('/search', { q, ...filters, sort: sort === 'newest' ? sort : undefined, page: page > 1 ? page : undefined })
