import { db } from '#lib/db.ts'
import { can, type Actor } from '../access/can.ts'
import { headlineOf, type DeskStory } from './desk.ts'

export type Draft = Pick<DeskStory, 'id' | 'headline' | 'state' | 'updatedAt'>

/** What is not out yet of the stories that name a contributor, newest change first; nothing for those who may not read them. */
export async function draftsWith(actor: Actor, contributorId: string): Promise<Draft[]> {
  if (!can(actor, 'story.read', { bylines: [contributorId] })) return []
  const rows = await db().story.findMany({
    relationLoadStrategy: 'join',
    where: { state: { notIn: ['PUBLISHED', 'HELD', 'WITHDRAWN', 'ARCHIVED'] }, workingRevision: { content: { path: ['bylines'], array_contains: [{ contributorId }] } } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    take: 200,
    select: { id: true, state: true, updatedAt: true, workingRevision: { select: { content: true } } },
  })
  return rows.map(({ workingRevision, ...story }) => ({ ...story, headline: headlineOf(workingRevision?.content) || 'Without a headline' }))
}
