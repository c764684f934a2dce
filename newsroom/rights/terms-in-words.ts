import type { Terms } from './terms.ts'

/** What an agreement lets a paper do, as sentences for its readers: each says one thing. */
export function termsInWords(terms: Terms, partner: string): string[] {
  return [extent(terms), edits(terms), credit(terms, partner), window(terms), images(terms), engines(terms, partner)].filter((sentence) => sentence !== '')
}

function extent({ extent }: Terms): string {
  if (extent === 'FULL') return 'We may print a story whole.'
  if (extent === 'EXCERPT') return 'We may print the beginning of a story, with a link to the rest.'
  return extent.paragraphs === 1 ? 'We may print the first paragraph of a story.' : `We may print the first ${extent.paragraphs} paragraphs of a story.`
}

/** A name in a script that runs the other way keeps its place in the sentence. */
const inPlace = (text: string) => (/[\p{sc=Arabic}\p{sc=Hebrew}]/u.test(text) ? `\u2068${text}\u2069` : text)

const allowed: Record<Terms['editClass'], string> = {
  NONE: 'We may not change a word of it, the headline included.',
  STYLE: 'We may bring spelling and punctuation to our style, and change nothing else.',
  HEADLINE: 'We may write a headline of our own, and leave the text as it is.',
  ABRIDGED: 'We may shorten it, and say so.',
  SUBSTANTIVE: 'We may edit, shorten and translate it, and say so.',
}
const edits = ({ editClass }: Terms) => allowed[editClass]

function credit({ credit }: Terms, partner: string): string {
  const words = credit.template.replaceAll('{partner}', partner).replaceAll('{authors}', '(its authors)').replaceAll('{date}', '(its date)')
  const link = { ORIGINAL: ', with a link to the original', HOMEPAGE: ', with a link to its site', NONE: '' }[credit.link]
  return `Each story says “${inPlace(words)}”${link}.`
}

function window({ window }: Terms): string {
  if (!window.days || window.atEnd === 'KEEP') return ''
  const end = window.atEnd === 'EXCERPT' ? 'After that its beginning stays, with a link to the whole.' : 'After that it is taken down.'
  return `The whole text may stand for ${window.days} days from its publication. ${end}`
}

const pictures: Record<Terms['images'], string> = {
  NOT_INCLUDED: 'Its pictures are not part of the agreement; those beside its stories here are ours or have a credit of their own.',
  WHERE_NOTED: 'We may use its pictures where it says so.',
  INCLUDED: 'We may use its pictures with its stories.',
}
const images = ({ images }: Terms) => pictures[images]

function engines({ robots, canonical }: Terms, partner: string): string {
  if (robots === 'NOINDEX') return `We keep our copies out of search engines, so that readers there find ${inPlace(partner)}.`
  return canonical === 'SOURCE' ? 'Our copies tell search engines where the original is.' : ''
}
