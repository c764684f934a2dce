import type { Shown } from '#newsroom/shown.ts'

/** The door takes no more tags; a document with more is not kept at all, rather than kept and not expired. */
const MOST_TAGS = 500

export type Told = Shown & { status?: 200 | 404 | 410 | 301; location?: string; robots?: string; maxAge?: number }

/** What a document tells the front door of itself, as the door reads it. */
export function doorNote({ status = 200, tags, until, location, robots, maxAge }: Told): string {
  const all = [...new Set(tags)]
  const end = all.length > MOST_TAGS ? new Date(0) : until
  return JSON.stringify({
    status,
    tags: all.slice(0, MOST_TAGS),
    ...(end && { until: end.toISOString() }),
    ...(location && { location }),
    ...(robots && { robots }),
    ...(maxAge && { maxAge }),
  })
}
