/** Wall-clock time in a named zone, by the zone data that ships with Node. */

// To make one takes half a millisecond; a paper knows a handful of zones.
const clocks = new Map<string, Intl.DateTimeFormat>()
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' })
  clocks.set(timeZone, clock)
  return clock
}

function parts(at: Date, timeZone: string) {
  const format = clockOf(timeZone)
  const found = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
  return { day: `${found['year']}-${found['month']}-${found['day']}`, time: `${found['hour']}:${found['minute']}:${found['second']}` }
}

/** The calendar day at that moment in that zone, `2026-11-22`. */
export const dayIn = (timeZone: string, at: Date): string => parts(at, timeZone).day

/** Minutes that the zone's wall clock is ahead of UTC at that moment. */
function offset(timeZone: string, at: Date): number {
  const { day, time } = parts(at, timeZone)
  return (Date.parse(`${day}T${time}Z`) - Math.floor(at.getTime() / 1000) * 1000) / 60_000
}

/**
 * The moment at which the zone's clocks show `wall` (`2026-11-20T07:30`).
 * An hour that a clock change repeats is read as its first; one that it skips, as if the clocks had not changed.
 */
export function atWallTime(timeZone: string, wall: string): Date {
  const naive = Date.parse(`${wall}Z`)
  const before = offset(timeZone, new Date(naive - 86_400_000))
  const first = new Date(naive - before * 60_000)
  const there = offset(timeZone, first)
  if (there === before) return first
  const second = new Date(naive - there * 60_000)
  return offset(timeZone, second) === there ? second : first
}

/** What a wall-clock time means: one moment, two (an hour that comes twice), or none (an hour that is skipped), with the moments nearest. */
export type WallTime = { kind: 'once'; at: Date } | { kind: 'twice'; first: Date; second: Date } | { kind: 'never'; before: Date; after: Date }

/** All moments at which the zone's clocks show `wall` (`2026-03-29T02:30`). Nothing is guessed. */
export function readWallTime(timeZone: string, wall: string): WallTime {
  const naive = Date.parse(`${wall}Z`)
  // Whatever the zone does within two days, these are its offsets before and after.
  const offsets = [...new Set([offset(timeZone, new Date(naive - 86_400_000)), offset(timeZone, new Date(naive + 86_400_000))])]
  const moments = offsets.map((minutes) => new Date(naive - minutes * 60_000)).sort((a, b) => a.getTime() - b.getTime())
  const shown = moments.filter((at) => at.getTime() + offset(timeZone, at) * 60_000 === naive)
  const [first, second] = shown
  if (first && second) return { kind: 'twice', first, second }
  if (first) return { kind: 'once', at: first }
  const [before = new Date(naive), after = before] = moments
  return { kind: 'never', before, after }
}

/** What the zone's clocks show at that moment, `2026-11-20T07:30`: the other way round. */
export function wallTimeIn(timeZone: string, at: Date): string {
  const { day, time } = parts(at, timeZone)
  return `${day}T${time.slice(0, 5)}`
}
