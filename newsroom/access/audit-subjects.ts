import { z } from 'zod'
import { db } from '#lib/db.ts'

export type Named = { name: string; href: string | null }
type Subject = { subjectType: string; subjectId: string }

const keyOf = ({ subjectType, subjectId }: Subject) => `${subjectType} ${subjectId}`
const isUuid = (id: string) => z.uuid().safeParse(id).success

/** What is called by that id, as it is called today, and its page at the desk. */
const finders: Record<string, (ids: string[]) => Promise<(readonly [id: string, named: Named])[]>> = {
  story: async (ids) => {
    const rows = await db().$queryRaw<{ id: string; headline: string | null }[]>`
      SELECT story.id, revision.content ->> 'headline' AS headline FROM story LEFT JOIN revision ON revision.id = story.working_revision_id WHERE story.id = ANY(${ids}::uuid[])`
    return rows.map(({ id, headline }) => [id, { name: headline || 'Without a headline', href: `/desk/stories/${id}` }])
  },
  contributor: async (ids) => (await db().contributor.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map(({ id, name }) => [id, { name, href: `/desk/contributors/${id}` }]),
  user: async (ids) => (await db().user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map(({ id, name }) => [id, { name, href: `/desk/people/${id}` }]),
  partner: async (ids) => (await db().partner.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map(({ id, name }) => [id, { name, href: `/desk/partners/${id}` }]),
  front: async (ids) => (await db().front.findMany({ where: { id: { in: ids } }, select: { id: true, section: { select: { name: true } } } })).map(({ id, section }) => [id, { name: section ? `The front of ${section.name}` : 'The front page', href: null }]),
  section: async (ids) => (await db().section.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map(({ id, name }) => [id, { name, href: '/desk/sections' }]),
  key: async (ids) => (await db().apiKey.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map(({ id, name }) => [id, { name, href: '/desk/keys' }]),
  redirect: async (ids) => (await db().redirect.findMany({ where: { id: { in: ids } }, select: { id: true, fromPath: true } })).map(({ id, fromPath }) => [id, { name: fromPath, href: '/desk/redirects' }]),
  invitation: async (ids) => (await db().invitation.findMany({ where: { id: { in: ids } }, select: { id: true, email: true } })).map(({ id, email }) => [id, { name: email, href: '/desk/people' }]),
}

/** The names of what stands in a list, in one statement a kind; absent where it is gone or has no name. */
export async function subjectsNamed(subjects: readonly Subject[]): Promise<(subject: Subject) => Named | null> {
  const names = new Map<string, Named>()
  const found = Object.entries(finders).map(async ([subjectType, find]) => {
    const ids = [...new Set(subjects.filter((subject) => subject.subjectType === subjectType && isUuid(subject.subjectId)).map(({ subjectId }) => subjectId))]
    if (ids.length > 0) for (const [subjectId, named] of await find(ids)) names.set(keyOf({ subjectType, subjectId }), named)
  })
  await Promise.all(found)
  return (subject) => names.get(keyOf(subject)) ?? null
}
