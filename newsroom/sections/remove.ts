import { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { emptyIsAbsent, readInput } from '../input.ts'
import { notFound, refuseIf } from '../refusal.ts'
import { StoryContent } from '../stories/content.ts'
import { moveAddress } from '../stories/go-live.ts'
import { livePath, liveTagsSelect } from '../stories/live-tags.ts'
import { keepShown } from '../stories/record/keep.ts'
import { holdStory, keepRevision } from '../stories/revision.ts'
import { tags } from '../tags.ts'
import { holdSections, leadOn } from './change.ts'
import { reasonsNotToRemove } from './rule.ts'

const Input = z.strictObject({ id: z.uuid(), moveTo: z.preprocess(emptyIsAbsent, z.uuid().optional()) })

/**
 * Takes a section away. Its stories, drafts among them, move to `moveTo` in the same deed, and every old address leads on.
 * @throws Refused while stories stand in it and `moveTo` does not say where to
 */
export async function removeSection(actor: Actor, given: z.input<typeof Input>, now = new Date()): Promise<{ moved: number }> {
  const { id, moveTo } = readInput(Input, given)
  return inTransaction(async (tx) => {
    await holdSections(tx)
    const sections = await tx.section.findMany({ select: { id: true, slug: true, name: true, description: true } })
    const section = sections.find((one) => one.id === id)
    if (!section) throw notFound('section')
    authorize(actor, 'section.change')
    const target = sections.find((one) => one.id === moveTo)
    const stories = await storiesIn(tx, id)
    const scheduled = stories.filter(({ isScheduled }) => isScheduled).length
    refuseIf(reasonsNotToRemove({ stories: stories.length, scheduled, isLast: sections.length === 1, target: moveTo === undefined ? 'none' : target === section ? 'itself' : target ? 'found' : 'unknown' }))

    if (target) for (const story of stories) await moveStory(tx, actor, { storyId: story.id, from: id, to: target.id, note: `Section “${section.name}” was removed`, at: now })
    // An arrangement of a front that is gone places nothing.
    await tx.front.deleteMany({ where: { sectionId: id } })
    await tx.section.delete({ where: { id }, select: { id: true } })
    if (target) await leadOn(tx, { from: `/${section.slug}`, to: `/${target.slug}`, by: actor.id, now })
    await record(tx, actor, { deed: 'section.change', subject: { type: 'section', id }, before: section, after: { removed: true, ...(target && { movedTo: target.slug, stories: stories.map((story) => story.id) }) }, at: now })
    await expire(tx, ['*', tags.redirects])
    return { moved: target ? stories.length : 0 }
  })
}

/** Every story that stands there for readers, at the desk, or in an edit that is not published yet. */
function storiesIn(tx: Tx, sectionId: string): Promise<{ id: string; isScheduled: boolean }[]> {
  return tx.$queryRaw`
    SELECT story.id, story.scheduled_revision_id IS NOT NULL AS "isScheduled" FROM story
    LEFT JOIN live_story live ON live.story_id = story.id
    LEFT JOIN revision working ON working.id = story.working_revision_id
    WHERE story.section_id = ${sectionId}::uuid OR live.section_id = ${sectionId}::uuid OR working.content->>'sectionId' = ${sectionId}
    ORDER BY story.id`
}

type Move = { storyId: string; from: string; to: string; note: string; at: Date }

async function moveStory(tx: Tx, actor: Actor, { storyId, from, to, note, at }: Move): Promise<void> {
  await holdStory(tx, storyId)
  const story = await tx.story.findUniqueOrThrow({ where: { id: storyId }, select: { sectionId: true, workingRevision: { select: { content: true } }, live: { select: liveTagsSelect } } })
  const content = StoryContent.safeParse(story.workingRevision?.content)
  if (content.success && content.data.sectionId === from) await keepRevision(tx, { storyId, kind: 'SAVE', content: { ...content.data, sectionId: to }, actor, note, at })
  if (story.sectionId === from) await tx.story.update({ where: { id: storyId }, data: { sectionId: to }, select: { id: true } })
  if (story.live?.sectionId !== from) return
  const live = await tx.liveStory.update({ where: { storyId }, data: { sectionId: to }, select: liveTagsSelect })
  await keepShown(tx, storyId, { what: 'MOVED', at })
  await moveAddress(tx, { storyId, from: livePath(story.live), to: livePath(live) })
}
