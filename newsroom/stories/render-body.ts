import { el, escapeHtml, joinHtml, type SafeHtml } from '#lib/html.ts'
import { cropHeight, FORMATS, renditionPath, widthsOf, type Picture } from '../media/picture.ts'
import type { Block, Body, List, TableRow } from './body.ts'
import { renderInlines, type Notes } from './render-inlines.ts'

export type Rendering = {
  references: readonly { key: string; number: number }[]
  pictures: ReadonlyMap<string, Picture>
  lang: string
  /** A page links within itself and to its own paper; a feed is read elsewhere, so its links are whole. */
  medium: 'page' | 'feed'
  siteUrl?: string
}

/** The body as HTML, the same for a page and a feed: the one renderer, and it escapes all that it prints. */
export function renderBody(body: Body, rendering: Rendering): SafeHtml {
  const notes: Notes = { footnotes: [], cited: new Map(), ...rendering }
  const blocks = body.content.map((block) => renderBlock(block, rendering, notes))
  return joinHtml([...blocks, ...footnotesOf(notes)], '\n')
}

function renderBlock(block: Block, rendering: Rendering, notes: Notes): SafeHtml {
  const inside = (content: Parameters<typeof renderInlines>[0]) => renderInlines(content, notes)
  const blocks = (content: readonly Block[]) => content.map((child) => renderBlock(child, rendering, notes))
  switch (block.type) {
    case 'paragraph':
      return el('p', langDir(block.attrs), inside(block.content))
    case 'heading':
      return el(`h${block.attrs.level}`, langDir(block.attrs), inside(block.content))
    case 'bulletList':
    case 'orderedList':
      return renderList(block, rendering, notes)
    case 'blockquote':
      return el('figure', { class: 'quote', ...langDir(block.attrs) }, el('blockquote', {}, ...blocks(block.content)), ...said(block.attrs?.attribution))
    case 'pullQuote': {
      // It repeats what the text says already, so it is out of the way of those who listen; unless something in it can be followed.
      const leads = block.content.some(({ marks }) => marks?.some(({ type }) => type === 'link' || type === 'citation'))
      return el('figure', { class: 'pull-quote', ...(!leads && { role: 'presentation', 'aria-hidden': 'true' }), ...langDir(block.attrs) }, el('p', {}, inside(block.content)), ...said(block.attrs?.attribution))
    }
    case 'image':
      return figure([block.attrs.mediaId], block.attrs.caption, rendering)
    case 'gallery':
      return figure(block.attrs.mediaIds, block.attrs.caption, rendering)
    case 'table':
      return renderTable(block, notes)
    case 'embed':
      return renderEmbed(block.attrs)
    case 'horizontalRule':
      return el('hr', {})
    case 'factBox':
      return el('aside', { class: 'fact-box', 'aria-label': block.attrs.title, ...langDir(block.attrs) }, el('h2', {}, escapeHtml(block.attrs.title)), ...blocks(block.content))
    default:
      return block satisfies never
  }
}

const langDir = (attrs: { lang?: string | undefined; dir?: string | undefined } | undefined) => ({ lang: attrs?.lang, dir: attrs?.dir })
const said = (attribution: string | undefined) => (attribution ? [el('figcaption', {}, escapeHtml(attribution))] : [])

function renderList(list: List, rendering: Rendering, notes: Notes): SafeHtml {
  const items = list.content.map((item) => el('li', {}, ...item.content.map((child) => renderBlock(child, rendering, notes))))
  return list.type === 'bulletList' ? el('ul', {}, ...items) : el('ol', { start: list.attrs && list.attrs.start !== 1 ? list.attrs.start : null }, ...items)
}

/** A picture that may no longer be shown is left out, caption and all. */
function figure(ids: string[], caption: string | undefined, rendering: Rendering): SafeHtml {
  const pictures = ids.map((id) => rendering.pictures.get(id)).filter((picture) => picture !== undefined)
  if (pictures.length === 0) return joinHtml([])
  const credits = [...new Set(pictures.map(({ credit }) => credit))].join('; ')
  const words = [...(caption ? [escapeHtml(`${caption} `)] : []), el('span', { class: 'picture-credit' }, escapeHtml(credits))]
  return el('figure', { class: pictures.length > 1 ? 'gallery' : null }, ...pictures.map((picture) => pictureHtml(picture, rendering.siteUrl ?? '')), el('figcaption', {}, ...words))
}

function pictureHtml(picture: Picture, siteUrl: string): SafeHtml {
  const widths = widthsOf(picture, 'WHOLE')
  const widest = widths.at(-1) ?? picture.width
  const address = (width: number, format: (typeof FORMATS)[number]) => `${siteUrl}${renditionPath(picture.key, 'WHOLE', width, format)}`
  const sources = FORMATS.map((format) =>
    el('source', { type: `image/${format}`, srcset: widths.map((width) => `${address(width, format)} ${width}w`).join(', '), sizes: '(min-width: 48rem) 42rem, 100vw' }),
  )
  const image = el('img', { src: address(widest, 'webp'), alt: picture.alt, width: widest, height: cropHeight(picture, 'WHOLE', widest), loading: 'lazy', decoding: 'async' })
  return el('picture', {}, ...sources, image)
}

function renderTable({ attrs, content }: Extract<Block, { type: 'table' }>, notes: Notes): SafeHtml {
  const row = (cells: TableRow, isHead: boolean) =>
    el('tr', {}, ...cells.content.map((cell) => (cell.type === 'tableHeader' ? el('th', { scope: isHead ? 'col' : 'row' }, renderInlines(cell.content, notes)) : el('td', {}, renderInlines(cell.content, notes)))))
  const [first, ...rest] = content
  const hasHead = first !== undefined && first.content.every(({ type }) => type === 'tableHeader')
  const head = hasHead ? [el('thead', {}, row(first, true))] : []
  const lines = (hasHead ? rest : content).map((cells) => row(cells, false))
  // Wider than a phone, it scrolls by itself; with a keyboard too, so it can be focused.
  return el('div', { class: 'table', role: 'region', 'aria-label': attrs.caption, tabindex: 0 }, el('table', {}, el('caption', {}, escapeHtml(attrs.caption)), ...head, el('tbody', {}, ...lines)))
}

/** Nothing is loaded from elsewhere: the reader is told what it is and where it leads. */
function renderEmbed({ url, title, provider }: { url: string; title: string; provider: string }): SafeHtml {
  const host = new URL(url).host
  return el('p', { class: 'embed' }, el('a', { href: url, rel: 'noopener noreferrer' }, el('strong', {}, escapeHtml(title)), escapeHtml(' '), el('span', {}, escapeHtml(`${provider}, opens at ${host}`))))
}

function footnotesOf({ footnotes, medium }: Notes): SafeHtml[] {
  if (footnotes.length === 0) return []
  const items = footnotes.map((note, index) => {
    const back = medium === 'page' ? [escapeHtml(' '), el('a', { href: `#fnref-${index + 1}`, role: 'doc-backlink', 'aria-label': `Back to note ${index + 1} in the text` }, escapeHtml('↩'))] : []
    return el('li', { id: medium === 'page' ? `fn-${index + 1}` : null }, el('p', {}, note, ...back))
  })
  return [el('section', { class: 'footnotes', role: 'doc-endnotes', 'aria-label': 'Notes' }, el('ol', {}, ...items))]
}
