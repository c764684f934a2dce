import type { Shown } from '#newsroom/shown.ts'
import type { placesAt } from '#newsroom/stories/limits.ts'

/** What the door takes: so many tags, of such letters. A document with others is not kept at all, rather than kept and not expired. */
const MOST_TAGS = 500
const TAG = /^[\x21-\x2b\x2d-\x7e]{1,200}$/

export type Told = Shown & { status?: 200 | 404 | 410 | 301 | 451; location?: string; robots?: string; maxAge?: number; places?: ReturnType<typeof placesAt> }

/** What a document tells the front door of itself, as the door reads it. */
export function doorNote({ status = 200, tags, until, location, robots, maxAge, places }: Told): string {
  const all = [...new Set(tags)]
  const fit = all.filter((tag) => TAG.test(tag)).slice(0, MOST_TAGS)
  const end = fit.length < all.length ? new Date(0) : until
  return JSON.stringify({
    status,
    tags: fit,
    ...(end && { until: end.toISOString() }),
    ...(location && { location }),
    ...(robots && { robots }),
    ...(maxAge && { maxAge }),
    ...(places && { places }),
  })
}
