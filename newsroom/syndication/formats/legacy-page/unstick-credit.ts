import { creditIn, isPictureCredit } from './credit.ts'
import { labelled } from './credit-labels.ts'
import { isAgency } from './names.ts'
import { cutPiece, type Piece } from './piece.ts'
import { publishedElsewhere } from './published-elsewhere.ts'

const NEAR_THE_END = 260

/** Cuts a credit from the paragraph it is stuck to: "… he said. (Courtesy: X)", "… he said.Source: X", "(Courtesy: X) He said …". */
export function unstuckCredit(piece: Piece): Piece[] {
  if (piece.kind !== 'paragraph' || isPictureCredit(piece.text) || creditIn(piece.text, piece.href) !== null) return [piece]
  const head = headLength(piece.text)
  if (head > 0) {
    const [credit, ...rest] = cutPiece(piece, head)
    return credit === undefined ? rest : [credit, ...rest.flatMap(unstuckCredit)]
  }
  const at = tailStart(piece.text)
  return at === null ? [piece] : cutPiece(piece, at)
}

function headLength(text: string): number {
  if (/^[([]/u.test(text)) {
    const close = text.slice(0, NEAR_THE_END).search(/[)\]]/u)
    if (close > 0 && creditIn(text.slice(0, close + 1)) !== null && !isAgency(text.slice(1, close))) return close + 1
  }
  if (publishedElsewhere(text) === null) return 0
  const end = text.slice(0, 400).search(/(?<=\p{Ll}\p{Ll}|[\d)”"]|\p{Lu}{2})[.।] /u)
  return end > 0 && creditIn(text.slice(0, end + 1)) !== null ? end + 1 : 0
}

function tailStart(text: string): number | null {
  const from = Math.max(1, text.length - NEAR_THE_END)
  const tail = text.slice(from)
  if (/[)\]]\.?$/u.test(text)) {
    const open = Math.max(tail.lastIndexOf('('), tail.lastIndexOf('['))
    const inside = tail.slice(open)
    if (open >= 0 && /[.!?”"’।۔؟] ?$/u.test(text.slice(0, from + open)) && isCreditish(inside)) return from + open
    if (open >= 0 && labelled(inside)?.join === 'sign' && isCreditish(inside)) return from + open
  }
  for (const start of tail.matchAll(/(?<=[.!?”"’)।۔؟。\n] ?)(?=[\p{Lu}\p{Lo}–—(*])|(?<= )(?=courtesy ?:)/giu)) {
    const rest = tail.slice(start.index)
    const label = labelled(rest)
    const clear = publishedElsewhere(rest) !== null || (label !== null && label.join === 'sign') || /^[–—]/u.test(rest) || /^with (?:\p{L}+ )?inputs?/iu.test(rest)
    if (clear && isCreditish(rest)) return from + start.index
  }
  return null
}

function isCreditish(text: string): boolean {
  return creditIn(text) !== null || isPictureCredit(text)
}
