import type { Block, Mark } from '#newsroom/stories/body.ts'
import { STAMP } from './html-article.ts'
import { InlineRun, paragraphsOf, safeHref } from './html-inlines.ts'
import { ancestorsOf, holdsBlocks, isBlock, isElement, isHidden, isSilent, type Ancestor } from './html-elements.ts'
import { listNode } from './html-lists.ts'
import { notesOf, type Picture } from './html-notes.ts'
import { isData, tableNode } from './html-tables.ts'
import { paragraph, type Piece, type Source } from './piece.ts'
import { endsSentence, wordCount } from './prose.ts'

export type HtmlBlock = { piece: Piece; element: Element; stamp: string; linked: number; ancestors: Ancestor[] }

const EMBEDS = /^(?:IFRAME|OBJECT|EMBED|VIDEO|AUDIO)$/u

/** Walks a saved page in reading order and makes a block of each paragraph, heading, list, quotation and table; pictures are only noted. */
export function blocksOf(body: Element, base: string | null): { blocks: HtmlBlock[]; notes: Source['notes'] } {
  const blocks: HtmlBlock[] = []
  const pictures: Picture[] = []
  const embeds: string[] = []
  const ancestry = new Map<Element, Ancestor[]>()
  const run = new InlineRun()
  let untitledTables = 0

  const push = (piece: Piece, element: Element, linked: number): void => {
    const id = element.getAttribute(STAMP) ?? String(blocks.length)
    element.setAttribute(STAMP, id)
    blocks.push({ piece, element, stamp: id, linked, ancestors: ancestorsOf(element, ancestry) })
  }
  const flush = (owner: Element): void => {
    const { content, linked } = run.take()
    for (const piece of paragraphsOf(content)) push(isBoldLine(piece) ? { ...piece, kind: 'heading' } : piece, owner, linked)
  }
  const addInline = (node: Node, into: InlineRun): void => visitInline(node, [], into)
  const visitInline = (node: Node, marks: Mark[], into: InlineRun): void => {
    if (node.nodeType === 3) return into.addText(node.textContent ?? '', marks)
    if (!isElement(node)) return
    const tag = node.tagName.toUpperCase()
    if (EMBEDS.test(tag)) embeds.push(node.getAttribute('src') ?? node.getAttribute('data') ?? tag.toLowerCase())
    if (tag === 'IMG') pictures.push({ image: node, caption: '' })
    if (isSilent(node) || isHidden(node)) return
    if (tag === 'BR') return into.addBreak()
    const own = marksOf(node, tag, marks, base)
    if (isBlock(node)) into.addText(' ', [])
    for (const child of node.childNodes) visitInline(child, own, into)
    if (isBlock(node)) into.addText(' ', [])
  }

  const visit = (node: Node, owner: Element, marks: Mark[]): void => {
    if (!isElement(node) || isSilent(node) || isHidden(node)) return visitInline(node, marks, run)
    const tag = node.tagName.toUpperCase()
    const own = isBlock(node) ? [] : marksOf(node, tag, marks, base)
    if (!isBlock(node) && !holdsBlocks(node)) return visitInline(node, marks, run)
    if (isBlock(node)) flush(owner)
    if (tag === 'HR') return
    if (/^H[1-6]$/u.test(tag)) return heading(node, Number(tag[1]))
    if (tag === 'FIGURE') return figure(node)
    if (tag === 'UL' || tag === 'OL') return list(node)
    if (tag === 'BLOCKQUOTE') return quote(node)
    if (tag === 'TABLE' && isData(node)) return table(node)
    const next = isBlock(node) ? node : owner
    for (const child of node.childNodes) visit(child, next, own)
    if (isBlock(node)) flush(node)
  }

  const heading = (element: Element, level: number): void => {
    const into = new InlineRun()
    for (const child of element.childNodes) addInline(child, into)
    const { content, href, linked } = into.take()
    if (content.length > 0) push(paragraph(content, { kind: 'heading', level: level === 1 ? 1 : level === 2 ? 2 : 3, href }), element, linked)
  }
  const figure = (element: Element): void => {
    const caption = (element.querySelector('figcaption')?.textContent ?? '').replace(/\s+/gu, ' ').trim()
    const images = [...element.querySelectorAll('img')]
    pictures.push(...images.map((image) => ({ image, caption })))
    if (images.length === 0) for (const child of element.childNodes) visit(child, element, [])
    flush(element)
  }
  const list = (element: Element): void => {
    const made = listNode(element, addInline)
    if (made !== null) push(paragraph('', { kind: 'list', text: made.items.map((item) => item.text).join('\n'), block: made.block, items: made.items }), element, made.linked)
  }
  const quote = (element: Element): void => {
    const into = new InlineRun()
    for (const child of element.childNodes) {
      if (isElement(child) && isBlock(child)) into.addBreak()
      visitInline(child, [], into)
      if (isElement(child) && isBlock(child)) into.addBreak()
    }
    const { content, linked } = into.take()
    const paragraphs = paragraphsOf(content)
    const block: Block = { type: 'blockquote', content: paragraphs.map((piece) => ({ type: 'paragraph', content: piece.content })) }
    if (paragraphs.length > 0) push(paragraph('', { kind: 'quote', text: paragraphs.map((piece) => piece.text).join('\n'), block }), element, linked)
  }
  const table = (element: Element): void => {
    const made = tableNode(element, addInline)
    if (made === null) return
    if (!made.titled) untitledTables++
    push(paragraph('', { kind: 'table', text: made.text, block: made.block }), element, 0)
  }

  for (const child of body.childNodes) visit(child, body, [])
  flush(body)
  return { blocks, notes: notesOf(pictures, embeds, untitledTables) }
}

function marksOf(element: Element, tag: string, marks: Mark[], base: string | null): Mark[] {
  const href = tag === 'A' ? safeHref(element.getAttribute('href'), base) : null
  const mark: Mark | null =
    tag === 'B' || tag === 'STRONG' ? { type: 'strong' } : tag === 'I' || tag === 'EM' || tag === 'CITE' ? { type: 'em' } : href !== null ? { type: 'link', attrs: { href } } : null
  return mark === null || marks.some((known) => known.type === mark.type) ? marks : [...marks, mark]
}

/** Old pages make crossheads of bold lines. */
function isBoldLine(piece: Piece): boolean {
  const bold = piece.content.every((inline) => inline.type === 'text' && (inline.marks ?? []).some((mark) => mark.type === 'strong'))
  return bold && piece.content.length > 0 && !endsSentence(piece.text) && wordCount(piece.text) <= 12 && !piece.text.includes(':')
}
