import { dayIn } from '#lib/wall-time.ts'

/** `2026-11-22` and nothing like it: a day that the calendar has, from the year 1000 to 9999. */
export function isDay(text: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** The first day after it: `2026-11-30` → `2026-12-01`. */
export const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** The newsroom's calendar day at that moment, as the database keeps days. */
export const todayIn = (timeZone: string, now: Date): Date => new Date(dayIn(timeZone, now))
