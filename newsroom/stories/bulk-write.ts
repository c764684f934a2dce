import type { Tx } from '#lib/db.ts'
import type { Actor } from '../access/can.ts'
import { StoryContent } from './content.ts'
import { keepRevision } from './revision.ts'

/** Fields of a text as they become; null for none. */
export type Fields = { sectionId?: string | null; topicIds?: string[] }

/** Sets fields of many working heads, each with a revision of its own; nothing else of their texts changes. The caller holds the stories. */
export async function editEach(tx: Tx, stories: readonly { id: string; fields: Fields }[], { actor, note, at }: { actor: Actor; note: string; at: Date }): Promise<void> {
  for (const { id, fields } of stories) {
    const { workingRevision } = await tx.story.findUniqueOrThrow({ where: { id }, select: { workingRevision: { select: { content: true } } } })
    const { sectionId, ...content } = StoryContent.parse(workingRevision?.content)
    const section = fields.sectionId === undefined ? sectionId : fields.sectionId
    await keepRevision(tx, { storyId: id, kind: 'SAVE', content: { ...content, ...(section && { sectionId: section }), ...(fields.topicIds && { topicIds: fields.topicIds }) }, actor, note, at })
  }
}
