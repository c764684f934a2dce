import type { Tx } from '#lib/db.ts'
import { StoryContent } from '../content.ts'
import { followText, linesOf } from './anchor.ts'

/** Takes the comments of a story along from its working head to a new text, in the transaction that keeps it. */
export async function followComments(tx: Tx, storyId: string, next: StoryContent): Promise<void> {
  const anchored = await tx.comment.findMany({ where: { storyId, threadId: null, anchorFrom: { not: null } }, select: { id: true, anchorFrom: true, quote: true, before: true, isLost: true } })
  if (anchored.length === 0) return
  const story = await tx.story.findUnique({ where: { id: storyId }, select: { workingRevision: { select: { content: true } } } })
  const [was, is] = [linesOf(StoryContent.parse(story?.workingRevision?.content ?? next).body), linesOf(next.body)]
  for (const { id, anchorFrom, ...words } of anchored) {
    const before = { from: anchorFrom ?? 0, ...words }
    const { from, ...now } = followText(was, is, before)
    if (from !== before.from || now.quote !== before.quote || now.isLost !== before.isLost) await tx.comment.update({ where: { id }, data: { anchorFrom: from, ...now }, select: { id: true } })
  }
}
