import type { HtmlBlock } from './html-blocks.ts'
import type { Ancestor } from './html-elements.ts'
import type { Piece } from './piece.ts'
import { biographyLabel, isAboutAPerson, profileName } from './biography-shapes.ts'
import { isPersonName } from './names.ts'
import { endsSentence, isProse, wordCount } from './prose.ts'

const BESIDE =
  /^(?:related|newsletter|comments?|comment-?list|respond|sidebar|widget|share|sharing|social|sharedaddy|promo|recommend(?:ed|ations)?|trending|popular|most-?read|breadcrumbs?|menu|navbar|navigation|nav|pagination|cookie|cookies|consent|banner|popup|modal|advert|advertisement|ads?|sponsored|outbrain|taboola|footer|site-?footer|page-?footer|masthead|topbar|toolbar|login|signup|subscribe|subscription|copyright|skip-?link|jp-relatedposts)$/iu
const HINTS: readonly (readonly [NonNullable<Piece['hint']>, RegExp])[] = [
  ['biography', /(?:^|[ _-])(?:author-?bio(?:graphy)?|about-?(?:the-?)?author|author-?(?:box|info|desc|description|card|profile|details?)|contributor(?:-?(?:bio|box|profile))?|biography|bio-?(?:box|text)|writer-?(?:bio|profile))(?:$|[ _-])/iu],
  ['standfirst', /^(?:standfirst|stand-first|dek|deck|sub-?headline|sub-?title|article-?(?:summary|subtitle|dek|standfirst|subhead)|entry-subtitle|(?:article|story|content)_{1,2}(?:standfirst|dek|summary|subtitle))$/iu],
  ['tags', /^(?:tags|tag-?links|tag-?list|post-?tags|entry-?tags|article-?tags|tagcloud)$/iu],
  ['byline', /^(?:byline|by-line|author-?name|vcard|article-?author|post-?author|entry-?author|story-?author)$/iu],
  ['date', /^(?:dateline-?date|pub-?date|published|post-?date|entry-?date|article-?date|timestamp)$/iu],
]

/** For each block, whether it stands in the site's frame: navigation, footer, related stories. An element that holds most of the page is no frame. */
export function framesOf(blocks: HtmlBlock[], body: Element): boolean[] {
  const whole = (body.textContent ?? '').length
  const frames = new Map<Element, boolean>()
  const isKnownFrame = (ancestor: Ancestor): boolean => {
    const known = frames.get(ancestor.element)
    if (known !== undefined) return known
    const holdsStory = (): boolean => !/^(?:NAV|FOOTER)$/u.test(ancestor.tag) && (ancestor.element.textContent ?? '').length > whole / 2
    const frame = isFrame(ancestor) && !holdsStory()
    frames.set(ancestor.element, frame)
    return frame
  }
  return blocks.map((block) => block.ancestors.some(isKnownFrame))
}

/** Says of each block whether it stands in the article, near it, or in the site's frame, and what its classes call it. */
export function placed(blocks: HtmlBlock[], frames: boolean[], article: Set<string> | null, body: Element): Piece[] {
  const pieces = blocks.map((block, index) => {
    const stamped = article === null || block.element === body || article.has(block.stamp)
    const hint = hintOf(block.ancestors)
    const at = frames[index] ? (hint === 'biography' ? 'near' : 'outside') : stamped ? 'story' : 'near'
    return { ...block.piece, place: at, hint } satisfies Piece
  })
  return withBiographies(rescued(pieces, blocks))
}

function isFrame(ancestor: Ancestor): boolean {
  if (/^(?:NAV|FOOTER|ASIDE|DIALOG)$/u.test(ancestor.tag)) return true
  if (ancestor.tag === 'HEADER') return !ancestor.inArticle && !ancestor.hasHeading
  return !/^(?:HTML|BODY|MAIN|ARTICLE)$/u.test(ancestor.tag) && (/^(?:navigation|banner|contentinfo|complementary|search|dialog)$/iu.test(ancestor.role) || ancestor.names.some((name) => BESIDE.test(name)))
}

function hintOf(ancestors: Ancestor[]): Piece['hint'] {
  for (const ancestor of ancestors.slice(0, 4)) {
    if (/^(?:HTML|BODY|MAIN|ARTICLE)$/u.test(ancestor.tag)) break
    const found = HINTS.find(([, shape]) => ancestor.names.some((name) => shape.test(name)))
    if (found) return found[0]
  }
  return null
}

/** Readability throws away lists, tables and short lines amid a story; what reads like part of it is taken back. */
function rescued(pieces: Piece[], blocks: HtmlBlock[]): Piece[] {
  const first = pieces.findIndex((piece) => piece.place === 'story')
  const last = pieces.findLastIndex((piece) => piece.place === 'story')
  return pieces.map((piece, index) => {
    if (piece.place !== 'near' || index < first || index > last || piece.hint !== null || (blocks[index]?.linked ?? 1) > 0.5) return piece
    const worth = isProse(piece.text) || piece.kind !== 'paragraph' || endsSentence(piece.text) || wordCount(piece.text) > 6
    return worth ? { ...piece, place: 'story' } : piece
  })
}

/** A sidebar may hold the biography: a name, perhaps "Profile", and sentences about that person. */
function withBiographies(pieces: Piece[]): Piece[] {
  let inside = false
  return pieces.map((piece, index) => {
    if (piece.place !== 'outside') {
      inside = false
      return piece
    }
    const isLabel = biographyLabel(piece.text)?.text === ''
    inside = inside ? isLabel || isProse(piece.text) : opensBiography(piece, pieces.slice(index + 1, index + 3))
    return inside ? { ...piece, place: 'near', hint: 'biography' } : piece
  })
}

function opensBiography(piece: Piece, after: Piece[]): boolean {
  const said = after.find((next) => biographyLabel(next.text)?.text !== '')
  const told = said !== undefined && said.place === 'outside' && isProse(said.text) ? said.text : ''
  if (biographyLabel(piece.text)?.text === '') return isAboutAPerson(told, null) !== null
  if (isPersonName(piece.text)) return isAboutAPerson(told, piece.text) !== null
  return isProse(piece.text) && ((biographyLabel(piece.text) ?? profileName(piece.text)) !== null)
}
