import { biographyLabel, isAboutAPerson, isAnonymousBiography, profileName } from './biography-shapes.ts'
import { isPersonName, withoutTitle } from './names.ts'
import { isFree, type Piece } from './piece.ts'
import { isProse, normalised } from './prose.ts'
import { referencesHeading } from './references.ts'

export type Start = { name: string; text: string }

type Surroundings = { next: (Piece | undefined)[]; firstProse: number; lastCredit: number; firstEnd: number; lastProse: number }

/** Where the story's prose, its credit and its end lie, looked up once: a page may have thousands of lines. */
export function surroundings(pieces: Piece[]): Surroundings {
  const next: (Piece | undefined)[] = []
  let following: Piece | undefined
  for (let at = pieces.length - 1; at >= 0; at--) {
    next[at] = following
    const piece = pieces[at]
    if (piece && isFree(piece)) following = piece
  }
  const isStory = (piece: Piece): boolean => isFree(piece) && piece.place === 'story' && isProse(piece.text)
  const firstProse = pieces.findIndex(isStory)
  const isEnd = (piece: Piece): boolean => piece.role === 'credit' || (piece.kind !== 'list' && referencesHeading(piece.text) !== null)
  const after = pieces.findIndex((piece, index) => firstProse !== -1 && index > firstProse && isEnd(piece))
  return {
    next,
    firstProse: firstProse === -1 ? pieces.length : firstProse,
    lastCredit: pieces.findLastIndex((piece) => piece.role === 'credit'),
    firstEnd: after === -1 ? pieces.length : after,
    lastProse: pieces.findLastIndex((piece) => isStory(piece) && isAboutAPerson(piece.text, null) === null && !isAnonymousBiography(piece.text) && referencesHeading(piece.text) === null),
  }
}

/** Whether a biography begins at this piece: by its label, its markup, a name over it, or its shape at the page's end. */
export function biographyStart(pieces: Piece[], index: number, authors: string[], around: Surroundings): Start | null {
  const piece = pieces[index]
  if (piece === undefined || !isFree(piece) || (piece.kind !== 'paragraph' && piece.kind !== 'heading')) return null
  const next = around.next[index]
  const label = biographyLabel(piece.text)
  if (label !== null) {
    const named = isPersonName(label.text)
    if (named && next !== undefined && (isProse(next.text) || isAboutAPerson(next.text, label.text) !== null)) return { name: label.text, text: '' }
    if (label.text === '' && (next === undefined || (!isProse(next.text) && !isPersonName(next.text) && isAboutAPerson(next.text, null) === null))) return null
    return label
  }
  const profile = profileName(piece.text)
  if (profile !== null && (profile.text !== '' || (next !== undefined && isProse(next.text)))) return profile
  if (isPersonName(piece.text) && piece.text.length < 60 && biographyLabel(next?.text ?? '')?.text === '') return { name: piece.text, text: '' }
  if (piece.hint === 'biography') return isPersonName(piece.text) ? { name: piece.text, text: '' } : { name: '', text: piece.text }
  return piece.place === 'outside' || index <= around.firstProse ? null : shapeAtTheEnd(pieces, index, authors, around)
}

function shapeAtTheEnd(pieces: Piece[], index: number, authors: string[], around: Surroundings): Start | null {
  const { text } = pieces[index] ?? { text: '' }
  const next = around.next[index]
  const afterEnd = index > around.firstEnd
  const last = index > around.lastProse
  if (!afterEnd && !last && !isMe(text, authors)) return null
  if (isPersonName(text) && text.length < 60 && next !== undefined && isAboutAPerson(next.text, text) !== null) return { name: text, text: '' }
  if (isAnonymousBiography(text)) return { name: '', text }
  const about = isAboutAPerson(text, null)
  if (about === null || about.name === '') return null
  if (isMe(about.name, authors)) return { name: about.name, text }
  if (!afterEnd && !about.writes) return null
  const name = about.name.split(' ').at(-1) ?? about.name
  const inStory = pieces.slice(around.firstProse, Math.min(index, around.firstEnd)).some((before) => isFree(before) && before.text.includes(name))
  return inStory ? null : { name: about.name, text }
}

function isMe(name: string, authors: string[]): boolean {
  return authors.some((author) => normalised(withoutTitle(author)) === normalised(withoutTitle(name)))
}
