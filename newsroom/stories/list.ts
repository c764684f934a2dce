import { db } from '#lib/db.ts'
import { authorize, type Actor } from '../access/can.ts'
import { assignable } from './assign.ts'
import type { DeskStory } from './desk.ts'
import { narrowed, STATES, type StoryFilters } from './narrowed.ts'
import { languagesOf, readQuery } from './search-terms.ts'

/** Where a page begins: after this story. */
export type Cursor = { at: Date; id: string }
export type ListedStory = DeskStory & { due: Date | null; problem: string | null; /** When it should be ready. */ ready: Date | null; assignee: string | null; partner: string | null; bylines: string[] }

const PAGE = 50
/** A word in more stories than this is common: then the list goes back from the newest instead of through all of them. */
const COMMON = 2000
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i
const DAY = /^\d{4}-\d\d-\d\d$/

/** The filters in an address; what is not one of the list, or no day, asks for nothing. */
export function filtersIn(asked: Record<string, string | string[] | undefined>): StoryFilters {
  const one = (name: string) => {
    const value = asked[name]
    return typeof value === 'string' && value.trim() !== '' && !value.includes('\0') && value.isWellFormed() ? value.trim() : undefined
  }
  const uuid = (name: string) => (UUID.test(one(name) ?? '') ? one(name) : undefined)
  const day = (name: string) => (DAY.test(one(name) ?? '') && !Number.isNaN(Date.parse(`${one(name)}T00:00Z`)) ? one(name) : undefined)
  const found = {
    q: one('q')?.slice(0, 400), state: STATES.find((state) => state === one('state')), section: uuid('section'), person: uuid('person'), partner: uuid('partner'), assignee: uuid('assignee'),
    from: day('from'), to: day('to'), due: (['any', 'late', 'overdue'] as const).find((due) => due === one('due')),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

/** `2026-11-23T10:00:00.000Z,uuid` */
export function cursorIn(text: unknown): Cursor | null {
  const [at = '', id = ''] = typeof text === 'string' ? text.split(',') : []
  return UUID.test(id) && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at) && !Number.isNaN(Date.parse(at)) ? { at: new Date(at), id } : null
}
export const cursorOf = ({ at, id }: Cursor): string => `${at.toISOString()},${id}`

type Row = Omit<ListedStory, 'headline' | 'path'> & { headline: string; path: string | null }

/** Newest change first, a page at a time; never cached. One statement, which reads no revision. */
export async function listStories(actor: Actor, filters: StoryFilters, { after = null, timeZone = 'UTC', lang = 'en', now = new Date(), size = PAGE }: { after?: Cursor | null; timeZone?: string; lang?: string; now?: Date; size?: number } = {}): Promise<{ stories: ListedStory[]; next: Cursor | null }> {
  authorize(actor, 'story.list')
  const asked = readQuery(filters.q ?? '')
  const wantsWords = asked.lists.length > 0
  const rows = await db().$queryRaw<Row[]>`
    WITH asked AS MATERIALIZED (SELECT search_query(${languagesOf(asked.text, lang)}::text[], ${JSON.stringify(asked.lists)}::jsonb) AS query),
    common AS MATERIALIZED (
      SELECT count(*) > ${COMMON}::int AS yes FROM (SELECT FROM story WHERE ${wantsWords} AND search_text @@ (SELECT query FROM asked) LIMIT ${COMMON}::int + 1) AS few
    ), wanted AS NOT MATERIALIZED (
      SELECT id, updated_at, search_text FROM story
      WHERE ${narrowed(filters, { timeZone, now })}
        AND (${after?.id ?? null}::uuid IS NULL OR (updated_at, id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    ), page AS (
      (SELECT id, updated_at FROM wanted WHERE NOT ${wantsWords} ORDER BY updated_at DESC, id DESC LIMIT ${size + 1}::int)
      UNION ALL
      -- Rare words: from the index. Common ones: back from the newest, until there are enough.
      (SELECT id, updated_at FROM (SELECT * FROM wanted WHERE ${wantsWords} AND NOT (SELECT yes FROM common) AND search_text @@ (SELECT query FROM asked) OFFSET 0) AS rare ORDER BY updated_at DESC, id DESC LIMIT ${size + 1}::int)
      UNION ALL
      (SELECT id, updated_at FROM (SELECT * FROM wanted WHERE ${wantsWords} AND (SELECT yes FROM common) ORDER BY updated_at DESC, id DESC OFFSET 0) AS newest WHERE search_text @@ (SELECT query FROM asked) LIMIT ${size + 1}::int)
    )
    SELECT story.id, story.headline, story.state::text AS state, story.updated_at AS "updatedAt", story.scheduled_for AS due, story.schedule_problem AS problem, story.due_at AS ready, section.name AS section,
      (SELECT name FROM "user" WHERE "user".id = story.assignee_id) AS assignee,
      CASE WHEN live.story_id IS NULL THEN NULL ELSE '/' || standing.slug || '/' || live.slug END AS path,
      (SELECT partner.name FROM syndicated_item item JOIN partner ON partner.id = item.partner_id WHERE item.story_id = story.id) AS partner,
      ARRAY(SELECT name FROM contributor WHERE id = ANY (story.byline_ids) ORDER BY sort_name) AS bylines
    FROM page JOIN story USING (id) LEFT JOIN section ON section.id = story.section_id
      LEFT JOIN live_story live ON live.story_id = story.id LEFT JOIN section standing ON standing.id = live.section_id
    ORDER BY story.updated_at DESC, story.id DESC LIMIT ${size + 1}::int`
  const stories = rows.slice(0, size).map((row) => ({ ...row, headline: row.headline || 'Without a headline' }))
  const last = rows.length > size ? stories.at(-1) : undefined
  return { stories, next: last ? { at: last.updatedAt, id: last.id } : null }
}

/** What can be chosen from in the filters: sections, partners, and the person who was asked for. */
export async function listChoices(actor: Actor, { person }: StoryFilters): Promise<{ sections: { id: string; name: string }[]; partners: { id: string; name: string }[]; people: { id: string; name: string }[]; person: { id: string; name: string } | null }> {
  authorize(actor, 'story.list')
  const [sections, partners, people, who] = await Promise.all([
    db().section.findMany({ orderBy: { position: 'asc' }, select: { id: true, name: true } }),
    db().partner.findMany({ orderBy: { name: 'asc' }, take: 500, select: { id: true, name: true } }),
    assignable(actor),
    person ? db().contributor.findUnique({ where: { id: person }, select: { id: true, name: true } }) : null,
  ])
  return { sections, partners, people, person: who }
}
