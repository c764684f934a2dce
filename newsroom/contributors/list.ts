import { Prisma } from '#prisma/generated/client.ts'
import { db, type Tx } from '#lib/db.ts'
import { authorize, type Actor } from '../access/can.ts'
import { matching, wordsOf, type Filter } from './matching.ts'
import type { Status } from './profile.ts'

export const SORTS = ['name', 'changed', 'stories'] as const
export type Sort = (typeof SORTS)[number]
export type ListedAtDesk = { id: string; slug: string; name: string; sortName: string; jobTitle: string; status: Status; updatedAt: Date; hasPortrait: boolean; stories: number }
export type ContributorList = {
  people: ListedAtDesk[]
  total: number
  pages: number
  page: number
  /** Nobody is spelt as was typed; these come near it. */
  isNear: boolean
}

export const LIST_SIZE = 50
/** From 0 to 1: how much of what was typed must be found in a name that is only like it. */
const NEAR = '0.5'

/** A page of the contributors that match, with how many there are in all. */
export async function contributorsAtDesk(actor: Actor, filter: Filter, { sort = 'name', page = 1 }: { sort?: Sort; page?: number } = {}): Promise<ContributorList> {
  authorize(actor, 'contributor.read')
  const exact = await listed(db(), filter, { sort, page })
  if (exact.total > 0 || wordsOf(filter.q).join('').length < 3) return exact
  const people = await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT set_config('pg_trgm.word_similarity_threshold', ${NEAR}, true)`
    return shown(tx, { where: matching(filter, true), order: Prisma.sql`word_similarity(${wordsOf(filter.q).join(' ')}, c.name_key) DESC, ${byName}`, offset: 0 })
  })
  // The nearest are told, and not how many more come less near.
  return people.length === 0 ? exact : { people, total: people.length, pages: 1, page: 1, isNear: true }
}

/** As an alphabet goes, with Å beside A; there is an index of it. */
export const byName = Prisma.sql`c.sort_name COLLATE "und-x-icu", c.id`

async function listed(tx: Tx, filter: Filter, { sort, page: asked }: { sort: Sort; page: number }): Promise<ContributorList> {
  const where = matching(filter)
  const [counted] = await tx.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM contributor c WHERE ${where}`
  const total = counted?.total ?? 0
  const pages = Math.max(1, Math.ceil(total / LIST_SIZE))
  // A page past the end is the last one: the list may have become shorter since somebody kept its address.
  const page = Math.min(asked, pages)
  const counts = sort === 'stories' ? Prisma.sql`LEFT JOIN (SELECT contributor_id, count(DISTINCT story_id) AS n FROM byline GROUP BY 1) AS told ON told.contributor_id = c.id` : Prisma.empty
  const people = total === 0 ? [] : await shown(tx, { where, order: orders[sort], counts, offset: (page - 1) * LIST_SIZE })
  return { people, total, pages, page, isNear: false }
}

type Which = { where: Prisma.Sql; order: Prisma.Sql; counts?: Prisma.Sql; offset: number }

const shown = (tx: Tx, { where, order, counts = Prisma.empty, offset }: Which): Promise<ListedAtDesk[]> => tx.$queryRaw<ListedAtDesk[]>`
  SELECT c.id, c.slug, c.name, c.sort_name AS "sortName", c.job_title AS "jobTitle", c.status::text AS status, c.updated_at AS "updatedAt",
    c.portrait_id IS NOT NULL AS "hasPortrait", (SELECT count(DISTINCT story_id)::int FROM byline WHERE contributor_id = c.id) AS stories
  FROM (SELECT c.id, row_number() OVER () AS place FROM
    (SELECT c.id FROM contributor c ${counts} WHERE ${where} ORDER BY ${order} LIMIT ${LIST_SIZE}::int OFFSET ${offset}::int) AS c) AS shown
  JOIN contributor c ON c.id = shown.id ORDER BY shown.place`

const orders: Record<Sort, Prisma.Sql> = {
  name: byName,
  changed: Prisma.sql`c.updated_at DESC, c.id`,
  stories: Prisma.sql`told.n DESC NULLS LAST, ${byName}`,
}
