import type { Block, TableRow } from '#newsroom/stories/body.ts'
import { InlineRun } from './html-inlines.ts'
import { textOf } from './piece.ts'

type Inlines = (node: Node, into: InlineRun) => void

/** Figures in rows and columns; old sites laid out whole pages in tables, and those are walked through instead. */
export function isData(table: Element): boolean {
  if (table.querySelector('table, p, div, h1, h2, ul, form, img') !== null) return false
  if (table.querySelector('th, caption') !== null) return true
  const cells = [...table.querySelectorAll('td')]
  const rows = table.querySelectorAll('tr').length
  return rows >= 2 && cells.length > rows && cells.length >= 4 && cells.every((cell) => (cell.textContent ?? '').length < 120)
}

export function tableNode(table: Element, addInline: Inlines): { block: Block; text: string; titled: boolean } | null {
  const caption = (table.querySelector('caption')?.textContent ?? '').replace(/\s+/gu, ' ').trim().slice(0, 300)
  const content = [...table.querySelectorAll('tr')].map((row) => rowNode(row, addInline)).filter((row) => row.content.length > 0)
  if (content.length === 0) return null
  const lines = content.map((row) => row.content.map((cell) => textOf(cell.content ?? [])).join(' | '))
  const block: Block = { type: 'table', attrs: { caption: caption === '' ? 'Table' : caption }, content }
  return { block, text: [caption, ...lines].filter((line) => line !== '').join('\n'), titled: caption !== '' }
}

function rowNode(row: Element, addInline: Inlines): TableRow {
  const cells = [...row.children].filter((cell) => /^T[DH]$/iu.test(cell.tagName))
  return {
    type: 'tableRow',
    content: cells.map((cell) => {
      const into = new InlineRun()
      for (const node of cell.childNodes) addInline(node, into)
      return { type: /^TH$/iu.test(cell.tagName) ? 'tableHeader' : 'tableCell', content: into.take().content }
    }),
  }
}
