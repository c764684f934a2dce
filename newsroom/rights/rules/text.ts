import { findingsFor, type CaseSource, type Finding, type RuleOf } from '../case.ts'
import { furtherThan } from '../credit.ts'
import type { EditClass, Terms } from '../terms.ts'

const did: Record<EditClass, string> = { NONE: 'nothing', STYLE: 'changes of style', HEADLINE: 'a headline of ours', ABRIDGED: 'parts left out', SUBSTANTIVE: 'words added or changed' }
const back = 'Restore the partner’s text, or write down who gave leave.'

/** R09: no edit past what was agreed; a headline and shortening by terms of their own. */
export const edited: RuleOf = ({ source, agreement }) => {
  const { ok, warn, block } = findingsFor('R09')
  if (!source || !agreement) return ok('Nobody limits its edits.')
  const { terms } = agreement
  const { name } = source.partner
  const found: Finding[] = []
  const allowed = source.leave.has('R09') && terms.editClassWithLeave ? terms.editClassWithLeave : terms.editClass
  const text = source.analysis.text
  if (text === 'ABRIDGED' ? !may(terms.abridging, 'ABRIDGED', allowed, source) : furtherThan(text, allowed)) {
    const byLeave = terms.editClassWithLeave && !furtherThan(text, terms.editClassWithLeave)
    found.push(block('edits-too-far', `${name} does not allow edits like these${byLeave ? ' without its leave' : ''}: ${did[text]}.`, back, { field: 'body' }))
  }
  if (source.analysis.headline && !may(terms.headline, 'HEADLINE', allowed, source)) found.push(block('headline-not-theirs', `${name} does not allow a headline or standfirst of ours${terms.headline === 'WITH_LEAVE' ? ' without its leave' : ''}.`, 'Restore theirs, or write down who gave leave.', { field: 'headline' }))
  if (found.length === 0 && terms.settledEachTime.includes('EDITS') && source.analysis.edits !== 'NONE' && !source.leave.has('R09')) found.push(warn('edits-not-settled', `How far we may edit is settled for each story with ${name}.`, 'Ask them, and write down what was agreed.'))
  return found.length > 0 ? found : ok(source.analysis.edits === 'NONE' ? 'It stands as it came.' : `${name} allows edits like these: ${did[source.analysis.edits]}.`)
}

function may(term: Terms['headline'], needs: EditClass, allowed: EditClass, { leave }: CaseSource): boolean {
  if (term === 'BY_CLASS') return !furtherThan(needs, allowed)
  return term === 'ALLOWED' || (term === 'WITH_LEAVE' && leave.has('R09'))
}

/** R34: a translation needs the right, a credit in its language, and a translator who is named. */
export const translated: RuleOf = ({ story, source, agreement }) => {
  const { ok, warn, block } = findingsFor('R34')
  if (!source || !agreement || !story.isTranslation) return ok('It was not translated.')
  const { translation, languages, credit } = agreement.terms
  const { name, lang } = source.partner
  const [base = ''] = story.lang.split('-')
  const found: Finding[] = []
  if (translation === 'FORBIDDEN') found.push(block('translation-forbidden', `${name} does not allow translations.`, 'Print the original, or ask for leave and agree on it.', { field: 'lang' }))
  if (translation === 'WITH_LEAVE' && !source.leave.has('R34')) found.push(block('translation-without-leave', `${name} allows a translation only with its leave.`, 'Ask them, and write down who gave leave.', { field: 'lang' }))
  if (translation !== 'FORBIDDEN' && languages.length > 0 && !languages.some((one) => one === story.lang || one === base)) found.push(block('language-not-agreed', `${name} does not allow a translation into this language.`, 'Ask them to add it to the agreement.', { field: 'lang' }))
  if (!story.hasTranslator) found.push(warn('translator-missing', 'Nobody is named as its translator.', 'Add who translated it to the byline.', { field: 'bylines' }))
  if (!lang.startsWith(base) && !credit.languages[story.lang] && !credit.languages[base]) found.push(warn('credit-not-translated', 'The credit is not in the language of the story.', 'Agree on a credit in that language, or let it stand as it is.', { field: 'credit' }))
  return found.length > 0 ? found : ok('It may be translated, and who did it is named.')
}
