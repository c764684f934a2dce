import type { Tx } from '#lib/db.ts'
import { hideUnseen } from '../media/hide.ts'
import { liveTags, liveTagsSelect } from './live-tags.ts'
import { closeRecall } from './recall.ts'
import { keepShown } from './record/keep.ts'
import { picturesShownWith } from './shown-pictures.ts'

type Why = { what: 'UNPUBLISHED' | 'HELD' | 'WITHDRAWN'; /** What readers are told. */ note: string; at: Date }

/**
 * Ends a story's being public: its row for readers goes, and with it the files of pictures that nothing else shows; the open record tells why.
 * Its places on fronts stay: readers get nothing there, and the desk is told to fill them.
 * @returns the tags of all that is stale by it; null where the story was not public
 */
export async function takeFromReaders(tx: Tx, storyId: string, why: Why): Promise<string[] | null> {
  const live = await tx.liveStory.findUnique({ where: { storyId }, select: liveTagsSelect })
  if (!live) {
    await keepShown(tx, storyId, why)
    return null
  }
  await closeRecall(tx, storyId)
  const shown = await picturesShownWith(tx, storyId)
  await tx.liveStory.delete({ where: { storyId }, select: { storyId: true } })
  await keepShown(tx, storyId, why)
  return [...liveTags(live), ...(await hideUnseen(tx, shown))]
}
