import { DAY_MS, findingsFor, inWords, type RuleOf } from '../case.ts'
import { USE_WORDS } from '../closed-lists.ts'

const names = new Intl.DisplayNames('en', { type: 'region' })
const listOf = (places: readonly string[]) => places.map((place) => names.of(place) ?? place).join(', ')

/** R05: readers are where the agreement lets them be. */
export const territory: RuleOf = ({ source, agreement, place }) => {
  const { ok, warn, block } = findingsFor('R05')
  const territories = agreement?.terms.territories
  if (!source || !territories || territories.places.length === 0) return ok('It may be read everywhere.')
  const { mode, places, unknown } = territories
  const where = mode === 'ALLOW' ? `only in ${listOf(places)}` : `everywhere but in ${listOf(places)}`
  if (place === 'ANYWHERE') return warn('territory-limited', `${source.partner.name} lets it be read ${where}.`, 'Whoever asks from elsewhere must be turned away: see that what stands before this paper says where readers are.')
  if (place === null) {
    return unknown === 'SHOW' ? ok('Where the reader is, is not known; the agreement lets it be shown.') : block('territory-unknown', `It may be read ${where}, and where this reader is, is not known.`, 'Show the note that it cannot be read here.')
  }
  return places.includes(place) === (mode === 'ALLOW') ? ok(`It may be read in ${names.of(place) ?? place}.`) : block('territory', `It may be read ${where}; this reader is in ${names.of(place) ?? place}.`, 'Show the note that it cannot be read here.')
}

/** R06: what is not granted is not done. */
export const granted: RuleOf = ({ source, agreement, use }) => {
  const { ok, warn, block } = findingsFor('R06')
  if (!source) return ok('It is ours.')
  if (!agreement) return warn('nothing-agreed', `Nothing was agreed with ${source.partner.name} for this story.`, 'Make sure that it may be used, or write down what was agreed.')
  const { uses, settledEachTime } = agreement.terms
  if (!uses.includes(use)) return block('use-not-granted', `${source.partner.name} does not let its stories go ${USE_WORDS[use]}.`, 'Leave it out there, or ask for leave.')
  if (settledEachTime.includes('USES') && !source.leave.has('R06')) return warn('use-not-settled', `Where it may be used is settled for each story with ${source.partner.name}.`, 'Ask them, and write down what was agreed.')
  return ok(`It may go ${USE_WORDS[use]}.`)
}

/** R16: no more of the text than was agreed. */
export const extent: RuleOf = ({ story: { paragraphs }, source, agreement, use }) => {
  const { ok, block } = findingsFor('R16')
  if (!source || !agreement) return ok('All of it may stand.')
  const agreed = use === 'print' ? (agreement.terms.printExtent ?? agreement.terms.extent) : agreement.terms.extent
  if (agreed === 'FULL') return ok('All of it may stand.')
  const most = agreed === 'EXCERPT' ? 1 : agreed.paragraphs
  if (paragraphs <= most) return ok(`No more than ${most === 1 ? 'the first paragraph stands' : `the first ${most} paragraphs stand`}.`)
  return block('too-much-of-it', `${source.partner.name} lets only the first ${most === 1 ? 'paragraph' : `${most} paragraphs`} stand; this has ${paragraphs}.`, 'Cut the rest: the credit leads to it.', { field: 'body' })
}

const periods = { DAY: 'day', WEEK: 'week', MONTH: 'month' }

/** R18: not more of a partner's stories than was agreed, and not all of them by a machine. */
export const quota: RuleOf = ({ story, source, agreement }) => {
  const { ok, warn, block } = findingsFor('R18')
  if (!source || !agreement || story.isPublic) return ok('It takes nothing more from anybody.')
  const { systematic, quota: agreed } = agreement.terms
  if (source.systematic && systematic === 'FORBIDDEN') return block('taken-by-machine', `${source.partner.name} does not let all its stories be taken by a machine, and this one was.`, 'Choose stories by hand, or ask for leave.')
  if (!agreed) return ok('No number of stories was agreed.')
  const [left, period] = [agreed.stories - source.usedInPeriod, periods[agreed.per]]
  if (left <= 0) return block('quota-used', `${source.partner.name} lends ${agreed.stories} ${agreed.stories === 1 ? 'story' : 'stories'} a ${period}, and as many are out.`, `Wait until the ${period} is over, or ask for more.`)
  return left === 1 ? warn('quota-last', `This is the last story that ${source.partner.name} lends this ${period}.`, 'See that it is the one you want.') : ok(`${left} more are left this ${period}.`)
}

/** R30: what is somebody's alone for a time stays theirs; what we promised too. */
export const exclusive: RuleOf = ({ story: { promised }, source, agreement, timeZone, at }) => {
  const { ok, block } = findingsFor('R30')
  const days = agreement?.terms.exclusivity.theirs ?? 0
  const theirs = source?.originalPublished && days > 0 ? new Date(source.originalPublished.getTime() + days * DAY_MS) : null
  if (source && theirs && theirs > at) return block('theirs-alone', `It is ${source.partner.name}’s alone until ${inWords(theirs, timeZone)}.`, 'Publish it then, or ask for leave.')
  if (promised && promised.until > at) return block('promised', `It was promised to ${promised.to} alone until ${inWords(promised.until, timeZone)}.`, 'Wait until then, or ask them to release it.')
  return ok('It is nobody’s alone.')
}

/** R35: machines are told what the source told them. */
export const machines: RuleOf = ({ source, agreement, output, use }) => {
  const { ok, warn, block } = findingsFor('R35')
  const reserved = source?.minesReserved ?? false
  if (!source || !reserved) return ok('The source keeps nothing from machines.')
  if (use === 'ai_training' || (use === 'ai_search' && !agreement?.terms.uses.includes('ai_search'))) return block('machines-kept-out', `${source.partner.name} keeps its stories from machines.`, 'Leave it out of what they get.')
  return output.minesReserved ? ok('Machines are told to keep away, as the source tells them.') : warn('machines-not-told', `${source.partner.name} tells machines to keep away from this story; our copy does not.`, 'Say so in the head of its page and at /.well-known/tdmrep.json.')
}
