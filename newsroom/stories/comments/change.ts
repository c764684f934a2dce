import { z } from 'zod'
import { inTransaction } from '#lib/db.ts'
import { record } from '../../access/audit.ts'
import type { Actor } from '../../access/can.ts'
import { line, readInput } from '../../input.ts'
import { notFound, refuseIf, type Reason } from '../../refusal.ts'
import { headFor } from '../head.ts'

export const ChangeCommentInput = z.strictObject({ commentId: z.uuid(), text: line(2000).refine((said) => said !== '', 'Write what you want to say, or delete the comment.') })
export const DeleteCommentInput = z.strictObject({ commentId: z.uuid() })

export function reasonsNotToChange({ isOwn, isDeleted }: { isOwn: boolean; isDeleted: boolean }): Reason[] {
  if (isDeleted) return [{ code: 'deleted', message: 'This comment was deleted. Write a new one.' }]
  return isOwn ? [] : [{ code: 'not-own', message: 'Somebody else wrote this. Reply to it instead.' }]
}

/** Changes the words of one's own comment; what they were is in the record. */
export function changeComment(actor: Actor, given: z.input<typeof ChangeCommentInput>, now = new Date()): Promise<void> {
  const { commentId, text } = readInput(ChangeCommentInput, given)
  return write(actor, commentId, { text, editedAt: now }, now)
}

/** Takes one's own comment away; replies to it stay. */
export function deleteComment(actor: Actor, given: z.input<typeof DeleteCommentInput>, now = new Date()): Promise<void> {
  return write(actor, readInput(DeleteCommentInput, given).commentId, { text: '', deletedAt: now }, now)
}

function write(actor: Actor, commentId: string, data: { text: string; editedAt?: Date; deletedAt?: Date }, now: Date): Promise<void> {
  return inTransaction(async (tx) => {
    const comment = await tx.comment.findUnique({ where: { id: commentId }, select: { storyId: true, text: true, authorId: true, deletedAt: true } })
    if (!comment) throw notFound('comment')
    await headFor(tx, actor, 'story.comment', comment.storyId)
    refuseIf(reasonsNotToChange({ isOwn: comment.authorId !== null && comment.authorId === actor.id, isDeleted: comment.deletedAt !== null }))
    await tx.comment.update({ where: { id: commentId }, data: { ...data, changedAt: now }, select: { id: true } })
    await record(tx, actor, { deed: 'story.comment', subject: { type: 'story', id: comment.storyId }, before: { comment: commentId, text: comment.text }, after: { text: data.text || null }, at: now })
  })
}
