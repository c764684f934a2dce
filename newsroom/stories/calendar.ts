import { db } from '#lib/db.ts'
import { atWallTime, dayIn } from '#lib/wall-time.ts'
import { authorize, type Actor } from '../access/can.ts'
import type { StoryFilters } from './narrowed.ts'
import type { State } from './moves.ts'
import { fitting, nextDay } from './narrowed.ts'

/** A busier day says how many more there are. */
const A_DAY = 12

export type CalendarEntry = { id: string; headline: string; state: State; at: Date; kind: 'due' | 'scheduled' | 'published' }
export type CalendarDay = { day: string; entries: CalendarEntry[]; more: number }

const plus = (day: string, days: number) => new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
/** The Monday on or before a day. */
const monday = (day: string) => plus(day, -((new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7))

/** The days that a calendar shows around one: its week, or the weeks of its month, from Monday to Sunday. */
export function daysAround(day: string, span: 'month' | 'week'): string[] {
  const first = monday(span === 'week' ? day : `${day.slice(0, 7)}-01`)
  const monthAfter = plus(`${day.slice(0, 7)}-01`, 31).slice(0, 7)
  const last = span === 'week' ? plus(first, 6) : plus(monday(plus(`${monthAfter}-01`, -1)), 6)
  const days = [first]
  for (let next = plus(first, 1); next <= last; next = plus(next, 1)) days.push(next)
  return days
}

/** The same day a span before or after; of a month, its first. */
export function beside(day: string, span: 'month' | 'week', by: 1 | -1): string {
  if (span === 'week') return plus(day, by * 7)
  return by > 0 ? `${plus(`${day.slice(0, 7)}-01`, 31).slice(0, 7)}-01` : `${plus(`${day.slice(0, 7)}-01`, -1).slice(0, 7)}-01`
}

type Row = CalendarEntry & { day: string; n: number; place: number }

/** What goes out, what went out and what is due on each of these days, by the newsroom's clock. */
export async function storyCalendar(actor: Actor, filters: StoryFilters, days: readonly string[], clock: { timeZone: string; lang: string; now: Date }): Promise<CalendarDay[]> {
  authorize(actor, 'story.list')
  const [first = dayIn(clock.timeZone, clock.now)] = days
  const from = atWallTime(clock.timeZone, `${first}T00:00`)
  const to = atWallTime(clock.timeZone, `${nextDay(days.at(-1) ?? first)}T00:00`)
  const rows = await db().$queryRaw<Row[]>`
    WITH entries AS (
      SELECT id, headline, state::text AS state, scheduled_for AS at, 'scheduled' AS kind FROM story WHERE scheduled_for >= ${from} AND scheduled_for < ${to} AND ${fitting(filters, clock)}
      UNION ALL
      SELECT id, headline, state::text, first_published_at, 'published' FROM story WHERE first_published_at >= ${from} AND first_published_at < ${to} AND ${fitting(filters, clock)}
      UNION ALL
      SELECT id, headline, state::text, due_at, 'due' FROM story WHERE due_at >= ${from} AND due_at < ${to} AND state NOT IN ('PUBLISHED', 'HELD', 'WITHDRAWN', 'ARCHIVED') AND ${fitting(filters, clock)}
    ), placed AS (
      SELECT *, (at AT TIME ZONE ${clock.timeZone})::date::text AS day FROM entries
    ), ordered AS (
      SELECT *, count(*) OVER (PARTITION BY day)::int AS n, row_number() OVER (PARTITION BY day ORDER BY at, id)::int AS place FROM placed
    )
    SELECT * FROM ordered WHERE place <= ${A_DAY}::int ORDER BY day, place`
  return days.map((day) => {
    const here = rows.filter((row) => row.day === day)
    const entries = here.map(({ id, headline, state, at, kind }) => ({ id, headline: headline || 'Without a headline', state, at, kind }))
    return { day, entries, more: (here[0]?.n ?? 0) - entries.length }
  })
}
