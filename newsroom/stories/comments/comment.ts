import { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db.ts'
import { record } from '../../access/audit.ts'
import type { Actor } from '../../access/can.ts'
import { emptyIsAbsent, line, readInput } from '../../input.ts'
import { notFound, refuseIf, type Reason } from '../../refusal.ts'
import { headFor } from '../head.ts'
import { holdStory } from '../revision.ts'
import { tell } from '../tell.ts'
import { anchorAt, linesOf, locate } from './anchor.ts'
import { mentioned } from './mentions.ts'

const LONGEST_QUOTE = 2000
const text = line(2000).refine((said) => said !== '', 'Write what you want to say.')

export const CommentInput = z.strictObject({
  storyId: z.uuid(),
  text,
  /** The words it is about, and where they stood on the screen; absent: it is about all of the story. */
  quote: z.preprocess(emptyIsAbsent, z.string().max(LONGEST_QUOTE, `Choose fewer words: a comment is about ${LONGEST_QUOTE} letters at most.`).optional()),
  before: z.string().max(64).default(''),
  from: z.preprocess(emptyIsAbsent, z.coerce.number().int().min(0).optional()),
})

export const ReplyInput = z.strictObject({ threadId: z.uuid(), text })

/** Says something about words of a story, or about all of it. Whoever is named with an @ is told. */
export function commentOnStory(actor: Actor, given: z.input<typeof CommentInput>, now = new Date()): Promise<{ threadId: string }> {
  const { storyId, text: said, quote, before, from } = readInput(CommentInput, given)
  return inTransaction(async (tx) => {
    await holdStory(tx, storyId)
    const { content } = await headFor(tx, actor, 'story.comment', storyId)
    const words = linesOf(content.body)
    const wanted = quote ? { from: from ?? 0, quote, before, isLost: false } : null
    const place = wanted && locate(words, wanted)
    // Typed a moment ago, and not saved yet: the save that brings the words finds them.
    const anchor = wanted && (place === null ? { ...wanted, isLost: true } : anchorAt(words, place, place + wanted.quote.length))
    const { id } = await tx.comment.create({
      data: { storyId, authorId: actor.id, text: said, at: now, changedAt: now, ...(anchor && { anchorFrom: anchor.from, quote: anchor.quote, before: anchor.before, isLost: anchor.isLost }) },
      select: { id: true },
    })
    await tellOf(tx, actor, { storyId, threadId: id, headline: content.headline, text: said }, now)
    await record(tx, actor, { deed: 'story.comment', subject: { type: 'story', id: storyId }, after: { comment: id }, at: now })
    return { threadId: id }
  })
}

export function reasonsNotToReply({ isResolved }: { isResolved: boolean }): Reason[] {
  return isResolved ? [{ code: 'resolved', message: 'This comment was resolved meanwhile. Open it again first, or begin a new one.' }] : []
}

/** Replies in a thread. Whoever spoke in it is told, and whoever is named. */
export function replyToComment(actor: Actor, given: z.input<typeof ReplyInput>, now = new Date()): Promise<void> {
  const { threadId, text: said } = readInput(ReplyInput, given)
  return inTransaction(async (tx) => {
    const thread = await tx.comment.findUnique({ where: { id: threadId, threadId: null }, select: { storyId: true, resolvedAt: true } })
    if (!thread) throw notFound('comment')
    const { content } = await headFor(tx, actor, 'story.comment', thread.storyId)
    refuseIf(reasonsNotToReply({ isResolved: thread.resolvedAt !== null }))
    const { id } = await tx.comment.create({ data: { storyId: thread.storyId, threadId, authorId: actor.id, text: said, at: now, changedAt: now }, select: { id: true } })
    await tellOf(tx, actor, { storyId: thread.storyId, threadId, headline: content.headline, text: said }, now)
    await record(tx, actor, { deed: 'story.comment', subject: { type: 'story', id: thread.storyId }, after: { comment: id, thread: threadId }, at: now })
  })
}

/** Those who are named, and then those who spoke in the thread before, each told once. */
async function tellOf(tx: Tx, actor: Actor, { storyId, threadId, headline, text: said }: { storyId: string; threadId: string; headline: string; text: string }, now: Date): Promise<void> {
  const [people, spoke] = await Promise.all([
    tx.user.findMany({ where: { disabledAt: null }, select: { id: true, name: true }, take: 2000 }),
    tx.comment.findMany({ where: { OR: [{ id: threadId }, { threadId }] }, distinct: ['authorId'], select: { authorId: true } }),
  ])
  const named = mentioned(said, people).map(({ id }) => id)
  const told = { storyId, path: `/desk/stories/${storyId}?comment=${threadId}` }
  const about = `“${headline || 'Without a headline'}”: ${said}`
  await tell(tx, actor, { kind: 'MENTION', to: named, ...told, text: `${actor.name} named you in a comment on ${about}` }, now)
  await tell(tx, actor, { kind: 'REPLY', to: spoke.map(({ authorId }) => authorId).filter((id) => id !== null && !named.includes(id)), ...told, text: `${actor.name} replied to a comment on ${about}` }, now)
}
