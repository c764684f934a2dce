/** What an editor does between two visits of a reader: the desk's own commands, on the database of the paper under test. */
import { db, inTransaction } from '#lib/db.ts'
import { dayIn } from '#lib/wall-time.ts'
import { commandLine } from '#newsroom/access/can.ts'
import { StoryContent } from '#newsroom/stories/content.ts'
import { publishStory } from '#newsroom/stories/publish.ts'
import { holdStory, keepRevision } from '#newsroom/stories/revision.ts'

export const desk = commandLine

/** One of the demo's sections; a section of its own would stand in every masthead. */
export async function sectionCalled(slug: string): Promise<{ id: string; slug: string; name: string }> {
  return db().section.findUniqueOrThrow({ where: { slug }, select: { id: true, slug: true, name: true } })
}

/** The day of the newsroom, `2026-11-23`. */
export async function today(at = new Date()): Promise<string> {
  const { timeZone } = await db().paper.findUniqueOrThrow({ where: { id: 1 } })
  return dayIn(timeZone, at)
}

/** Saves an edit of a story, as the desk will, and publishes it. */
export async function editStory(storyId: string, change: Partial<StoryContent>, note = ''): Promise<void> {
  const at = new Date()
  await inTransaction(async (tx) => {
    await holdStory(tx, storyId)
    const { workingRevision } = await tx.story.findUniqueOrThrow({ where: { id: storyId }, select: { workingRevision: { select: { content: true } } } })
    const content = StoryContent.parse({ ...StoryContent.parse(workingRevision?.content), ...change })
    await keepRevision(tx, { storyId, kind: 'SAVE', content, actor: desk, at })
  })
  await publishStory(desk, { storyId, change: 'UPDATE', note }, at)
}
