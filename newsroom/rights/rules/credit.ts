import { findingsFor, type Finding, type RuleOf } from '../case.ts'
import { furtherThan } from '../credit.ts'
import { KEEPSAKE_WORDS, type Keepsake } from '../closed-lists.ts'

const same = (a: string, b: string) => a.normalize('NFC') === b.normalize('NFC')

/** R07: the credit stands as agreed: word for word, in its places, once. */
export const credited: RuleOf = ({ story, source, agreement, output: { credit, owed, holes } }) => {
  const { ok, warn, block } = findingsFor('R07')
  if (!source) return ok('It is ours and owes nobody a credit.')
  const { name, hasLogo } = source.partner
  const found: Finding[] = []
  if (!credit?.text.trim()) found.push(block('credit-missing', `The credit line that ${name} requires is missing.`, 'Add it in the agreement.', { field: 'credit' }))
  else if (holes.length > 0) found.push(block('credit-with-holes', `The credit that ${name} requires names ${holes.map((hole) => holeWords[hole] ?? hole).join(' and ')}, which nobody wrote down.`, 'Say it with the source of the story, or agree on another line.', { field: 'credit' }))
  else if (owed && agreement?.terms.credit.verbatim && !same(credit.text, owed.text)) found.push(block('credit-changed', `The credit reads “${credit.text}”; agreed was “${owed.text}”.`, 'Publish the story again: the line is made anew.', { field: 'credit' }))
  if (credit && owed) {
    const missing = owed.places.filter((place) => !credit.places.includes(place))
    if (missing.length > 0) found.push(block('credit-misplaced', `The credit does not stand ${missing.map((place) => placeWords[place]).join(' and ')}.`, 'Publish the story again: its places are those of the agreement.', { field: 'credit' }))
  }
  if (story.pastedCredit) found.push(warn('credit-pasted', `The text holds a line that looks like a credit: “${story.pastedCredit}”.`, 'Take it out: the credit is printed by itself, once.', { field: 'body' }))
  if (agreement?.terms.credit.logo === 'REQUIRED' && !hasLogo) found.push(warn('logo-missing', `${name} wants its logo beside the credit, and there is none.`, 'Add the logo on the partner’s page.'))
  return found.length > 0 ? found : ok('The credit stands as agreed.')
}
const holeWords: Record<string, string> = { authors: 'its authors', date: 'its date', title: 'its headline', url: 'its address', institution: 'the institution of its authors', photographer: 'who took its pictures', paper: 'this paper' }
const placeWords = { TOP: 'above the text', BYLINE: 'beside the names', FOOT: 'below the text' } as const

/** R08: once we edited past style, the credit says so. */
export const editsTold: RuleOf = ({ source, agreement, output: { credit, owed } }) => {
  const { ok, warn, block } = findingsFor('R08')
  if (!source || !agreement || !furtherThan(source.analysis.edits, 'STYLE')) return ok('No edit goes past style.')
  const { discloseEdits, credit: worded } = agreement.terms
  if (worded.templateIfEdited) return credit && owed && same(credit.text, owed.text) ? ok('The credit says that it was edited.') : block('edits-untold', 'The text was edited, and its credit is the one for texts that were not.', 'Publish the story again: the line for edited texts is used.', { field: 'credit' })
  return discloseEdits
    ? block('edits-without-words', `${source.partner.name} wants readers to know that we edited it, and no credit line says so.`, 'Write the line for edited texts into the agreement.', { field: 'credit' })
    : warn('edits-untold', 'The text was edited past style, and the agreement has no credit line that says so.', 'Ask the partner for one, or tell readers in a note.', { field: 'credit' })
}
const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** R10: the authors' names stay, and the institution where it was promised. */
export const authorsKept: RuleOf = ({ story, source, agreement, output: { credit } }) => {
  const { ok, block } = findingsFor('R10')
  const keep = agreement?.terms.keep ?? []
  if (!source || !(keep.includes('AUTHORS') || keep.includes('CREDIT_TEXT') || keep.includes('INSTITUTION') || agreement?.terms.credit.byline)) return ok('No name has to be kept beyond the credit.')
  const printed = fold([...story.names, ...source.originalAuthors, credit?.text ?? ''].join('\n'))
  const found: Finding[] = []
  if (source.originalAuthors.length === 0) found.push(block('authors-unknown', `${source.partner.name} wants its authors named, and nobody wrote down who they are.`, 'Write them down with the source of the story.', { field: 'bylines' }))
  if (keep.includes('INSTITUTION') && !source.institution.trim()) found.push(block('institution-unknown', `${source.partner.name} wants the institution of its authors named, and nobody wrote it down.`, 'Write it down with the source of the story.', { field: 'bylines' }))
  else if (keep.includes('INSTITUTION') && !printed.includes(fold(source.institution))) found.push(block('institution-missing', `“${source.institution}” is not named.`, 'Name it in the credit: its place is {institution}.', { field: 'credit' }))
  return found.length > 0 ? found : ok('Authors and institution are named.')
}

const fromText: readonly Keepsake[] = ['TAGLINES', 'FUNDING_NOTE', 'LINKS', 'EMBEDS', 'CREDIT_EDITING', 'CREDIT_PHOTO', 'CREDIT_TRANSLATION']

/** R11: taglines, notes on funding, links and embeds stay. */
export const textKept: RuleOf = ({ source, agreement }) => {
  const { ok, block } = findingsFor('R11')
  const keep = new Set(agreement?.terms.keep)
  const lost = source?.lost.filter((one) => keep.has(one) && fromText.includes(one)) ?? []
  if (!source || lost.length === 0) return ok('What had to be kept was kept.')
  return block('kept-not', `${source.partner.name} wants our copy to keep ${lost.map((one) => KEEPSAKE_WORDS[one]).join(', ')}; some of that is gone.`, 'Put it back: the first revision has it.', { field: 'body' })
}

/** R12: the credit leads to the original, for readers and for engines. */
export const linked: RuleOf = ({ source, agreement, output: { credit, owed, nofollow } }) => {
  const { ok, warn, block } = findingsFor('R12')
  if (!source || !agreement || agreement.terms.credit.link === 'NONE') return ok('No link was agreed.')
  const { name } = source.partner
  if (!owed?.href) return block('original-unknown', `The credit must lead to ${agreement.terms.credit.link === 'HOMEPAGE' ? `${name}’s site` : 'the original'}, and its address is not known.`, agreement.terms.credit.link === 'HOMEPAGE' ? 'Write it down on the partner’s page.' : 'Write it down with the source of the story.', { field: 'credit' })
  if (credit?.href !== owed.href) return block('link-changed', `The credit leads to ${credit?.href ?? 'nowhere'}; agreed was ${owed.href}.`, 'Publish the story again: the link is made anew.', { field: 'credit' })
  if (nofollow && !agreement.terms.credit.nofollow) return block('link-not-followed', 'Search engines are told not to follow the link to the original.', 'Take “nofollow” off the link.', { field: 'credit' })
  if (agreement.terms.settledEachTime.includes('LINK') && !source.leave.has('R12')) return warn('link-not-settled', `Where the credit leads is settled for each story with ${name}.`, 'Ask them, and write down what was agreed.')
  return ok('The credit leads to the original.')
}
