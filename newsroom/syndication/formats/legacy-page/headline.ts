import { biographyLabel } from './biography-shapes.ts'
import { bylineIn, publishedIn, tagsIn } from './byline.ts'
import { creditIn } from './credit.ts'
import { isOrganisation } from './names.ts'
import { claim, isFree, type Piece, type Source } from './piece.ts'
import { endsSentence, isProse, normalised, wordCount } from './prose.ts'
import { referencesHeading } from './references.ts'

/** Claims the headline: what the page declares, or its first line that is one; lines above it are left out. */
export function takeHeadline(source: Source): { headline: string; siteName: string | null } {
  const free = source.pieces.filter((piece) => isFree(piece) && piece.place !== 'outside')
  const prose = free.findIndex((piece) => isProse(piece.text) && (endsSentence(piece.text) || piece.text.length > 200) && piece.level !== 1)
  const above = free.slice(0, prose === -1 ? free.length : prose).filter((piece) => piece.kind === 'paragraph' || piece.kind === 'heading')
  const titles = source.pieces.filter((piece) => isFree(piece) && piece.kind === 'heading' && piece.level === 1)
  const declared = titles.find((piece) => source.headlines.some((headline) => normalised(headline).startsWith(normalised(piece.text)) && wordCount(piece.text) > 1))
  const chosen =
    declared ??
    above.find((piece) => source.headlines.some((headline) => opensTitle(headline, piece.text))) ??
    (titles.length === 1 && source.headlines.length === 0 ? titles[0] : undefined) ??
    (source.headlines.length > 0 ? undefined : bestOf(above, free[0]))
  const words = chosen?.text ?? source.headlines[0] ?? ''
  const { headline, site } = withoutSite(words.replace(/^(?:headline|title|überschrift) ?: ?(?=\S)/iu, '').replaceAll('\n', ' '), source.siteName)
  if (chosen) claim(chosen, 'headline')
  const at = chosen ? source.pieces.indexOf(chosen) : -1
  for (const [index, piece] of source.pieces.entries()) {
    if (!isFree(piece)) continue
    const again = normalised(withoutSite(piece.text, source.siteName).headline)
    if (again !== '' && again === normalised(headline) && piece.kind !== 'list') claim(piece, 'left out', 'the headline once more')
    else if (index < at && !isProse(piece.text)) claim(piece, 'left out', 'a line above the headline')
  }
  return { headline, siteName: site ?? source.siteName }
}

/** The title in the browser's bar is the headline and perhaps, behind it, the site's name. */
function opensTitle(title: string, line: string): boolean {
  const words = normalised(line)
  return normalised(title) === words || (wordCount(line) >= 2 && normalised(title).startsWith(`${words} `))
}

function bestOf(above: Piece[], first: Piece | undefined): Piece | undefined {
  const lines = above.filter((piece) => wordCount(piece.text) <= 40 && piece.text.length <= 300 && !isAPart(piece.text))
  const isSite = (piece: Piece): boolean => isOrganisation(piece.text) && wordCount(piece.text) <= 4
  return (
    lines.find((piece) => piece.level === 1) ??
    lines.find((piece) => wordCount(piece.text) >= 4 && !isSite(piece)) ??
    lines.toSorted((a, b) => b.text.length - a.text.length)[0] ??
    (first !== undefined && wordCount(first.text) <= 25 && !isAPart(first.text) ? first : undefined)
  )
}

/** A credit, a byline or the label of another part is no headline, though it stand first. */
function isAPart(text: string): boolean {
  return creditIn(text) !== null || biographyLabel(text) !== null || referencesHeading(text) !== null || bylineIn(text) !== null || publishedIn(text) !== null || tagsIn(text) !== null
}

/** "Headline | The Example Times" is two things. */
function withoutSite(title: string, siteName: string | null): { headline: string; site: string | null } {
  const parts = title.split(/ (?:[|»·\-–—]|::) /u)
  const last = parts.at(-1)?.trim() ?? ''
  if (parts.length < 2) return { headline: title.trim(), site: null }
  const named = siteName !== null && normalised(last) === normalised(siteName)
  const barred = / (?:[|»]|::) /u.test(title.slice(-last.length - 5))
  const house = isOrganisation(last) && wordCount(last) <= 4 && wordCount(title) - wordCount(last) >= 4
  if (!named && !(barred && wordCount(last) <= 6) && !house) return { headline: title.trim(), site: null }
  const rest = title.trimEnd().slice(0, -last.length).replace(/\s(?:[|»·\-–—]|::)\s{0,3}$/u, '').trim()
  return { headline: barred ? withoutSite(rest, siteName).headline : rest, site: last }
}
