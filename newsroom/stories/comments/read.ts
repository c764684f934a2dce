import { z } from 'zod'
import { db } from '#lib/db.ts'
import type { Actor } from '../../access/can.ts'
import { notFound } from '../../refusal.ts'
import { headFor } from '../head.ts'

export type Said = { id: string; by: string; isYours: boolean; text: string; at: Date; isEdited: boolean; isDeleted: boolean }
/** `from`: null where it is about all of the story. */
export type Thread = { id: string; from: number | null; quote: string; before: string; isLost: boolean; resolved: { by: string; at: Date } | null; said: Said[] }

/** What the desk says about a story, oldest first, and whom a comment can name. @throws Refused where it is not theirs to see */
export async function commentsOf(actor: Actor, storyId: string): Promise<{ threads: Thread[]; people: string[] }> {
  if (!z.uuid().safeParse(storyId).success) throw notFound('story')
  await headFor(db(), actor, 'story.comment', storyId)
  const [rows, people] = await Promise.all([
    db().comment.findMany({ where: { storyId }, orderBy: [{ at: 'asc' }, { id: 'asc' }], relationLoadStrategy: 'join', include: { author: { select: { name: true } }, resolvedBy: { select: { name: true } } } }),
    db().user.findMany({ where: { disabledAt: null }, orderBy: { name: 'asc' }, distinct: ['name'], select: { name: true }, take: 500 }),
  ])
  const said = ({ id, author, authorId, text, at, editedAt, deletedAt }: (typeof rows)[number]): Said => ({ id, by: author?.name ?? 'Somebody', isYours: authorId !== null && authorId === actor.id, text, at, isEdited: editedAt !== null, isDeleted: deletedAt !== null })
  const threads = rows.filter(({ threadId }) => threadId === null).map((row): Thread => ({
    id: row.id, from: row.anchorFrom, quote: row.quote, before: row.before, isLost: row.isLost,
    resolved: row.resolvedAt && { by: row.resolvedBy?.name ?? 'somebody', at: row.resolvedAt },
    said: [said(row), ...rows.filter(({ threadId }) => threadId === row.id).map(said)],
  }))
  // A thread of which nothing is left says nothing.
  return { threads: threads.filter((thread) => thread.said.some(({ isDeleted }) => !isDeleted)), people: people.map(({ name }) => name) }
}
