import type { Node } from '@tiptap/pm/model'
import type { Block } from '#newsroom/stories/body.ts'
import type { Raw } from './kept-label.ts'

const WRITTEN = new Set(['paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'blockquote', 'pullQuote', 'horizontalRule', 'text', 'hardBreak', 'footnote'])
const MARKS = new Set(['strong', 'em', 'link', 'citation'])

/** The stored text as ProseMirror takes it. What the editor has no tool for is kept whole inside one node. */
export function toEditor(blocks: readonly Block[]): Raw {
  const content = (blocks as readonly Raw[]).map((block) => (isWritten(block) ? lower(block) : { type: 'kept', attrs: { block } }))
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

/** Whether the editor knows every node and mark inside. */
const isWritten = ({ type, marks = [], content = [] }: Raw): boolean =>
  WRITTEN.has(type) && marks.every((mark) => MARKS.has(mark.type)) && (type === 'footnote' || content.every(isWritten))

const lower = (node: Raw): Raw => (node.type === 'footnote' ? { type: 'footnote', attrs: { content: node.content } } : { ...node, ...(node.content && { content: node.content.map(lower) }) })

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

function raise(node: Node): Raw {
  const type = node.type.name
  if (type === 'kept') return node.attrs['block'] as Raw
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
