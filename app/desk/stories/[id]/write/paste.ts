import { liftNotes, pieceOfTable, withoutStrangers } from './paste-pieces.ts'

/** What was pasted, as far as a story can hold it, and a sentence on what was left out. */
export type Pasted = { html: string; sentence: string }

const DROPPED: Record<string, readonly [one: string, many: string]> = {
  img: ['picture', 'pictures'], picture: ['picture', 'pictures'], svg: ['drawing', 'drawings'], canvas: ['drawing', 'drawings'],
  iframe: ['embedded page', 'embedded pages'], embed: ['embedded page', 'embedded pages'], object: ['embedded page', 'embedded pages'],
  video: ['film', 'films'], audio: ['recording', 'recordings'], form: ['form', 'forms'], button: ['form', 'forms'], input: ['form', 'forms'], select: ['form', 'forms'], textarea: ['form', 'forms'],
  script: ['script', 'scripts'], table: ['table', 'tables'],
}
const SILENT = '[data-style*="mso-element:footnote-list" i] hr, style, script, meta, link, title, head > *, template, noscript, base, [hidden]'
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, ul, ol, li, blockquote, pre, hr, div, section, article, main, header, footer, aside, figure, figcaption, address, dl, dt, dd, details, summary, table, tr'

/**
 * HTML from Word, Google Docs or a web page, made into paragraphs, headings, lists, quotes, bold, italic and links.
 * Copied inside the editor, it keeps its pieces too, as far as a story can hold them.
 */
export function cleanHtml(given: string): Pasted {
  // Parsed, a style attribute would offend the paper’s policy, so it is renamed before.
  const quiet = given.replaceAll('\0', '').replace(/<style[\s\S]*?<\/style>/gi, '').replace(/(<[^>]*?\s)style\s*=/gi, '$1data-style=')
  const { body } = new DOMParser().parseFromString(quiet, 'text/html')
  if (body.querySelector('[data-pm-slice]')) {
    const strangers = withoutStrangers(body)
    return { html: body.innerHTML, sentence: strangers > 0 ? `Pasted. Left out: ${strangers} ${strangers === 1 ? 'piece' : 'pieces'} that a story cannot hold.` : '' }
  }
  const own = new Set(liftNotes(body))
  const left = new Map<string, number>()
  for (const [tag, [one, many]] of Object.entries(DROPPED)) {
    for (const found of body.querySelectorAll(tag)) {
      if (!body.contains(found) || (tag === 'table' && !found.textContent.trim())) continue
      const piece = tag === 'table' ? pieceOfTable(found) : null
      if (piece) {
        found.replaceWith(piece)
        own.add(piece)
        continue
      }
      const words = `${one}|${many}`
      left.set(words, (left.get(words) ?? 0) + 1)
      if (tag === 'table') rowsOf(found)
      else found.remove()
    }
  }
  for (const found of body.querySelectorAll(SILENT)) found.remove()
  wordLists(body)
  const clean = document.implementation.createHTMLDocument('').body
  copyInto(clean, body, false, own)
  return { html: clean.innerHTML, sentence: sentenceOf(left) }
}

function sentenceOf(left: ReadonlyMap<string, number>): string {
  const parts = [...left].map(([words, count]) => {
    const [one = '', many = ''] = words.split('|')
    return words.startsWith('table') ? `${count === 1 ? 'a table became paragraphs' : `${count} tables became paragraphs`}` : `left out: ${count} ${count === 1 ? one : many}`
  })
  return parts.length > 0 ? `Pasted. Not as it was: ${parts.join('; ')}.` : ''
}

/** The words of a table, a paragraph for each row. */
function rowsOf(table: Element): void {
  for (const block of table.querySelectorAll(BLOCKS)) block.append(' ')
  const rows = [...table.querySelectorAll('tr')].map((row) => {
    const line = table.ownerDocument.createElement('p')
    line.textContent = [...row.querySelectorAll('td, th')].map((cell) => cell.textContent.trim().replace(/\s+/g, ' ')).filter(Boolean).join(', ')
    return line
  })
  table.replaceWith(...rows.filter(({ textContent }) => textContent))
}

