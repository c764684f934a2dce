import { Body } from '#newsroom/stories/body.ts'
import { bodyOf } from './legacy-page/body-of.ts'
import { takeBiography, type Contributor } from './legacy-page/biography.ts'
import { biographyLabel } from './legacy-page/biography-shapes.ts'
import { takeCredits } from './legacy-page/credits.ts'
import { creditIn, type Credit } from './legacy-page/credit.ts'
import { decodePage } from './legacy-page/decode.ts'
import { datelineIn, type Dateline } from './legacy-page/dateline.ts'
import { dateIn } from './legacy-page/dates.ts'
import { doubtsAbout, type Doubt } from './legacy-page/doubts.ts'
import { takeFacts } from './legacy-page/facts.ts'
import { takeHeadline } from './legacy-page/headline.ts'
import { directionOf, languageOf } from './legacy-page/language.ts'
import { claimNavigation, unstuckNavigation } from './legacy-page/navigation.ts'
import { claim, isFree, type Piece, type Source } from './legacy-page/piece.ts'
import { plainText } from './legacy-page/plain-text.ts'
import { isProse } from './legacy-page/prose.ts'
import { referencesHeading, takeReferences, type Reference } from './legacy-page/references.ts'
import { reasonNotAStory } from './legacy-page/refusals.ts'
import { looksLikeHtml, savedHtml } from './legacy-page/saved-html.ts'
import { takeStandfirst } from './legacy-page/standfirst.ts'
import { unstuckCredit } from './legacy-page/unstick-credit.ts'

export type LegacyPage = {
  headline: string
  standfirst: string | null
  /** The place, and the day as it stood: "March 3". */
  dateline: Dateline | null
  /** `2020-05-12`. */
  published: string | null
  byline: string[]
  body: Body
  lang: string
  dir: 'ltr' | 'rtl'
  credit: Credit | null
  otherCredits: Credit[]
  references: Reference[]
  /** `name` is empty when the page does not say whose biography it is. */
  contributor: Contributor | null
  tags: string[]
  dropped: { what: string; text: string }[]
  lookAt: Doubt[]
}

/** Reads one page of an old site, as text or saved HTML. It recognises shapes, reads nothing but these bytes and never throws. */
export function parseLegacyPage(bytes: Uint8Array, options: { fileName: string }): LegacyPage | { refused: string } {
  const decoded = decodePage(bytes, options.fileName)
  if ('refused' in decoded) return decoded
  const isHtml = looksLikeHtml(decoded.text, options.fileName)
  const source = isHtml ? savedHtml(decoded.text) : plainText(decoded.text)
  if ('refused' in source) return source
  const reason = reasonNotAStory(source)
  if (reason !== null) return { refused: reason }
  const notes = decoded.guessed ? [...source.notes, ENCODING] : source.notes
  return sorted({ ...source, notes, pieces: source.pieces.flatMap(unstuckNavigation).flatMap(unstuckCredit) }, isHtml)
}

const ENCODING = { code: 'encoding-guessed', message: 'The file does not say how its letters are encoded. Check that accents and quotation marks came out right.' }
const DISCLAIMER = /^[([*_]{0,3}(?:disclaimer ?[:–-]|(?:the )?(?:views|opinions)(?: and (?:views|opinions))? (?:and opinions )?expressed|(?:this|the above) (?:article|story) (?:has|was) not been edited|except for the headline|\(?this story has not been edited)/iu

/** Each recogniser claims its pieces, the surest first; what is left is the story. */
function sorted(source: Source, isHtml: boolean): LegacyPage | { refused: string } {
  const { pieces } = source
  for (const piece of pieces) if (piece.place === 'outside') claim(piece, 'left out', 'outside the story, in the site’s frame')
  claimNavigation(pieces, (piece) => creditIn(piece.text) !== null || referencesHeading(piece.text) !== null || biographyLabel(piece.text) !== null)
  const { headline } = takeHeadline(source)
  const facts = takeFacts(source)
  const disclaimers = pieces.filter((piece) => isFree(piece) && piece.text.length < 900 && DISCLAIMER.test(piece.text))
  disclaimers.forEach((piece) => claim(piece, 'left out', 'a disclaimer'))
  const { credits, doubts } = takeCredits(pieces)
  const { contributor, doubts: others } = takeBiography(pieces, facts.byline)
  const { references, emptyHeadings } = takeReferences(pieces)
  for (const piece of pieces) if (isFree(piece) && piece.place === 'near') claim(piece, 'left out', 'beside the story')
  const standfirst = takeStandfirst(pieces)
  const opening = pieces.find((piece) => isFree(piece) && piece.kind === 'paragraph')
  const opened = opening === undefined || opening !== pieces.find(isFree) ? null : datelineIn(opening.text)
  const wire: Credit[] = opened?.agency ? [{ name: opened.agency, line: opened.line, href: null, kind: 'SOURCE' }] : []
  const body: Body = { type: 'doc', content: bodyOf(pieces, opened?.length ?? 0, !isHtml) }
  const paragraphs = pieces.filter((piece) => isFree(piece) && (piece.kind === 'paragraph' || piece.kind === 'quote')).map((piece) => piece.text)
  if (!pieces.some((piece) => isFree(piece) && isProse(piece.text))) {
    return { refused: 'There is no paragraph of a story on this page, only what stands around one. Open the story so that its text shows, and save the page again.' }
  }
  if (headline === '') return { refused: 'There is no headline on this page. Put the headline on its first line and try again.' }
  const [credit = null, ...otherCredits] = [...credits, ...wire]
  const text = [headline, ...paragraphs].join('\n')
  const lang = languageOf(text, source.lang)
  const page = {
    headline,
    standfirst,
    dateline: opened?.dateline ?? null,
    published: facts.published ?? (opened?.dateline.date ? dateIn(opened.dateline.date) : null),
    byline: facts.byline,
    body,
    lang,
    dir: directionOf(lang, text, source.dir),
    credit,
    otherCredits,
    references,
    contributor,
    tags: facts.tags,
    dropped: droppedFrom(pieces),
  }
  const lookAt = [...doubtsAbout(page, paragraphs, emptyHeadings), ...doubts, ...others, ...aboutFacts(facts, disclaimers), ...source.notes]
  return { ...page, lookAt }
}

function droppedFrom(pieces: Piece[]): LegacyPage['dropped'] {
  return pieces.filter((piece) => piece.role === 'navigation' || piece.role === 'left out').map((piece) => ({ what: piece.why ?? 'left out', text: piece.text }))
}

function aboutFacts(facts: ReturnType<typeof takeFacts>, disclaimers: Piece[]): Doubt[] {
  return [
    ...(facts.ambiguousDate === null ? [] : [{ code: 'date-ambiguous', message: 'The date can be read two ways, day or month first. Give the date of the original.', text: facts.ambiguousDate }]),
    ...facts.reportingLines.map((text) => ({ code: 'reporting-line', message: 'The wire names its reporters and editors at the end. Name them in the byline if the partner asks for it.', text })),
    ...disclaimers.map((piece) => ({ code: 'disclaimer', message: 'A disclaimer was left out. Put it back if the paper must print it.', text: piece.text })),
  ]
}
