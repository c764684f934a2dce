import type { Node } from '@tiptap/pm/model'
import type { Block } from '#newsroom/stories/body.ts'
import type { Raw } from './kept-label.ts'
import { isOurs } from './paste-pieces.ts'
import { isThing } from './thing.ts'

const WRITTEN = new Set(['paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'blockquote', 'pullQuote', 'horizontalRule', 'text', 'hardBreak', 'footnote'])
const MARKS = new Set(['strong', 'em', 'link', 'citation'])

/** The stored text as ProseMirror takes it. What the editor has no tool for is kept whole inside one node. */
export function toEditor(blocks: readonly Block[]): Raw {
  const content = (blocks as readonly Raw[]).map((block) => (isWritten(block) ? lower(block) : keep(block)))
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

function keep(block: Raw): Raw {
  isOurs(block)
  return { type: 'kept', attrs: { block } }
}

/** Whether the editor knows every node and mark inside. */
const isWritten = ({ type, marks = [], content = [] }: Raw): boolean =>
  isThing({ type }) || (WRITTEN.has(type) && marks.every((mark) => MARKS.has(mark.type)) && (type === 'footnote' || content.every(isWritten)))

const lower = (node: Raw): Raw => (isThing(node) ? { type: node.type, attrs: { block: node } } : node.type === 'footnote' ? { type: 'footnote', attrs: { content: node.content } } : { ...node, ...(node.content && { content: node.content.map(lower) }) })

/** Nodes never change, so what a block is stored as is found once. */
const known = new WeakMap<Node, Block>()

/** The text in the editor as it is stored; an empty text has no blocks. */
export function blocksOf(doc: Node): Block[] {
  if (doc.childCount === 1 && doc.firstChild?.type.name === 'paragraph' && doc.firstChild.content.size === 0) return []
  return doc.children.map((child) => {
    const block = known.get(child) ?? (raise(child) as Block)
    known.set(child, block)
    return block
  })
}

/** One piece of the text as it is stored. */
export const rawOf = (node: Node): Raw => raise(node)

function raise(node: Node): Raw {
  const type = node.type.name
  if (type === 'kept' || isThing({ type })) return node.attrs['block'] as Raw
  if (type === 'footnote') return { type, content: node.attrs['content'] as Raw[] }
  // Of a pull quote without words the paragraph is left in which somebody will write.
  if (type === 'pullQuote' && node.content.size === 0) return { type: 'paragraph' }
  if (node.isText) return { type, text: node.text ?? '', ...(node.marks.length > 0 && { marks: node.marks.map((mark) => ({ type: mark.type.name, ...given(mark.attrs) })) }) }
  return { type, ...given(node.attrs), ...(node.childCount > 0 && { content: node.children.map(raise) }) }
}

/** Attributes that say something, or none. */
function given(attrs: Record<string, unknown>): { attrs?: Record<string, unknown> } {
  const said = Object.entries(attrs).filter(([, value]) => value !== null && value !== undefined)
  return said.length > 0 ? { attrs: Object.fromEntries(said) } : {}
}
