import type { Tx } from '#lib/db.ts'
import { authorize, type Actor, type Deed } from '../access/can.ts'
import { standingBylines } from '../contributors/standing.ts'
import { notFound } from '../refusal.ts'
import { StoryContent } from './content.ts'

/** The newest text of a story; `bylines` are the records that stand today for those whose story it is. */
export type Head = { number: number; content: StoryContent; bylines: string[] }

export async function headOf(tx: Pick<Tx, 'story' | '$queryRaw'>, storyId: string): Promise<Head | null> {
  const story = await tx.story.findUnique({ where: { id: storyId }, select: { workingRevision: { select: { number: true, content: true } } } })
  if (!story?.workingRevision) return null
  const content = StoryContent.parse(story.workingRevision.content)
  const bylines = await standingBylines(tx, content.bylines)
  return { number: story.workingRevision.number, content, bylines: bylines.map(({ contributorId }) => contributorId) }
}

/** The same for whoever may do this deed with it. @throws Refused where there is no such story, or the deed is not theirs */
export async function headFor(tx: Pick<Tx, 'story' | '$queryRaw'>, actor: Actor, deed: Deed, storyId: string): Promise<Head> {
  const head = await headOf(tx, storyId)
  if (!head) throw notFound('story')
  authorize(actor, deed, { bylines: head.bylines })
  return head
}
