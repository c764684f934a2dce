import { biographyParagraphs } from './biography-paragraphs.ts'
import { biographyLabel, isAboutAPerson } from './biography-shapes.ts'
import { biographyStart, surroundings, type Start } from './biography-start.ts'
import { creditIn } from './credit.ts'
import type { Doubt } from './doubts.ts'
import { isPersonName } from './names.ts'
import { claim, isFree, type Piece } from './piece.ts'
import { isProse, normalised } from './prose.ts'
import { referencesHeading } from './references.ts'

export type Contributor = { name: string; biography: string[] }

/** Claims every biography with all that runs on from it and keeps its words in their order; a second person's is left to the editor. */
export function takeBiography(pieces: Piece[], authors: string[]): { contributor: Contributor | null; doubts: Doubt[] } {
  const around = surroundings(pieces)
  const doubts: Doubt[] = []
  let contributor: Contributor | null = null
  for (const index of pieces.keys()) {
    const start = biographyStart(pieces, index, authors, around)
    if (start === null) {
      const piece = pieces[index]
      if (piece && isFree(piece) && piece.kind !== 'list' && biographyLabel(piece.text)?.text === '') claim(piece, 'left out', 'a heading with nothing under it')
      continue
    }
    const { name, texts, claimed } = runFrom(pieces, index, start, around.lastCredit > index, index > around.firstProse)
    const said: string = name !== '' ? name : (isAboutAPerson(texts[0] ?? '', null)?.name ?? '')
    const person: string = said !== '' ? said : (contributor?.name ?? authors[0] ?? '')
    const biography = biographyParagraphs(texts, person)
    if (contributor === null) contributor = { name: person, biography }
    else if (normalised(person) === normalised(contributor.name)) {
      const known: string[] = contributor.biography
      contributor = { name: person, biography: [...known, ...biography.filter((paragraph) => !known.includes(paragraph))] }
    } else {
      claimed.forEach((piece) => claim(piece, 'left out', 'a second biography'))
      doubts.push({ code: 'biography-second', message: `A second biography was left out${person === '' ? '' : `, that of ${person}`}. Add this contributor if the text is theirs too.`, text: texts.join('\n') })
    }
  }
  const told = new Set(pieces.filter((piece) => piece.role === 'biography').map((piece) => normalised(piece.text)))
  for (const piece of pieces) if (isFree(piece) && told.has(normalised(piece.text))) claim(piece, 'left out', 'the biography once more')
  return { contributor, doubts }
}

/** From its first piece to a credit, references, another heading, or, above the story, to the first paragraph about something else. */
function runFrom(pieces: Piece[], index: number, start: Start, creditAhead: boolean, afterStory: boolean): { name: string; texts: string[]; claimed: Piece[] } {
  const texts = start.text === '' ? [] : [start.text]
  const opening = pieces[index]
  const claimed = opening ? [opening] : []
  let { name } = start
  for (let at = index + 1; at < pieces.length; at++) {
    const piece = pieces[at]
    if (piece === undefined) break
    if (piece.role === 'navigation' || piece.role === 'left out') continue
    const enough = texts.some((text) => isProse(text))
    if (!isFree(piece) || piece.kind === 'table' || referencesHeading(piece.text) !== null || creditIn(piece.text) !== null) break
    if (opening?.hint === 'biography' ? piece.hint !== 'biography' : piece.place === 'outside') break
    if (enough && (!afterStory || creditAhead) && isAboutAPerson(piece.text, name) === null) break
    if (enough && piece.kind === 'heading' && !isPersonName(piece.text)) break
    claimed.push(piece)
    if (biographyLabel(piece.text)?.text === '') continue
    if (name === '' && !enough && isPersonName(piece.text)) name = piece.text
    else texts.push(piece.text)
  }
  claimed.forEach((piece) => claim(piece, 'biography'))
  return { name, texts, claimed }
}
