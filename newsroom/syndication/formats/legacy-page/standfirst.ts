import { creditIn } from './credit.ts'
import { datelineIn } from './dateline.ts'
import { claim, isFree, type Piece } from './piece.ts'
import { endsSentence, isProse, wordCount } from './prose.ts'

/** Claims the standfirst: what the markup calls so, or one short sentence that stands over longer paragraphs. */
export function takeStandfirst(pieces: Piece[]): string | null {
  const free = pieces.filter((piece) => isFree(piece) && piece.place !== 'outside' && creditIn(piece.text) === null)
  const named = free.find((piece) => piece.hint === 'standfirst')
  const [first, second] = free
  const prose = free.slice(1).filter((piece) => piece.kind === 'paragraph' && isProse(piece.text)).map((piece) => piece.text.length).toSorted((a, b) => a - b)
  const usual = prose[Math.floor(prose.length / 2)] ?? 0
  const chosen = named ?? (first !== undefined && second !== undefined && isStandfirst(first, second, prose.length, usual, pieces) ? first : null)
  if (!chosen) return null
  claim(chosen, 'standfirst')
  return chosen.text.replace(/^(?:standfirst|summary|subtitle|sub-heading|subheading) ?: ?(?=\S)/iu, '')
}

function isStandfirst(first: Piece, second: Piece, prose: number, usual: number, pieces: Piece[]): boolean {
  const { text } = first
  if ((first.kind !== 'paragraph' && first.kind !== 'heading') || text.length > 300 || wordCount(text) < 5 || datelineIn(text) !== null) return false
  if (prose < 1 || !isProse(second.text)) return false
  const after = pieces[pieces.indexOf(first) + 1]
  const overByline = after?.role === 'byline' || after?.role === 'date'
  const headed = first.kind === 'heading' || !endsSentence(text)
  const oneSentence = !/[.!?।۔؟] \p{L}/u.test(text.replace(/\b\p{L}{1,3}\. /gu, ''))
  return overByline || headed || datelineIn(second.text) !== null || (oneSentence && prose >= 3 && text.length < usual * 0.6)
}
