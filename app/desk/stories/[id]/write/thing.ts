import type { Raw } from './kept-label.ts'

/** What stands in a text as one piece and is changed in a panel of its own. */
export const THINGS = ['image', 'gallery', 'table', 'embed', 'factBox'] as const
export type ThingKind = (typeof THINGS)[number]
export type Thing = Raw & { type: ThingKind }

export const isThing = (raw: { type: string } | null | undefined): raw is Thing => THINGS.some((kind) => kind === raw?.type)

/**
 * Whether a story can hold this piece: asked of what a clipboard brings, which anybody may have written.
 * What the server would refuse must not come into a text, for nothing after it would be saved.
 */
export function fits(raw: unknown): raw is Thing {
  if (!isNode(raw)) return false
  switch (raw.type) {
    case 'image':
      return has(raw, { mediaId: isId, caption: upTo(1000) }, ['mediaId']) && raw.content === undefined
    case 'gallery':
      return has(raw, { mediaIds: (ids) => Array.isArray(ids) && ids.length >= 2 && ids.length <= 40 && ids.every(isId), caption: upTo(1000) }, ['mediaIds']) && raw.content === undefined
    case 'embed':
      return has(raw, { url: isWebAddress, title: said(300), provider: said(80) }, ['url', 'title', 'provider']) && raw.content === undefined
    case 'table':
      return has(raw, { caption: said(300) }, ['caption']) && each(raw.content, (row) => row.type === 'tableRow' && has(row, {}) && each(row.content, isCell))
    case 'factBox':
      return has(raw, { title: said(200), lang: isLang, dir: isDir }, ['title']) && each(raw.content, (block) => block.type === 'table' ? fits(block) : isItem(block, 0))
    default:
      return false
  }
}

/** What a note may hold. */
export const fitsNote = (content: unknown): content is Raw[] => each(content, (node) => node.type === 'hardBreak' || isText(node))

const MOST_LISTS = 10
type Test = (value: unknown) => boolean
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isNode = (value: unknown): value is Raw => isObject(value) && typeof value['type'] === 'string' && Object.keys(value).every((key) => ['type', 'attrs', 'content', 'text', 'marks'].includes(key))
const each = (content: unknown, test: (node: Raw) => boolean): boolean => Array.isArray(content) && content.length > 0 && content.every((node) => isNode(node) && test(node))
const upTo = (most: number): Test => (value) => typeof value === 'string' && value.length <= most
const said = (most: number): Test => (value) => typeof value === 'string' && value.length > 0 && value.length <= most
const isId: Test = (value) => typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(value)
const isLang: Test = (value) => typeof value === 'string' && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(value)
const isDir: Test = (value) => value === 'ltr' || value === 'rtl'
export const isWebAddress: Test = (value) => typeof value === 'string' && value.length <= 2048 && /^https?:\/\//i.test(value) && URL.canParse(value)

function has({ attrs = {} }: Raw, tests: Record<string, Test>, needed: readonly string[] = []): boolean {
  return isObject(attrs) && needed.every((name) => name in attrs) && Object.entries(attrs).every(([name, value]) => tests[name]?.(value))
}
const isText = ({ type, text, marks, attrs, content }: Raw): boolean =>
  type === 'text' && typeof text === 'string' && text !== '' && attrs === undefined && content === undefined && (marks === undefined || (Array.isArray(marks) && marks.every((mark) => isNode(mark) && isMark(mark))))
const isMark = (mark: Raw): boolean =>
  mark.type === 'strong' || mark.type === 'em' ? has(mark, {}) : mark.type === 'link' ? has(mark, { href: (href) => typeof href === 'string' && href.length <= 2048 && /^(?:https?:\/\/|mailto:|\/(?!\/)|#)/i.test(href) }, ['href']) : mark.type === 'citation' && has(mark, { reference: said(64) }, ['reference'])
const isInline = (node: Raw): boolean => isText(node) || node.type === 'hardBreak' || (node.type === 'footnote' && fitsNote(node.content))
const holdsInlines = ({ content }: Raw): boolean => content === undefined || (Array.isArray(content) && content.every((node) => isNode(node) && isInline(node)))
const isCell = (cell: Raw): boolean => (cell.type === 'tableHeader' || cell.type === 'tableCell') && has(cell, {}) && holdsInlines(cell)

function isItem(node: Raw, depth: number): boolean {
  if (depth > MOST_LISTS) return false
  if (node.type === 'paragraph') return has(node, { lang: isLang, dir: isDir }) && holdsInlines(node)
  const isList = node.type === 'bulletList' ? has(node, {}) : node.type === 'orderedList' && has(node, { start: (start) => Number.isInteger(start) && Number(start) >= 0 })
  return isList && each(node.content, (item) => item.type === 'listItem' && has(item, {}) && each(item.content, (child) => isItem(child, depth + 1)))
}
