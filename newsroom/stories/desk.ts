import { z } from 'zod'
import { db } from '#lib/db.ts'
import { can, type Actor } from '../access/can.ts'
import { standingBylines } from '../contributors/standing.ts'
import { StoryContent } from './content.ts'
import { followingRenames } from './fresh-links.ts'
import { mediaIn } from './walk-body.ts'

/** A story as the desk's list shows it. */
export type DeskStory = {
  id: string
  headline: string
  state: 'DRAFT' | 'IN_REVIEW' | 'CHANGES_ASKED' | 'APPROVED' | 'SCHEDULED' | 'PUBLISHED' | 'HELD' | 'WITHDRAWN' | 'ARCHIVED'
  section: string | null
  updatedAt: Date
  path: string | null
}

/** One story's working head, as its writers see it; null when there is no such story. */
export async function storyAtDesk(actor: Actor, id: string, now = new Date()) {
  if (!z.uuid().safeParse(id).success) return null
  const row = await db().story.findUnique({
    relationLoadStrategy: 'join',
    where: { id },
    select: {
      id: true, slug: true, state: true, updatedAt: true, embargoUntil: true,
      section: { select: { name: true } },
      workingRevision: { select: { number: true, content: true } },
      syndicatedItem: { select: { creditFound: true, partner: { select: { name: true } } } },
      live: { select: { slug: true, section: { select: { slug: true } } } },
    },
  })
  if (!row?.workingRevision) return null
  const { workingRevision, live, section, ...story } = row
  const content = await followingRenames(db(), StoryContent.parse(workingRevision.content), now)
  // Not there, and not theirs, look alike.
  const bylines = await standingBylines(db(), content.bylines)
  if (!can(actor, 'story.read', { bylines: bylines.map(({ contributorId }) => contributorId) })) return null
  const pictures = await db().media.findMany({ where: { id: { in: mediaIn(content.body) } }, select: { id: true, key: true, alt: true, decorative: true, credit: true, width: true, height: true, rightsUntil: true } })
  return {
    ...story,
    content,
    revision: workingRevision.number,
    section: section?.name ?? null,
    path: live && `/${live.section.slug}/${live.slug}`,
    pictures: new Map(pictures.map(({ id: mediaId, ...picture }) => [mediaId, picture])),
  }
}

export const headlineOf = (content: unknown): string =>
  typeof content === 'object' && content !== null && 'headline' in content && typeof content.headline === 'string' ? content.headline : ''
