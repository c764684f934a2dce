import { canonicalJson } from '#lib/canonical-json.ts'
import type { Block } from '#newsroom/stories/body.ts'
import type { StoryContent } from '#newsroom/stories/content.ts'
import type { Conflict } from '#newsroom/stories/merge-content.ts'

const words: Record<string, string> = { headline: 'Headline', standfirst: 'Standfirst', kicker: 'Kicker', dateline: 'Dateline', lang: 'Language', dir: 'Direction', sectionId: 'Section', frontHeadline: 'Headline on fronts', searchTitle: 'Title for search engines', searchDescription: 'Description for search engines', socialHeadline: 'Headline where it is shared', notes: 'Notes to the desk', topicIds: 'Topics', bylines: 'Bylines', references: 'References', lead: 'Picture at the head' }
export const fieldWords = (field: string): string => words[field] ?? field

/** The text once somebody chose for a place where two wrote. Where their text was changed since, mine stands beside it: nothing is thrown away. */
export function settled(content: StoryContent, conflict: Conflict, choice: 'theirs' | 'mine' | 'both'): StoryContent {
  if (choice === 'theirs') return content
  if (conflict.kind === 'field') {
    const others = Object.entries(content).filter(([field]) => field !== conflict.field)
    return Object.fromEntries([...others, ...(conflict.mine === undefined ? [] : [[conflict.field, conflict.mine]])]) as StoryContent
  }
  const blocks = content.body.content
  const place = placeOf(blocks, conflict.theirs, conflict.at)
  const at = place ?? Math.min(conflict.at, blocks.length)
  const length = place === null ? 0 : conflict.theirs.length
  const after = choice === 'both' ? at + length : at
  const remove = choice === 'both' ? 0 : length
  return { ...content, body: { ...content.body, content: [...blocks.slice(0, after), ...conflict.mine, ...blocks.slice(after + remove)] } }
}

/** Where these blocks stand, nearest to where they stood; null where they do not. */
function placeOf(blocks: readonly Block[], wanted: readonly Block[], near: number): number | null {
  if (wanted.length === 0) return Math.min(near, blocks.length)
  const [all, some] = [blocks.map((block) => canonicalJson(block)), wanted.map((block) => canonicalJson(block))]
  const places = all.map((_, place) => place).filter((place) => some.every((key, step) => all[place + step] === key))
  return places.sort((a, b) => Math.abs(a - near) - Math.abs(b - near))[0] ?? null
}
