import { Prisma } from '#prisma/generated/client.ts'
import { atWallTime } from '#lib/wall-time.ts'
import { languagesOf, readQuery } from './search-terms.ts'

export const STATES = ['DRAFT', 'IN_REVIEW', 'CHANGES_ASKED', 'APPROVED', 'SCHEDULED', 'PUBLISHED', 'HELD', 'WITHDRAWN', 'ARCHIVED'] as const
type State = (typeof STATES)[number]

/** What the list is asked for. Ids are uuids; days are the newsroom's, inclusive. */
export type StoryFilters = { q?: string; state?: State; section?: string; person?: string; partner?: string; assignee?: string; from?: string; to?: string; due?: 'any' | 'late' | 'overdue' }

/** That a row of `story` is one of those the filters ask for, whatever its words. Days are the newsroom's. */
export function narrowed(filters: StoryFilters, { timeZone, now }: { timeZone: string; now: Date }): Prisma.Sql {
  const { state, section, person, partner, assignee, due } = filters
  const from = filters.from && atWallTime(timeZone, `${filters.from}T00:00`)
  const to = filters.to && atWallTime(timeZone, `${nextDay(filters.to)}T00:00`)
  // Only what is asked for stands in the statement, so that the plan for one filter never pays for the others.
  const asked = [
    state && Prisma.sql`state = ${state}::"StoryState"`,
    section && Prisma.sql`section_id = ${section}::uuid`,
    person && Prisma.sql`byline_ids @> ARRAY[${person}::uuid]`,
    partner && Prisma.sql`story.id IN (SELECT story_id FROM syndicated_item WHERE partner_id = ${partner}::uuid)`,
    assignee && Prisma.sql`assignee_id = ${assignee}::uuid`,
    from && Prisma.sql`updated_at >= ${from}::timestamptz`,
    to && Prisma.sql`updated_at < ${to}::timestamptz`,
    (due === 'any' || due === 'late') && Prisma.sql`scheduled_for IS NOT NULL`,
    due === 'late' && Prisma.sql`scheduled_for < ${now}::timestamptz`,
    due === 'overdue' && Prisma.sql`due_at < ${now}::timestamptz AND state NOT IN ('PUBLISHED', 'HELD', 'WITHDRAWN', 'ARCHIVED')`,
  ]
  return Prisma.join([Prisma.sql`true`, ...asked.filter((one) => one instanceof Prisma.Sql)], ' AND ')
}

/** The same, and the words stand in it. */
export function fitting(filters: StoryFilters, clock: { timeZone: string; lang: string; now: Date }): Prisma.Sql {
  const { text, lists } = readQuery(filters.q ?? '')
  if (lists.length === 0) return narrowed(filters, clock)
  return Prisma.sql`${narrowed(filters, clock)} AND search_text @@ (SELECT search_query(${languagesOf(text, clock.lang)}::text[], ${JSON.stringify(lists)}::jsonb))`
}

export const nextDay = (day: string): string => new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10)
