/** Wall-clock time in a named zone, by the zone data that ships with Node. */

function parts(at: Date, timeZone: string) {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
  })
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
