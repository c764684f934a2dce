import type { Shown } from '#newsroom/shown.ts'

type DoorProps = Shown & { status?: 200 | 404 | 410 | 301; location?: string; robots?: string }

/** The door keeps a page under at most this many tags; one with more is not kept, rather than kept and not expired. */
const MOST_TAGS = 500

/**
 * What the page tells the front door, which reads it and takes it out: its status, what would make it stale,
 * and until when it may be kept.
 */
export function Door({ status = 200, tags, until, location, robots }: DoorProps) {
  const all = [...new Set(tags)]
  const end = all.length > MOST_TAGS ? new Date(0) : until
  const note = { status, tags: all.slice(0, MOST_TAGS), ...(end && { until: end.toISOString() }), ...(location && { location }), ...(robots && { robots }) }
  return <meta name="door" content={JSON.stringify(note)} />
}
