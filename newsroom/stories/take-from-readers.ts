import type { Tx } from '#lib/db.ts'
import { hideUnseen } from '../media/hide.ts'
import { liveTags, liveTagsSelect } from './live-tags.ts'
import { closeRecall } from './recall.ts'
import { picturesShownWith } from './shown-pictures.ts'

/**
 * Ends a story's being public: its row for readers goes, and with it the files of pictures that nothing else shows.
 * Its places on fronts stay: readers get nothing there, and the desk is told to fill them.
 * @returns the tags of all that is stale by it; null where the story was not public
 */
export async function takeFromReaders(tx: Tx, storyId: string): Promise<string[] | null> {
  const live = await tx.liveStory.findUnique({ where: { storyId }, select: liveTagsSelect })
  if (!live) return null
  await closeRecall(tx, storyId)
  const shown = await picturesShownWith(tx, storyId)
  await tx.liveStory.delete({ where: { storyId }, select: { storyId: true } })
  return [...liveTags(live), ...(await hideUnseen(tx, shown))]
}
