import type { Keepsake } from './closed-lists.ts'

/** A text as far as what it holds besides words matters. */
export type Held = { paragraphs: string[]; links: string[]; embeds: string[] }

const fold = (text: string) => text.normalize('NFKD').replace(/[\p{M}\p{P}\s]/gu, '').toLowerCase()

const FUNDING = /\b(?:funded by|funding (?:from|for)|supported by|with support from|made possible by|grant from|underwritten)\b/i
const TAGLINE = /\b(?:is|are) an? [^.]{0,80}\b(?:newsroom|organization|organisation|reporter|professor|lecturer|researcher|journalist|publication|outlet|fellow|writer|editor|news service)\b/i

const isTagline = (paragraph: string, paragraphs: readonly string[]) => paragraphs.slice(-4).includes(paragraph) && TAGLINE.test(paragraph)
const isFundingNote = (paragraph: string) => FUNDING.test(paragraph) && paragraph.length < 600

/** The paragraphs of theirs that an agreement wants kept: who the authors are, and who paid. */
export const keptLines = ({ paragraphs }: Pick<Held, 'paragraphs'>, keep: readonly Keepsake[]): string[] =>
  paragraphs.filter((paragraph) => (keep.includes('TAGLINES') && isTagline(paragraph, paragraphs)) || (keep.includes('FUNDING_NOTE') && isFundingNote(paragraph)))

/** What stood in theirs and is missing in ours, of the things an agreement may ask to keep. Taglines and notes on funding are told by how they are worded, near the end. */
export function lostFrom(theirs: Held, ours: Held): Keepsake[] {
  const lost: Keepsake[] = []
  if (theirs.links.some((href) => !ours.links.includes(href))) lost.push('LINKS')
  if (theirs.embeds.some((url) => !ours.embeds.includes(url))) lost.push('EMBEDS')
  const kept = new Set(ours.paragraphs.map(fold))
  const gone = theirs.paragraphs.filter((paragraph) => !kept.has(fold(paragraph)))
  if (gone.some((paragraph) => isTagline(paragraph, theirs.paragraphs))) lost.push('TAGLINES')
  if (gone.some(isFundingNote)) lost.push('FUNDING_NOTE')
  return lost
}

const CREDIT_WORDS = /\b(?:courtesy(?: of)?|(?:re)?published (?:by|with|here|under)|(?:first|originally) (?:appeared|published)|reprinted|this (?:story|article) (?:was|is) (?:produced|provided|supplied))\b|©/i

/** A short line of the text that names the partner and reads like a credit, or says the very line that is owed; null where none does. */
export function pastedCredit(paragraphs: string[], partner: string, owed: string | null): string | null {
  const line = paragraphs.find((text) => text.length <= 300 && ((owed !== null && fold(text) === fold(owed)) || (fold(text).includes(fold(partner)) && CREDIT_WORDS.test(text) && text.split(/\s+/).length <= 40)))
  return line === undefined ? null : line.slice(0, 120)
}
