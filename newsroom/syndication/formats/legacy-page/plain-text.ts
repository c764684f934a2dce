import type { Block, Paragraph } from '#newsroom/stories/body.ts'
import { paragraph, plainSource, type Piece, type Source } from './piece.ts'
import { endsSentence } from './prose.ts'
import { unwrappedLines } from './wrapped-lines.ts'

const BULLET = /^(?:[•·▪‣◦●○■*+-]|–(?= ))[ \t]?(?=\S)/u
const NUMBER = /^(?:\(?\d{1,3}[.)]|\[\d{1,3}\])[ \t]?(?=[^\d\s])/u

/** The blocks of a page that was copied or saved as text: paragraphs, lists, quotations and, later, its crossheads. */
export function plainText(text: string): Source {
  const chunks = unwrappedLines(text)
  const pieces: Piece[] = []
  for (const lines of chunks) {
    for (let at = 0; at < lines.length; ) {
      const taken = takeQuote(lines, at) ?? takeList(lines, at) ?? takeParagraph(lines, at)
      pieces.push(taken.piece)
      at = taken.next
    }
  }
  return plainSource(joinedLists(pieces))
}

type Taken = { piece: Piece; next: number }

function run(lines: string[], from: number, shape: RegExp): string[] {
  let end = from
  while (shape.test(lines[end] ?? '')) end++
  return lines.slice(from, end)
}

function takeQuote(lines: string[], at: number): Taken | null {
  const quoted = run(lines, at, /^>/u)
  const words = quoted.map((line) => line.replace(/^[> ]+/u, '')).filter((line) => line !== '')
  if (words.length === 0) return null
  const block: Block = { type: 'blockquote', content: words.map(paragraphNode) }
  return { piece: paragraph('', { kind: 'quote', text: words.join('\n'), block }), next: at + quoted.length }
}

function takeList(lines: string[], at: number): Taken | null {
  const shape = [BULLET, NUMBER].find((marker) => marker.test(lines[at] ?? ''))
  if (shape === undefined || /^[-–] ?\p{Lu}\p{L}*$/u.test(lines[at] ?? '')) return null
  const marked = run(lines, at, shape)
  return { piece: listPiece(marked, shape === NUMBER), next: at + marked.length }
}

function listPiece(lines: string[], ordered: boolean): Piece {
  const items = lines.map((line) => ({ text: line.replace(ordered ? NUMBER : BULLET, '').trim(), href: null, line }))
  const content = items.map((item) => ({ type: 'listItem' as const, content: [paragraphNode(item.text)] }))
  const start = Number(/\d+/u.exec(lines[0] ?? '')?.[0] ?? 1)
  const block: Block = !ordered
    ? { type: 'bulletList', content }
    : start === 1
      ? { type: 'orderedList', content }
      : { type: 'orderedList', attrs: { start }, content }
  return paragraph('', { kind: 'list', text: lines.join('\n'), block, items: items.map(({ text, href }) => ({ text, href })) })
}

function takeParagraph(lines: string[], at: number): Taken {
  const line = lines[at] ?? ''
  const marked = /^#{1,6} (?=\S)/u.exec(line)
  if (marked) {
    const level = marked[0].length - 1
    return { piece: paragraph(line.slice(marked[0].length), { kind: 'heading', level: level === 1 ? 1 : level === 2 ? 2 : 3 }), next: at + 1 }
  }
  return { piece: paragraph(line), next: at + 1 }
}

/** Items with blank lines between them are one list; an item that stands alone was a sentence that began with a dash or a number. */
function joinedLists(pieces: Piece[]): Piece[] {
  const groups: Piece[][] = []
  for (const piece of pieces) {
    const last = groups.at(-1)
    const sameList = piece.kind === 'list' && last?.[0]?.block?.type === piece.block?.type
    if (last && sameList && !startsAgain(piece)) last.push(piece)
    else groups.push([piece])
  }
  return groups.map((group) => {
    const [first] = group
    if (first?.kind !== 'list') return first
    const lines = group.flatMap((piece) => piece.text.split('\n'))
    const lone = lines.length === 1 && !/^[•·▪‣◦●○■]/u.test(lines[0] ?? '')
    return lone ? paragraph(lines[0] ?? '') : listPiece(lines, first.block?.type === 'orderedList')
  }).filter((piece) => piece !== undefined)
}

function startsAgain(piece: Piece): boolean {
  return piece.block?.type === 'orderedList' && /^[([]?1[.)\]]/u.test(piece.text)
}

function paragraphNode(text: string): Paragraph {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}

export function isCrosshead(text: string, next: string | undefined): boolean {
  const words = text.split(' ').length
  if (words > 12 || text.length < 3 || text.length > 90 || text.includes('\n') || next === undefined) return false
  const question = text.endsWith('?') && words <= 10
  if ((endsSentence(text) && !question) || /[,:;–—-]$/u.test(text) || !/^[\p{Lu}\p{Lt}\p{Lo}\p{N}“"'‘¿]/u.test(text)) return false
  return next.length > 100 || (endsSentence(next) && next.split(' ').length >= 8)
}
