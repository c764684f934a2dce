import type { Tx } from '#lib/db.ts'
import { StoryContent } from '../content.ts'
import { followTexts, linesOf } from './anchor.ts'

/** Takes the comments of a story along from its working head to a new text, in the transaction that keeps it. */
export async function followComments(tx: Tx, storyId: string, next: StoryContent): Promise<void> {
  const anchored = await tx.comment.findMany({ where: { storyId, threadId: null, anchorFrom: { not: null } }, select: { id: true, anchorFrom: true, quote: true, before: true, isLost: true } })
  if (anchored.length === 0) return
  const story = await tx.story.findUnique({ where: { id: storyId }, select: { workingRevision: { select: { content: true } } } })
  const [was, is] = [linesOf(StoryContent.parse(story?.workingRevision?.content ?? next).body), linesOf(next.body)]
  const now = followTexts(was, is, anchored.map(({ anchorFrom, quote, before, isLost }) => ({ from: anchorFrom ?? 0, quote, before, isLost })))
  for (const [place, { id, anchorFrom, ...before }] of anchored.entries()) {
    const { from, ...words } = now[place] ?? { from: anchorFrom, ...before }
    if (from !== anchorFrom || words.quote !== before.quote || words.isLost !== before.isLost) await tx.comment.update({ where: { id }, data: { anchorFrom: from, ...words }, select: { id: true } })
  }
}
