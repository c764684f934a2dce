import type { Block } from '#newsroom/stories/body.ts'
import type { StoryContent } from '#newsroom/stories/content.ts'

/** All of a story but its text, as it stands in the fields. */
export type StoryFields = Omit<StoryContent, 'body'>

export function fieldsOf(content: StoryContent): StoryFields {
  return Object.fromEntries(Object.entries(content).filter(([field]) => field !== 'body')) as StoryFields
}

/** What is on the screen, as a save has it: ends trimmed as the server will, and nothing where nothing was written. */
export function contentFrom(fields: StoryFields, blocks: Block[]): StoryContent {
  const { frontHeadline, searchTitle, searchDescription, socialHeadline, kicker, dateline, sectionId, notes, lead, ...always } = fields
  const lines = Object.entries({ frontHeadline, searchTitle, searchDescription, socialHeadline, kicker, dateline, sectionId, notes }).flatMap(([field, value]) => (value?.trim() ? [[field, value.trim()]] : []))
  return { ...always, headline: fields.headline.trim(), standfirst: fields.standfirst.trim(), ...Object.fromEntries(lines), ...(lead && { lead: leadOf(lead) }), body: { type: 'doc', content: blocks } }
}

function leadOf({ mediaId, caption }: NonNullable<StoryContent['lead']>): StoryContent['lead'] {
  const words = caption?.trim()
  return { mediaId, ...(words && { caption: words }) }
}
