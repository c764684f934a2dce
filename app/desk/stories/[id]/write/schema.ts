import { Mark, Node, type AnyExtension } from '@tiptap/core'
import { isLinkHref } from '#newsroom/stories/link-href.ts'
import { keptLabel, type Raw } from './kept-label.ts'
import { fitsNote } from './thing.ts'
import { jsonOf, tableNode, thingNodes } from './thing-nodes.ts'

/** The text of a story for ProseMirror: the words of newsroom/stories/body.ts, and what the editor has no tool for as `kept`. */
const own = (name: string) => ({ default: null, parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`), renderHTML: (attrs: Record<string, unknown>) => (attrs[name] === null ? {} : { [`data-${name}`]: attrs[name] }) })
const fitting = (value: string | null, form: RegExp) => (value !== null && form.test(value) ? value : null)
const langDir = () => ({
  lang: { default: null, parseHTML: (element: HTMLElement) => fitting(element.getAttribute('lang'), /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/) },
  dir: { default: null, parseHTML: (element: HTMLElement) => fitting(element.getAttribute('dir'), /^(?:ltr|rtl)$/) },
})

const Doc = Node.create({ name: 'doc', topNode: true, content: 'block+' })
const Text = Node.create({ name: 'text', group: 'inline' })

const Paragraph = Node.create({
  name: 'paragraph', group: 'block item', content: 'inline*', priority: 1000,
  addAttributes: langDir, parseHTML: () => [{ tag: 'p' }], renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
})

const Heading = Node.create({
  name: 'heading', group: 'block', content: 'inline*', defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false }, ...langDir() }),
  parseHTML: () => [{ tag: 'h2', attrs: { level: 2 } }, { tag: 'h3', attrs: { level: 3 } }],
  renderHTML: ({ node, HTMLAttributes }) => [`h${String(node.attrs['level'])}`, HTMLAttributes, 0],
})

const BulletList = Node.create({ name: 'bulletList', group: 'block item', content: 'listItem+', parseHTML: () => [{ tag: 'ul' }], renderHTML: () => ['ul', 0] })

const OrderedList = Node.create({
  name: 'orderedList', group: 'block item', content: 'listItem+',
  addAttributes: () => ({ start: { default: null, parseHTML: (element: HTMLElement) => (element.hasAttribute('start') ? Math.max(0, Number.parseInt(element.getAttribute('start') ?? '1', 10) || 0) : null) } }),
  parseHTML: () => [{ tag: 'ol' }], renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
})

const ListItem = Node.create({ name: 'listItem', content: 'item+', defining: true, parseHTML: () => [{ tag: 'li' }], renderHTML: () => ['li', 0] })

const Blockquote = Node.create({
  name: 'blockquote', group: 'block', content: 'paragraph+', defining: true,
  addAttributes: () => ({ attribution: own('attribution'), ...langDir() }),
  parseHTML: () => [{ tag: 'blockquote' }], renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
})

const PullQuote = Node.create({
  name: 'pullQuote', group: 'block', content: 'text*', defining: true,
  addAttributes: () => ({ attribution: own('attribution'), ...langDir() }),
  parseHTML: () => [{ tag: 'aside[data-pull-quote]' }], renderHTML: ({ HTMLAttributes }) => ['aside', { 'data-pull-quote': '', ...HTMLAttributes }, 0],
})

const HorizontalRule = Node.create({ name: 'horizontalRule', group: 'block', parseHTML: () => [{ tag: 'hr' }], renderHTML: () => ['hr'] })
const HardBreak = Node.create({ name: 'hardBreak', group: 'inline', inline: true, selectable: false, linebreakReplacement: true, parseHTML: () => [{ tag: 'br' }], renderHTML: () => ['br'], renderText: () => '\n' })

const isRaw = (value: unknown) => typeof value === 'object' && value !== null && 'type' in value
const raw = (name: string) => ({ [name]: { default: null, parseHTML: jsonOf, renderHTML: (attrs: Record<string, unknown>) => ({ 'data-json': JSON.stringify(attrs[name]) }) } })

/** A note at the foot, whole in its mark; it is written in a panel. */
const Footnote = Node.create({
  name: 'footnote', group: 'inline', inline: true, atom: true,
  addAttributes: () => raw('content'),
  parseHTML: () => [{ tag: 'span[data-footnote]', getAttrs: (element) => (fitsNote(jsonOf(element)) ? null : false) }],
  renderHTML: ({ node, HTMLAttributes }) => ['span', { 'data-footnote': '', title: keptLabel({ type: 'footnote', content: node.attrs['content'] as Raw[] }), ...HTMLAttributes }, 'note'],
})

/** What this editor does not know: kept as it is, to be moved and taken out. */
const Kept = Node.create({
  name: 'kept', group: 'block', atom: true, draggable: true,
  addAttributes: () => raw('block'),
  parseHTML: () => [{ tag: 'div[data-kept]', getAttrs: (element) => (isRaw(jsonOf(element)) ? null : false) }],
  renderHTML: ({ node, HTMLAttributes }) => ['div', { 'data-kept': '', ...HTMLAttributes }, keptLabel(node.attrs['block'] as Raw | null)],
})

const Strong = Mark.create({ name: 'strong', parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }], renderHTML: () => ['strong', 0] })
const Em = Mark.create({ name: 'em', parseHTML: () => [{ tag: 'em' }, { tag: 'i' }], renderHTML: () => ['em', 0] })

const Link = Mark.create({
  name: 'link', inclusive: false,
  addAttributes: () => ({ href: { default: '' } }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: (element) => (isLinkHref(element.getAttribute('href') ?? '') ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ['a', HTMLAttributes, 0],
})

const Citation = Mark.create({
  name: 'citation', inclusive: false,
  addAttributes: () => ({ reference: own('reference') }),
  parseHTML: () => [{ tag: 'span[data-reference]' }], renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
})

export const schemaOfStories: AnyExtension[] = [
  Doc, Text, Paragraph, Heading, BulletList, OrderedList, ListItem, Blockquote, PullQuote, HorizontalRule, HardBreak, Footnote, ...thingNodes, Kept, Link, Citation, Strong, Em,
]

const docOf = (content: string) => Node.create({ name: 'doc', topNode: true, content })
/** The text of a fact box, and of a note. */
export const schemaOfBoxes: AnyExtension[] = [docOf('(paragraph | bulletList | orderedList | table)+'), Text, Paragraph, BulletList, OrderedList, ListItem, HardBreak, Footnote, tableNode, Link, Citation, Strong, Em]
export const schemaOfNotes: AnyExtension[] = [docOf('paragraph'), Text, Paragraph, HardBreak, Link, Citation, Strong, Em]
