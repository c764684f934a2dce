import { wireByline } from './byline.ts'
import { labelled } from './credit-labels.ts'
import { creditIn, isPictureCredit, type Credit } from './credit.ts'
import type { Doubt } from './doubts.ts'
import { isNameLike } from './names.ts'
import { claim, isFree, type Piece } from './piece.ts'

const RANK = { COURTESY: 0, ORIGINALLY_PUBLISHED: 1, SOURCE: 2, WITH_INPUTS: 3 } as const

/** Claims every credit line, wherever it stands, and the credits of pictures; the partner's is first. */
export function takeCredits(pieces: Piece[]): { credits: Credit[]; doubts: Doubt[] } {
  const credits: Credit[] = []
  const doubts: Doubt[] = []
  for (const [index, piece] of pieces.entries()) {
    const wire = piece.role === 'byline' ? wireByline(piece.text) : null
    if (wire) credits.push({ name: wire.agency, line: piece.text, href: null, kind: 'SOURCE' })
    if (!isFree(piece) || piece.place === 'outside' || (piece.kind !== 'paragraph' && piece.kind !== 'heading')) continue
    if (pieces[index - 1]?.kind === 'table' && labelled(piece.text)?.kind === 'SOURCE') {
      doubts.push({ code: 'table-source', message: 'A source stands under a table and was left in the text. If it is the credit for the whole story, move it.', text: piece.text })
      continue
    }
    if (isPictureCredit(piece.text)) {
      claim(piece, 'left out', 'a picture’s caption or credit')
      doubts.push({ code: 'picture-credit', message: 'A picture’s credit or caption was left out. Use it if you bring the picture over.', text: piece.text })
      continue
    }
    const next = pieces[index + 1]
    const split = next !== undefined && isFree(next) && isLabelAlone(piece.text) && isNameLike(next.text, 6) ? creditIn(`${piece.text}\n${next.text}`, next.href ?? piece.href) : null
    const credit = split ?? creditIn(piece.text, piece.href)
    if (credit === null) continue
    claim(piece, 'credit')
    if (split !== null && next !== undefined) claim(next, 'credit')
    credits.push(credit)
  }
  return { credits: credits.toSorted((a, b) => RANK[a.kind] - RANK[b.kind]), doubts }
}

function isLabelAlone(text: string): boolean {
  const label = labelled(text)
  return label !== null && (label.kind === 'COURTESY' || /^(?:source|credit|quelle)$/u.test(label.label)) && label.rest === '' && text.length < 30
}
