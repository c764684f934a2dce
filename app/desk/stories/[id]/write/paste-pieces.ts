import type { Raw } from './kept-label.ts'
import { fits, fitsNote, isWebAddress } from './thing.ts'
import { jsonOf } from './thing-nodes.ts'

const MOST = { rows: 200, columns: 30 }

/** A table of a clipboard as a piece of a text; null where it only lays out a page, or holds more than a table should. */
export function pieceOfTable(table: Element): Element | null {
  const lines = [...table.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('td, th')])
  const across = Math.max(0, ...lines.map((cells) => cells.reduce((sum, cell) => sum + spanOf(cell), 0)))
  if (table.querySelector('table, img, h1, h2, h3, ul, ol') || lines.length < 2 || across < 2 || lines.length > MOST.rows || across > MOST.columns) return null
  const rows = lines.filter((cells) => cells.some((cell) => cell.textContent.trim())).map((cells) => {
    const wide = cells.flatMap((cell) => [cell, ...Array.from({ length: spanOf(cell) - 1 }, () => null)])
    return { type: 'tableRow', content: Array.from({ length: across }, (_, at) => cellOf(wide[at] ?? null)) }
  })
  const caption = table.querySelector('caption')?.textContent.trim().replace(/\s+/g, ' ').slice(0, 300)
  const block: Raw = { type: 'table', attrs: { caption: caption || 'Table' }, content: rows }
  return fits(block) ? elementOf(table.ownerDocument, 'div', 'thing', block) : null
}

const spanOf = (cell: Element) => Math.min(MOST.columns, Math.max(1, Number.parseInt(cell.getAttribute('colspan') ?? '1', 10) || 1))
const cellOf = (cell: Element | null): Raw => {
  const content = cell ? trimmed(inlinesOf(cell, [])) : []
  return { type: cell?.localName === 'th' || cell?.closest('thead') ? 'tableHeader' : 'tableCell', ...(content.length > 0 && { content }) }
}

function inlinesOf(from: Node, marks: readonly Raw[]): Raw[] {
  return [...from.childNodes].flatMap((child): Raw[] => {
    if (child.nodeType === 3) {
      const text = (child.textContent ?? '').replace(/\s+/g, ' ')
      return text ? [{ type: 'text', text, ...(marks.length > 0 && { marks: [...marks] }) }] : []
    }
    if (child.nodeType !== 1) return []
    const element = child as Element
    if (element.localName === 'br') return [{ type: 'hardBreak' }]
    const inside = inlinesOf(element, [...marks, ...marksOf(element).filter(({ type }) => !marks.some((mark) => mark.type === type))])
    return element.matches('p, div') && element.nextElementSibling ? [...inside, { type: 'hardBreak' }] : inside
  })
}

function marksOf(element: Element): Raw[] {
  const style = element.getAttribute('data-style') ?? ''
  const href = element.localName === 'a' ? (element.getAttribute('href') ?? '') : ''
  return [
    ...(isWebAddress(href) ? [{ type: 'link', attrs: { href } }] : []),
    ...((element.matches('b, strong') && !/font-weight:\s*(?:normal|[1-5]00)/i.test(style)) || /font-weight:\s*(?:bold|[6-9]00)/i.test(style) ? [{ type: 'strong' }] : []),
    ...(element.matches('i, em') || /font-style:\s*(?:italic|oblique)/i.test(style) ? [{ type: 'em' }] : []),
  ]
}

/** Without blanks and line breaks at its ends. */
function trimmed(content: readonly Raw[]): Raw[] {
  const isBlank = ({ type, text }: Raw) => type === 'hardBreak' || text?.trim() === ''
  const first = content.findIndex((node) => !isBlank(node))
  const last = content.findLastIndex((node) => !isBlank(node))
  return content.slice(first, last + 1).flatMap((node, at, all): Raw[] => {
    let { text } = node
    if (at === 0) text = text?.trimStart()
    if (at === all.length - 1) text = text?.trimEnd()
    return [{ ...node, ...(text !== undefined && { text }) }]
  })
}

/** Word and Google Docs lay notes at the end and lead there by links: each becomes a note where it was called. How many there were. */
export function liftNotes(body: HTMLElement): Element[] {
  const done: Element[] = []
  const taken = new Set<Element>()
  for (const call of body.querySelectorAll('a[href*="#"]')) {
    const name = /#((?:_ftn|_edn|ftnt)\d+)$/.exec(call.getAttribute('href') ?? '')?.[1]
    const anchor = name && [...body.querySelectorAll(`[id="${name}"], [name="${name}"]`)].find((found) => !found.contains(call))
    const place = anchor && (anchor.closest('p, li') ?? anchor.closest('div'))
    if (!place || place === body || place.contains(call)) continue
    if (anchor.localName === 'a') anchor.remove()
    const content = trimmed(inlinesOf(place, []))
    taken.add(place)
    if (!fitsNote(content)) continue
    const note = elementOf(body.ownerDocument, 'span', 'footnote', content)
    const mark = call.closest('sup') ?? call
    mark.replaceWith(note)
    done.push(note)
  }
  for (const place of taken) place.remove()
  return done
}

function elementOf(owner: Document, name: string, kind: 'thing' | 'footnote', json: Raw | Raw[]): Element {
  const made = owner.createElement(name)
  made.setAttribute(`data-${kind}`, Array.isArray(json) ? '' : json.type)
  made.setAttribute('data-json', JSON.stringify(json))
  return made
}

/** What this page was opened with and has no tool for: it may be cut and pasted, and nothing else of its kind. */
const ours = new Set<string>()
export const isOurs = (block: unknown): void => void ours.add(JSON.stringify(block))

/** Takes out of a copied text what no story can hold: anybody may write a clipboard. How many pieces that were. */
export function withoutStrangers(body: HTMLElement): number {
  const wrong = [...body.querySelectorAll('[data-json]')].filter((element) => {
    const json = jsonOf(element)
    if (element.matches('[data-thing]')) return !fits(json) || json.type !== element.getAttribute('data-thing')
    return element.matches('[data-footnote]') ? !fitsNote(json) : !ours.has(element.getAttribute('data-json') ?? '')
  })
  for (const element of wrong) element.remove()
  return wrong.length
}
