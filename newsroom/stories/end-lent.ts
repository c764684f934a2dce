import { inTransaction, type Tx } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { record } from '../access/audit.ts'
import type { Actor } from '../access/can.ts'
import { hideUnseen } from '../media/hide.ts'
import { liveTags, liveTagsSelect } from './live-tags.ts'
import { picturesShownWith } from './shown-pictures.ts'
import { keepDecision, keepShown, type Decided } from './record/keep.ts'
import { holdStory } from './revision.ts'
import { seenByReaders, takeDown } from './withdraw.ts'

const theClock: Actor = { id: null, name: 'the clock', role: 'EDITOR', address: 'local' }

/**
 * R04, R31: ends what was lent and whose time is over, each story in a transaction of its own: as agreed it is withdrawn, or its
 * beginning stays and its pictures go. Readers saw no more of it from that moment on; this makes it so in the rows too.
 * Any number of processes may do this at once. @returns how many it ended
 */
export async function endLent(): Promise<number> {
  for (let ended = 0; ; ended += 1) if (!(await endNext())) return ended
}

const ended: Decided = { use: 'serve', by: theClock.name, rights: [{ rule: 'R04', verdict: 'block', code: 'licence-ended', why: 'The time for which this story was lent is over.', fix: '' }] }

type Over = { id: string; atEnd: 'EXCERPT' | 'REMOVE'; until: Date; now: Date }

async function endNext(): Promise<boolean> {
  return inTransaction(async (tx) => {
    const [over] = await tx.$queryRaw<Over[]>`
      SELECT story.id, live.at_end AS "atEnd", live.public_until AS until, now() AS now
      FROM live_story live JOIN story ON story.id = live.story_id
      WHERE live.public_until <= now() AND (live.at_end = 'REMOVE' OR (live.at_end = 'EXCERPT' AND (live.lead_media_id IS NOT NULL OR EXISTS (SELECT FROM story_media WHERE story_id = live.story_id))))
      ORDER BY live.public_until, story.id LIMIT 1 FOR UPDATE OF story SKIP LOCKED`
    if (!over) return false
    await (over.atEnd === 'REMOVE' ? remove(tx, over) : keepBeginning(tx, over))
    return true
  })
}

async function remove(tx: Tx, { id: storyId, until, now }: Over): Promise<void> {
  await holdStory(tx, storyId)
  const [seen, item] = await Promise.all([
    seenByReaders(tx, storyId),
    tx.liveStory.findUnique({ where: { storyId }, select: { creditLine: { select: { text: true } }, syndicatedItem: { select: { canonicalUrl: true } } } }),
  ])
  if (!seen) return
  const note = item?.creditLine?.text ?? 'It was lent to us for a time.'
  await keepDecision(tx, storyId, ended, now, { until })
  await takeDown(tx, theClock, 'story.withdraw', { storyId, reason: 'LICENCE', note, hideHeadline: false, ...seen, substituteUrl: item?.syndicatedItem?.canonicalUrl ?? null }, now)
}

/** The beginning of a lent story has no pictures; their files answer nobody but the desk, unless something else shows them. */
async function keepBeginning(tx: Tx, { id: storyId, until, now }: Over): Promise<void> {
  const shown = await picturesShownWith(tx, storyId)
  await tx.storyMedia.deleteMany({ where: { storyId } })
  const live = await tx.liveStory.update({ where: { storyId }, data: { leadMediaId: null, leadCaption: null }, select: liveTagsSelect })
  const hidden = await hideUnseen(tx, shown)
  await keepShown(tx, storyId, { what: 'SHORTENED', at: now })
  await keepDecision(tx, storyId, ended, now, { until })
  await expire(tx, [...liveTags(live), ...hidden])
  await record(tx, theClock, { deed: 'story.end-lent', subject: { type: 'story', id: storyId }, after: { until, stays: 'its beginning' }, at: now })
}
