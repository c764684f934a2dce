import { diffArrays } from 'diff'
import { canonicalJson } from '#lib/canonical-json.ts'
import { wordDifference, type FieldDifference, type Part } from '../contributors/profile-difference.ts'
import type { Block } from './body.ts'
import type { StoryContent } from './content.ts'
import { blockText } from './walk-body.ts'

/** The names of what a story holds by id. */
export type NameOf = (id: string) => string

/** A place of the body at which two texts differ: so many blocks of the older stand where so many of the newer do. */
export type Hunk = { old: { at: number; blocks: Block[] }; new: { at: number; blocks: Block[] } }

/** The same, told in words: each pair of blocks with what they are. */
export type HunkInWords = { place: number; pieces: { kind: string; parts: Part[] }[] }

export type StoryDifference = { fields: FieldDifference[]; hunks: HunkInWords[] }

const kinds: Record<Block['type'], string> = {
  paragraph: 'Paragraph', heading: 'Heading', bulletList: 'List', orderedList: 'Numbered list', blockquote: 'Quotation', pullQuote: 'Pull quote',
  image: 'Picture', gallery: 'Gallery', table: 'Table', embed: 'Embed', horizontalRule: 'Rule', factBox: 'Fact box',
}

/** Where two bodies differ, in their order. */
export function hunksOf(older: StoryContent['body'], newer: StoryContent['body']): Hunk[] {
  const keyed = (blocks: Block[]) => blocks.map((block) => canonicalJson(block))
  const hunks: Hunk[] = []
  let [before, after] = [0, 0]
  let open: Hunk | null = null
  for (const { count, added, removed } of diffArrays(keyed(older.content), keyed(newer.content))) {
    if (!added && !removed) {
      open = null
      before += count
      after += count
      continue
    }
    if (!open) {
      open = { old: { at: before, blocks: [] }, new: { at: after, blocks: [] } }
      hunks.push(open)
    }
    if (removed) open.old.blocks.push(...older.content.slice(before, (before += count)))
    else open.new.blocks.push(...newer.content.slice(after, (after += count)))
  }
  return hunks
}

/** What a block says; a picture or an embed by its name. */
function said(block: Block | undefined, nameOf: NameOf): string {
  if (!block) return ''
  if (block.type === 'image') return [nameOf(block.attrs.mediaId), block.attrs.caption].filter(Boolean).join('. ')
  if (block.type === 'gallery') return block.attrs.mediaIds.map(nameOf).join(', ')
  if (block.type === 'embed') return `${block.attrs.title} (${block.attrs.url})`
  return blockText(block)
}

/** Pairs of blocks that stand for one another. What says the same differs in its form: bold, links, level. */
function inWords(hunk: Hunk, lang: string, nameOf: NameOf): HunkInWords {
  const pieces = Array.from({ length: Math.max(hunk.old.blocks.length, hunk.new.blocks.length) }, (_, index) => {
    const [was, is] = [hunk.old.blocks[index], hunk.new.blocks[index]]
    const kind = kinds[(is ?? was)?.type ?? 'paragraph']
    const parts = wordDifference(said(was, nameOf), said(is, nameOf), lang)
    const onlyForm = was && is && parts.every((part) => part.is === 'same')
    return { kind: onlyForm ? `${kind}: its form (bold, italics, links or kind)` : kind, parts }
  })
  return { place: hunk.new.at, pieces }
}

function told(content: StoryContent, nameOf: NameOf): [field: string, name: string, text: string][] {
  const { lead, bylines, topicIds, references } = content
  return [
    ['headline', 'Headline', content.headline],
    ['frontHeadline', 'Headline on fronts', content.frontHeadline ?? ''],
    ['searchTitle', 'Title for search', content.searchTitle ?? ''],
    ['searchDescription', 'Description for search', content.searchDescription ?? ''],
    ['socialHeadline', 'Headline where it is shared', content.socialHeadline ?? ''],
    ['standfirst', 'Standfirst', content.standfirst],
    ['kicker', 'Kicker', content.kicker ?? ''],
    ['dateline', 'Dateline', content.dateline ?? ''],
    ['lang', 'Language', content.lang],
    ['dir', 'Direction', content.dir === 'rtl' ? 'Right to left' : 'Left to right'],
    ['section', 'Section', content.sectionId ? nameOf(content.sectionId) : ''],
    ['lead', 'Lead picture', lead ? [nameOf(lead.mediaId), lead.caption].filter(Boolean).join('. ') : ''],
    ['bylines', 'Bylines', bylines.map(({ contributorId, role }) => `${nameOf(contributorId)}, ${role.toLowerCase()}`).join('\n')],
    ['topics', 'Topics', topicIds.map(nameOf).join('\n')],
    ['references', 'References', references.map((reference) => [reference.key, reference.title, reference.publisher, reference.published, reference.url, reference.archivedUrl, reference.locator, reference.quote, reference.visibility === 'EDITORS' ? 'for editors alone' : ''].filter(Boolean).join(', ')).join('\n')],
  ]
}

/** The same with what the desk tells itself. */
export function deskDifference(older: StoryContent, newer: StoryContent, nameOf: NameOf): StoryDifference {
  const { fields, hunks } = storyDifference(older, newer, nameOf)
  const [was, is] = [older.notes ?? '', newer.notes ?? '']
  return { fields: was === is ? fields : [...fields, { field: 'notes', name: 'Notes to the desk', parts: wordDifference(was, is, newer.lang) }], hunks }
}

/** All that differs between two texts of a story, but the desk's notes to itself: fields and bylines word by word, the body block by block. */
export function storyDifference(older: StoryContent, newer: StoryContent, nameOf: NameOf): StoryDifference {
  const before = told(older, nameOf)
  const prose = new Set(['headline', 'frontHeadline', 'searchTitle', 'searchDescription', 'socialHeadline', 'standfirst', 'kicker', 'dateline'])
  const fields = told(newer, nameOf).flatMap(([field, name, is], index) => {
    const was = before[index]?.[2] ?? ''
    return was === is ? [] : [{ field, name, ...(prose.has(field) && { lang: newer.lang }), parts: wordDifference(was, is, newer.lang) }]
  })
  return { fields, hunks: hunksOf(older.body, newer.body).map((hunk) => inWords(hunk, newer.lang, nameOf)) }
}
