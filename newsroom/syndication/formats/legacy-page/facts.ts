import { HOUSE_STAFF, bylineIn, isBareByline, isReportingLine, publishedIn, tagsIn, wireByline } from './byline.ts'
import { isAmbiguousDate } from './dates.ts'
import { claim, isFree, type Piece, type Source } from './piece.ts'
import { isProse, normalised } from './prose.ts'

export type Facts = { byline: string[]; published: string | null; tags: string[]; ambiguousDate: string | null; reportingLines: string[] }

/** Claims "By …", "Published: …" and "Tags: …" above and below the text. */
export function takeFacts(source: Source): Facts {
  const free = source.pieces.filter((piece) => isFree(piece) && piece.place !== 'outside')
  const prose = free.filter((piece) => piece.place === 'story' && isProse(piece.text) && publishedIn(piece.text) === null)
  const [opening] = prose
  const closing = prose.at(-1)
  const first = opening ? free.indexOf(opening) : free.length
  const last = closing ? free.indexOf(closing) : 0
  const facts: Facts = { byline: [], published: null, tags: [], ambiguousDate: null, reportingLines: [] }
  const updates: string[] = []
  for (const [index, piece] of free.entries()) {
    if (piece.kind === 'table' || piece.kind === 'quote' || (piece.kind === 'list' && piece.hint !== 'tags')) continue
    const edge = index <= Math.max(first + 1, 0) || index >= last
    const names = edge || piece.hint === 'byline' || /^\p{L}[\p{L} ]{1,20} ?[:：]/u.test(piece.text) ? bylineOf(piece, [free[index - 1], free[index + 1]].flatMap((near) => (near ? [near.text] : []))) : null
    const stated = edge || /^\p{L}+ ?:/u.test(piece.text) ? publishedIn(piece.text) : null
    const tags = piece.hint === 'tags' && piece.kind === 'list' ? piece.items.map((item) => item.text) : tagsIn(piece.text)
    if (tags !== null) {
      claim(piece, 'tags')
      facts.tags.push(...tags)
    } else if (stated !== null) {
      claim(piece, 'date')
      facts.byline.push(...(bylineIn(/\bby \p{Lu}.{1,100}$/u.exec(piece.text)?.[0] ?? '') ?? []))
      if (stated.date === null) facts.ambiguousDate ??= isAmbiguousDate(piece.text) ? piece.text : null
      else if (stated.kind === 'updated') updates.push(stated.date)
      else facts.published ??= stated.date
    } else if (names !== null) {
      claim(piece, 'byline')
      facts.byline.push(...names)
      facts.published ??= publishedWithin(piece.text)
    } else if (isReportingLine(piece.text)) {
      claim(piece, 'left out', 'who reported and edited for the wire')
      facts.reportingLines.push(piece.text)
    }
  }
  return { ...facts, published: source.published ?? facts.published ?? updates[0] ?? null, byline: authorsOf([...facts.byline, ...source.authors]), tags: [...new Set(facts.tags)] }
}

function bylineOf(piece: Piece, beside: string[]): string[] | null {
  const wire = wireByline(piece.text)
  if (wire) return [wire.name]
  if (piece.hint === 'byline' && piece.text.length < 80 && publishedIn(piece.text) === null) return bylineIn(piece.text) ?? bylineIn(`By ${piece.text}`)
  return bylineIn(piece.text) ?? (isBareByline(piece.text, beside) ? [piece.text] : null)
}

function publishedWithin(text: string): string | null {
  const date = text.split(/[|•·–—,]|(?= on )/u).slice(1).join(' ')
  return date === '' ? null : (publishedIn(`Date: ${date.trim()}`)?.date ?? null)
}

/** "Staff Reporter" under a name is what the person is, not another person. */
function authorsOf(names: string[]): string[] {
  const seen = new Map(names.map((name) => [normalised(name), name]))
  const all = [...seen.values()].filter((name) => name !== '')
  const people = all.filter((name) => !HOUSE_STAFF.test(name))
  return people.length > 0 ? people : all
}
