import { db } from '#lib/db.ts'
import { authorize, type Actor } from '../access/can.ts'

/** A story as the desk's list shows it. */
export type DeskStory = {
  id: string
  headline: string
  state: 'DRAFT' | 'IN_REVIEW' | 'CHANGES_ASKED' | 'APPROVED' | 'SCHEDULED' | 'PUBLISHED' | 'WITHDRAWN' | 'ARCHIVED'
  section: string | null
  updatedAt: Date
  path: string | null
}

/** Newest change first; never cached. */
export async function storiesAtDesk(actor: Actor, { page = 1, size = 50 } = {}): Promise<{ stories: DeskStory[]; more: boolean }> {
  authorize(actor, 'story.read')
  const rows = await db().story.findMany({
    relationLoadStrategy: 'join',
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    skip: (page - 1) * size,
    take: size + 1,
    select: {
      id: true, state: true, updatedAt: true,
      section: { select: { name: true } },
      workingRevision: { select: { content: true } },
      live: { select: { slug: true, section: { select: { slug: true } } } },
    },
  })
  const stories = rows.slice(0, size).map(({ section, workingRevision, live, ...story }) => ({
    ...story,
    headline: headlineOf(workingRevision?.content) || 'Without a headline',
    section: section?.name ?? null,
    path: live && `/${live.section.slug}/${live.slug}`,
  }))
  return { stories, more: rows.length > size }
}

const headlineOf = (content: unknown): string =>
  typeof content === 'object' && content !== null && 'headline' in content && typeof content.headline === 'string' ? content.headline : ''
