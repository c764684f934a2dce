import { DAY_MS, findingsFor, HOUR_MS, inWords, NO_END, type RuleOf } from '../case.ts'
import { windowEnd } from '../window-end.ts'

/** R01: nothing is public before its embargo ends, nor before the partner's own head start is over. */
export const embargoed: RuleOf = ({ story: { embargoUntil }, source, agreement, timeZone, at }) => {
  const { ok, block } = findingsFor('R01')
  const hours = agreement?.terms.embargo.hoursAfterSource ?? 0
  const headStart = source?.originalPublished && hours > 0 ? new Date(source.originalPublished.getTime() + hours * HOUR_MS) : null
  if (embargoUntil && embargoUntil > at && embargoUntil < NO_END) {
    return block('embargo', `Under embargo until ${inWords(embargoUntil, timeZone)}.`, 'Publish it then, or ask a second editor to lift it.', { field: 'embargoUntil' })
  }
  if (source && headStart && headStart > at) return block('head-start', `${source.partner.name} has it first until ${inWords(headStart, timeZone)}.`, 'Publish it then.', { field: 'embargoUntil' })
  return ok('No embargo stands at that time.')
}

/** R02: an embargo without an end holds until a newer version says otherwise. */
export const endless: RuleOf = ({ story: { embargoUntil } }) => {
  const { ok, block } = findingsFor('R02')
  return embargoUntil && embargoUntil >= NO_END
    ? block('embargo-without-end', 'Under embargo, and nobody said until when.', 'Wait for a newer version that names a time, or ask whoever sent it; a second editor can lift it.', { field: 'embargoUntil' })
    : ok('No embargo is without an end.')
}

/** R03: an embargo is lifted by whom the agreement names. */
export const lifted: RuleOf = ({ story: { embargoLifted }, source, agreement }) => {
  const { ok, block } = findingsFor('R03')
  if (!embargoLifted || !source || agreement?.terms.embargo.liftedBy !== 'PARTNER' || source.leave.has('R03')) return ok('No embargo was lifted that is not ours to lift.')
  return block('embargo-lifted-by-us', `Its embargo was lifted here, but only ${source.partner.name} may lift it.`, 'Ask them, and write down who gave leave.')
}

const SOON_DAYS = 7

/** R04: nothing stands after the time for which it was lent; and nothing new is taken once the agreement is over. */
export const lent: RuleOf = ({ story, source, agreement, timeZone, at }) => {
  const { ok, warn, block } = findingsFor('R04')
  if (!source || !agreement) return ok('It was not lent for a time.')
  const { name } = source.partner
  const { validFrom, validTo, terms } = agreement
  if (!story.isPublic && validTo && at.getTime() >= validTo.getTime() + DAY_MS) return block('agreement-over', `The agreement with ${name} is over.`, 'Agree on new terms before using it, or leave it.', { field: 'credit' })
  if (!story.isPublic && at < validFrom) return block('agreement-to-come', `The agreement with ${name} begins on ${inWords(validFrom, timeZone)}.`, 'Publish it then.', { field: 'credit' })
  const end = windowEnd(terms, { originalPublished: source.originalPublished, firstPublished: story.firstPublished, at })
  if (!end) return ok('It may stand without an end.')
  if (end <= at) return block('licence-ended', `The time for which ${name} lent this story is over.`, 'Leave it as it is, or agree on more time.', { field: 'credit' })
  if (end.getTime() - at.getTime() < SOON_DAYS * DAY_MS) {
    return warn('licence-ends-soon', `The time for which ${name} lent this story ends on ${inWords(end, timeZone)}.`, terms.window.atEnd === 'EXCERPT' ? 'After that only its beginning stays.' : 'After that it is taken down.', { field: 'credit' })
  }
  return ok(`It may stand until ${inWords(end, timeZone)}.`)
}
