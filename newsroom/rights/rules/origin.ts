import { findingsFor, type Finding, type RuleOf } from '../case.ts'

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()

/** R17: nobody passes on what was not theirs to pass on. */
export const chain: RuleOf = ({ source, agreement }) => {
  const { ok, warn, block } = findingsFor('R17')
  if (!source || !agreement) return ok('It went through no other hands.')
  const { partner, labelled } = source
  const label = agreement.terms.exclusionLabels.find((one) => fold(labelled).includes(fold(one)))
  if (label) return block('label-of-exclusion', `It bears “${label}”, and such stories are not part of the agreement with ${partner.name}.`, 'Do not use it, or ask for leave.')
  const others = source.chain.filter(({ party }) => fold(party) !== fold(partner.name))
  const stopped = others.find(({ mayPassOn }) => mayPassOn === false)
  if (stopped) return block('not-theirs-to-give', `${stopped.party} did not let ${partner.name} pass it on.`, `Ask ${stopped.party} for leave.`)
  const [first] = others
  if (!first || source.leave.has('R17')) return ok('It is the partner’s own.')
  if (agreement.terms.ownStoriesOnly) return block('not-their-own', `${partner.name} lends only what its own people made; this is ${first.party}’s.`, `Do not use it, or ask ${first.party}.`)
  return warn('from-another-house', `It came to ${partner.name} from ${first.party}.`, `Make sure that ${partner.name} may pass it on.`)
}

/** R23: what was killed stays dead, whoever tries; what is held waits. */
export const killed: RuleOf = ({ story, source }) => {
  const { ok, block } = findingsFor('R23')
  if (source?.state === 'WITHDRAWN') return block('killed', `${source.partner.name} withdrew this story.`, 'It cannot be used. If they release it again, a second person has to agree.')
  if (story.withdrawn) return block('withdrawn', 'This story was withdrawn.', 'It takes two people to bring it back.')
  if (source?.state === 'HELD') return block('held', `${source.partner.name} asks everybody to hold this story while it is checked.`, 'Wait until they release it.')
  return ok('Nobody withdrew it.')
}

const PRIVATE = /^(?:localhost|.*\.(?:local|internal|localhost|test|invalid)|0\.0\.0\.0|127(?:\.\d+){3}|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|169\.254(?:\.\d+){2}|\[(?:::1|f[cde].*)\])$/i

/** R27: what came from outside runs nothing, follows nobody and leads to no private place. */
export const clean: RuleOf = ({ story: { links }, source }) => {
  const { ok, warn, block } = findingsFor('R27')
  const found: Finding[] = []
  for (const href of links) {
    // An address within the paper, a place on the page, a letter.
    if (/^(?:[#/]|mailto:|tel:)/i.test(href)) {
      if (source && href.startsWith('/') && source.originalUrl && !href.startsWith('//')) found.push(warn('link-within', `A link leads to ${href}, which may have been a page of ${source.partner.name}.`, 'Make sure that it leads where it should.', { field: 'body' }))
      continue
    }
    const url = URL.parse(href)
    if (!url || !['http:', 'https:'].includes(url.protocol)) found.push(block('link-unsafe', `A link leads to “${href.slice(0, 80)}”, which no reader should follow.`, 'Take the link out.', { field: 'body' }))
    else if (PRIVATE.test(url.hostname)) found.push(block('link-private', `A link leads to ${url.hostname}, which only some private network can reach.`, 'Take the link out, or write its public address.', { field: 'body' }))
    else if ([...url.searchParams.keys()].some((key) => /^(?:utm_|fbclid|gclid|mc_eid)/i.test(key))) found.push(warn('link-tracks', `A link to ${url.hostname} says who sends its readers.`, 'Take off what follows the question mark.', { field: 'body' }))
  }
  return found.length > 0 ? found : ok('Nothing in it runs, follows readers or leads astray.')
}