/** Word writes the items of a list as paragraphs with a bullet or a number before them. */
function wordLists(body: HTMLElement): void {
  let list: Element | null = null
  for (const line of [...body.querySelectorAll('p')]) {
    const style = line.getAttribute('data-style') ?? ''
    if (!/mso-list:\s*l\d/i.test(style) && !/MsoListParagraph/.test(line.className)) {
      list = null
      continue
    }
    const mark = line.textContent.trim()
    for (const ignored of line.querySelectorAll('[data-style*="mso-list:Ignore" i]')) ignored.remove()
    const kind = /^(?:\d+|[a-z]|[ivx]+)[.)]/i.test(mark) ? 'ol' : 'ul'
    if (!list || list.nextElementSibling !== line || list.localName !== kind) {
      list = body.ownerDocument.createElement(kind)
      line.before(list)
    }
    const item = body.ownerDocument.createElement('li')
    item.append(...line.childNodes)
    list.append(item)
    line.remove()
  }
}

const NAMES: Record<string, string> = { h1: 'h2', h2: 'h2', h3: 'h3', h4: 'h3', h5: 'h3', h6: 'h3', p: 'p', ul: 'ul', ol: 'ol', li: 'li', blockquote: 'blockquote', hr: 'hr', br: 'br', pre: 'p', figcaption: 'p', dt: 'p', dd: 'p', summary: 'p' }

/** Copies words and the few elements of a story; every other element is as if it were not there, and no attribute but an address comes along. */
function copyInto(to: Element, from: Node, inText: boolean, own: ReadonlySet<Element>): void {
  for (const child of from.childNodes) {
    if (child.nodeType === 3) {
      to.append(inText || to.matches('li') ? (child.textContent ?? '') : (child.textContent ?? '').replace(/^\s+$/, ''))
      continue
    }
    if (child.nodeType !== 1) continue
    const element = child as Element
    if (own.has(element)) {
      to.append(element.cloneNode(true))
      continue
    }
    // Google puts a line break between blocks, which are apart anyway.
    if (element.localName === 'br' && [element.previousElementSibling, element.nextElementSibling].some((beside) => beside?.matches(BLOCKS))) continue
    const made = elementFor(element, to.ownerDocument)
    if (made) {
      to.append(made.outer)
      copyInto(made.inner, element, true, own)
    } else if (element.matches(BLOCKS) && !element.querySelector(BLOCKS) && element.textContent.trim()) {
      const line = to.ownerDocument.createElement('p')
      to.append(line)
      copyInto(line, element, true, own)
    } else copyInto(to, element, inText, own)
  }
}

function elementFor(element: Element, owner: Document): { outer: Element; inner: Element } | null {
  const name = NAMES[element.localName]
  if (name && element.querySelector('p, div, ul, ol') && (name === 'p' || /^h\d$/.test(name))) return null
  const wrappers = name ? [name] : []
  const style = element.getAttribute('data-style') ?? ''
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1] ?? ''
  const isPlain = /^(?:normal|[1-5]00)$/i.test(weight)
  if (!name || name === 'p' || name === 'li') {
    if ((element.matches('b, strong') && !isPlain) || /^(?:bold|bolder|[6-9]00)$/i.test(weight)) wrappers.push('strong')
    if (element.matches('i, em, cite, dfn, var') ? !/font-style:\s*normal/i.test(style) : /font-style:\s*(?:italic|oblique)/i.test(style)) wrappers.push('em')
  }
  const href = element.localName === 'a' ? (element.getAttribute('href') ?? '') : ''
  if (/^(?:https?:\/\/|mailto:)/i.test(href)) wrappers.push('a')
  if (wrappers.length === 0) return null
  const made = wrappers.map((wrapper) => owner.createElement(wrapper))
  made.forEach((inner, depth) => depth > 0 && made[depth - 1]?.append(inner))
  const inner = made.at(-1)
  const outer = made[0]
  if (!inner || !outer) return null
  if (inner.localName === 'a') inner.setAttribute('href', href)
  if (name === 'ol' && /^\d{1,6}$/.test(element.getAttribute('start') ?? '')) outer.setAttribute('start', element.getAttribute('start') ?? '1')
  return { outer, inner }
}
