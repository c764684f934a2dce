import { findingsFor, type Finding, type RuleOf } from '../case.ts'

/** R13: search engines are led to the original or kept out, as agreed, and never both. */
export const engines: RuleOf = ({ source, agreement, output: { canonicalUrl, noindex, newsSitemap } }) => {
  const { ok, warn, block } = findingsFor('R13')
  const found: Finding[] = []
  if (canonicalUrl && noindex) found.push(block('canonical-and-noindex', 'The page leads search engines to the original and keeps them out at once.', 'Choose one of the two in the agreement.', { field: 'robots' }))
  if (noindex && newsSitemap) found.push(block('noindex-in-sitemap', 'The page keeps search engines out, but the list for them names it.', 'Take it out of the list.'))
  if (source && agreement) {
    const { canonical, robots, settledEachTime } = agreement.terms
    const { name } = source.partner
    if (robots === 'NOINDEX' && !noindex) found.push(block('noindex-missing', `${name} wants our copy kept out of search engines, and it is not.`, 'Publish the story again: the page is told so.'))
    if (canonical === 'SOURCE' && robots === 'INDEX' && !source.originalUrl) found.push(block('canonical-unknown', `${name} wants search engines led to the original, and its address is not known.`, 'Write it down with the source of the story.', { field: 'credit' }))
    else if (canonical === 'SOURCE' && robots === 'INDEX' && canonicalUrl !== source.originalUrl) found.push(block('canonical-changed', 'The page does not lead search engines to the original.', 'Publish the story again: the page is told so.'))
    if (found.length === 0 && settledEachTime.includes('CANONICAL') && !source.leave.has('R13')) found.push(warn('canonical-not-settled', `Where search engines are led is settled for each story with ${name}.`, 'Ask them, and write down what was agreed.'))
  }
  return found.length > 0 ? found : ok('Search engines are told what was agreed.')
}

/** R15: a counter that was promised stands in the page. */
export const counted: RuleOf = ({ source, agreement, output: { counterUrl } }) => {
  const { ok, warn, block } = findingsFor('R15')
  const counter = agreement?.terms.counter
  if (!source || !counter || counter.need === 'NONE' || (counterUrl && counterUrl === counter.url)) return ok('No counter is missing.')
  const why = `${source.partner.name} ${counter.need === 'REQUIRED' ? 'requires' : 'asks for'} its counter in our copy, and this paper prints none.`
  if (counter.need === 'REQUIRED') return source.leave.has('R15') ? ok('The partner gave leave to print it without its counter.') : block('counter-missing', why, 'Ask them to do without, and write down who gave leave.')
  return warn('counter-missing', why, 'Tell them how often it was read, if they want to know.')
}

/** R14: their pictures only as agreed; every picture with a credit and with rights that last. */
export const pictures: RuleOf = ({ source, agreement, pictures, use, at }) => {
  const { ok, warn, block } = findingsFor('R14')
  const found: Finding[] = []
  const terms = agreement?.terms
  for (const { id, name, from, credit, noted, rightsUntil } of pictures) {
    const field = `media.${id}`
    if (!credit.trim()) found.push(block('picture-credit-missing', `There is no credit for ${name}.`, 'Add it: a picture without a credit is not shown.', { field }))
    if (rightsUntil && rightsUntil <= at) found.push(block('picture-rights-ended', `The rights to ${name} have ended.`, 'Replace it, or take it out.', { field }))
    if (!source || !terms || from === 'OURS') continue
    const whose = `${name}, which is ${source.partner.name}’s`
    if (source.leave.has('R14')) continue
    if (terms.images === 'NOT_INCLUDED') found.push(block('picture-not-included', `Pictures are not part of the agreement: ${whose}.`, 'Take it out, or ask for leave and write it down.', { field }))
    if (terms.images === 'WHERE_NOTED' && !noted) found.push(block('picture-not-noted', `Only pictures that are said to be free may be used: nothing is said of ${whose}.`, 'Write down its licence or terms, or take it out.', { field }))
    if (terms.images === 'STAFF') found.push(warn('picture-by-whom', `Only pictures by their own staff may be used: ${whose}.`, 'Make sure that their staff took it.', { field }))
    if (terms.images === 'OWN') found.push(warn('picture-by-others', `Pictures of others are not part of the agreement: ${whose}.`, 'Make sure that it is their own.', { field }))
    if (terms.settledEachTime.includes('IMAGES')) found.push(warn('pictures-not-settled', `Pictures are settled for each story: ${whose}.`, 'Ask them, and write down what was agreed.', { field }))
    if (use === 'social' && terms.imagesForMarketing === 'FORBIDDEN') found.push(block('picture-for-marketing', `Their pictures may not advertise: ${whose}.`, 'Share the story without it.', { field }))
  }
  return found.length > 0 ? found : ok('Every picture may be shown.')
}

/** R25: a picture that was withdrawn or deleted is gone from every story. */
export const pictureGone: RuleOf = ({ gonePictures }) => {
  const { ok, block } = findingsFor('R25')
  if (gonePictures.length === 0) return ok('No picture was withdrawn.')
  return gonePictures.map((name) => block('picture-gone', `The file of ${name} was deleted.`, 'Choose another, or take it out.', { field: 'body' }))
}
