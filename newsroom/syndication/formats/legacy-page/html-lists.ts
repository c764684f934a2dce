import type { Block, List, Paragraph } from '#newsroom/stories/body.ts'
import { isElement } from './html-elements.ts'
import { InlineRun } from './html-inlines.ts'
import { textOf } from './piece.ts'

type Inlines = (node: Node, into: InlineRun) => void
type Item = { text: string; href: string | null }

/** A list of the page as a body's list, and its items as text for whoever wants to know what kind of list it is. */
export function listNode(element: Element, addInline: Inlines): { block: Block & List; items: Item[]; linked: number } | null {
  const items: Item[] = []
  const shares: number[] = []
  const built = build(element, addInline, items, shares)
  return built === null ? null : { block: built, items, linked: shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length) }
}

function build(element: Element, addInline: Inlines, items: Item[], shares: number[]): List | null {
  const content = [...element.children].flatMap((child) => {
    if (isList(child)) {
      const loose = build(child, addInline, items, shares)
      return loose === null ? [] : [{ type: 'listItem' as const, content: [loose] }]
    }
    const into = new InlineRun()
    const inner: Element[] = []
    for (const node of child.childNodes) collect(node, into, inner, addInline)
    const { content: words, href, linked } = into.take()
    const own: Paragraph[] = words.length === 0 ? [] : [{ type: 'paragraph', content: words }]
    if (words.length > 0) {
      items.push({ text: textOf(words).replaceAll('\n', ' '), href })
      shares.push(linked)
    }
    const nested = inner.map((list) => build(list, addInline, items, shares)).filter((list) => list !== null)
    return own.length + nested.length === 0 ? [] : [{ type: 'listItem' as const, content: [...own, ...nested] }]
  })
  if (content.length === 0) return null
  const start = Number(element.getAttribute('start') ?? 1)
  if (element.tagName.toUpperCase() === 'UL') return { type: 'bulletList', content }
  return Number.isInteger(start) && start >= 0 && start !== 1 ? { type: 'orderedList', attrs: { start }, content } : { type: 'orderedList', content }
}

function collect(node: Node, into: InlineRun, inner: Element[], addInline: Inlines): void {
  if (!isElement(node)) return addInline(node, into)
  if (isList(node)) inner.push(node)
  else if (node.querySelector('ul, ol') === null) addInline(node, into)
  else for (const child of node.childNodes) collect(child, into, inner, addInline)
}

function isList(element: Element): boolean {
  return /^(?:UL|OL)$/iu.test(element.tagName)
}
