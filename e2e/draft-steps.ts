/** Drafts for journeys that begin with one, and somebody else who writes in them. */
import { randomUUID } from 'node:crypto'
import { db } from '#lib/db.ts'
import type { StoryContent } from '#newsroom/stories/content.ts'
import { createStory } from '#newsroom/stories/draft.ts'
import { saveStory } from '#newsroom/stories/save.ts'
import { aContributor, paragraphs } from '#prisma/builders.ts'
import { desk, sectionCalled } from './desk.ts'

/** A draft that the checklist has nothing against, but for what a test changes. */
export async function aDraft(over: Partial<StoryContent> = {}, actor = desk) {
  const [section, { id: contributorId }] = [await sectionCalled('region'), await aContributor()]
  const headline = `Tide table ${randomUUID().slice(0, 8)}`
  return createStory(actor, {
    content: { headline, standfirst: 'High water comes earlier.', sectionId: section.id, bylines: [{ contributorId, role: 'REPORTER' }], body: paragraphs('The first tide of the day comes at noon.', 'The second comes at night.'), ...over },
  })
}

/** Somebody writes meanwhile. */
export async function write(storyId: string, fields: Partial<Pick<StoryContent, 'headline' | 'standfirst'>>) {
  const { workingRevision } = await db().story.findUniqueOrThrow({ where: { id: storyId }, select: { workingRevision: { select: { number: true } } } })
  await saveStory(desk, { storyId, base: workingRevision?.number ?? 1, saveId: randomUUID(), patch: { splices: [], fields } })
}
