import { atWallTime, dayIn } from '#lib/wall-time.ts'

const WEEK = 7 * 86_400_000
/** The evening on which the demo paper was written. */
const WRITTEN = '2026-11-22T19:00'

const shifted = (wall: string, weeks: number) => new Date(Date.parse(`${wall}Z`) + weeks * WEEK).toISOString().slice(0, wall.length)

/** Moves the demo's dates by whole weeks, the most that leaves none in the future: weekdays in its texts stay true. */
export function demoClock(timeZone: string, now: Date) {
  const weeks = Math.floor((now.getTime() - atWallTime(timeZone, WRITTEN).getTime()) / WEEK)
  const at = (wall: string) => atWallTime(timeZone, shifted(wall, weeks))
  /** For dates without a time. */
  const day = (date: string) => shifted(`${date}T12:00`, weeks).slice(0, 10)
  return {
    at,
    day,
    span: <T extends { from: string; to?: string }>({ from, to, ...rest }: T) => ({ ...rest, from: full(from), ...(to && { to: full(to) }) }),
    start: at('2024-11-01T09:00'),
    today: dayIn(timeZone, now),
  }
}

export type DemoClock = ReturnType<typeof demoClock>

/** `2019` and `2019-05` begin on their first day; a life's dates are not moved. */
const full = (date: string) => (date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date)
