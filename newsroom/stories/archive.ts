import { db } from '#lib/db.ts'

/** A span of the newsroom's calendar and how many stories readers find in it: `2026`, `2026-11` or `2026-11-22`. */
export type Counted = { span: string; stories: number }

/** How many stories there are of each month, from the oldest; of one year where it is given. */
export function storiesByMonth({ year = null, now = new Date() }: { year?: string | null; now?: Date } = {}): Promise<Counted[]> {
  return db().$queryRaw<Counted[]>`
    SELECT to_char(day, 'YYYY-MM') AS span, count(*)::int AS stories FROM live_story
    WHERE (${year}::text IS NULL OR day BETWEEN (${year} || '-01-01')::date AND (${year} || '-12-31')::date)
      AND public_from <= ${now} AND (public_until IS NULL OR public_until > ${now} OR at_end = 'EXCERPT')
    GROUP BY 1 ORDER BY 1`
}

export type Calendar = { days: Counted[]; previous: string | null; next: string | null }

/** The days of a month (`2026-11`) that have stories, and the nearest months before and after it that have any. */
export async function calendarOf(month: string, now = new Date()): Promise<Calendar> {
  const rows = await db().$queryRaw<Calendar[]>`
    WITH visible AS NOT MATERIALIZED (
      SELECT day FROM live_story WHERE public_from <= ${now} AND (public_until IS NULL OR public_until > ${now} OR at_end = 'EXCERPT')
    ), month AS (SELECT (${month} || '-01')::date AS first, ((${month} || '-01')::date + interval '1 month')::date AS after)
    SELECT
      (SELECT coalesce(json_agg(json_build_object('span', day, 'stories', n) ORDER BY day), '[]')
        FROM (SELECT day, count(*) AS n FROM visible, month WHERE day >= first AND day < after GROUP BY day) AS counted) AS days,
      (SELECT to_char(max(day), 'YYYY-MM') FROM visible WHERE day < (SELECT first FROM month)) AS previous,
      (SELECT to_char(min(day), 'YYYY-MM') FROM visible WHERE day >= (SELECT after FROM month)) AS next`
  return rows[0] ?? { days: [], previous: null, next: null }
}

/** The nearest days before and after this one on which something was published. */
export async function daysBeside(day: string, now = new Date()): Promise<{ previous: string | null; next: string | null }> {
  const rows = await db().$queryRaw<{ previous: string | null; next: string | null }[]>`
    WITH visible AS NOT MATERIALIZED (
      SELECT day FROM live_story WHERE public_from <= ${now} AND (public_until IS NULL OR public_until > ${now} OR at_end = 'EXCERPT')
    )
    SELECT (SELECT max(day) FROM visible WHERE day < ${day}::date)::text AS previous, (SELECT min(day) FROM visible WHERE day > ${day}::date)::text AS next`
  return rows[0] ?? { previous: null, next: null }
}
