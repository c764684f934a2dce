import { db } from '#lib/db.ts'
import { authorize, type Actor } from '../access/can.ts'

export type DeskSection = { id: string; slug: string; name: string; description: string; stories: number; live: number }

/** The sections in the order of the masthead, with how many stories stand in each at the desk, and before readers. */
export async function sectionsAtDesk(actor: Actor): Promise<DeskSection[]> {
  authorize(actor, 'section.change')
  const rows = await db().section.findMany({ orderBy: [{ position: 'asc' }, { name: 'asc' }], select: { id: true, slug: true, name: true, description: true, _count: { select: { stories: true, liveStories: true } } } })
  return rows.map(({ _count, ...section }) => ({ ...section, stories: _count.stories, live: _count.liveStories }))
}
