import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_END, RULES, type RuleId } from './case.ts'
import type { RenderedCredit } from './credit.ts'
import { statedEdits } from './edit-class.ts'
import { rightsGate, told, verdictOf } from './gate.ts'
import { aCase, AT, type CaseOver } from './sample-case.ts'
import { EDIT_CLASSES } from './terms.ts'
import { USES } from './closed-lists.ts'
import { windowEnd } from './window-end.ts'

const found = (over: CaseOver) => rightsGate(aCase(over)).filter(({ verdict }) => verdict !== 'ok')
const says = (rule: RuleId, over: CaseOver) => found(over).filter((finding) => finding.rule === rule).map(({ verdict, code }) => `${verdict}: ${code}`)
const hours = (count: number) => new Date(AT.getTime() + count * 3_600_000)
const days = (count: number) => hours(count * 24)
const picture = { id: 'p', name: 'the lead picture', from: 'PARTNER', credit: 'N', noted: false, rightsUntil: null } as const
const credit = (text: string, more: Partial<RenderedCredit> = {}): RenderedCredit => ({ text, href: 'https://n.example/1', lang: 'en', dir: 'LTR', places: ['BYLINE', 'FOOT'], templateVersion: 1, ...more })

/** rule, what it is about, what it says, and the case. */
const table: [RuleId, string, string[], CaseOver][] = [
  ['R01', 'keeps back what is under embargo, to its last moment', ['block: embargo'], { story: { embargoUntil: new Date(AT.getTime() + 1) } }],
  ['R01', 'lets it go at the very moment', [], { story: { embargoUntil: AT } }],
  ['R01', 'leaves the partner its head start', ['block: head-start'], { terms: { embargo: { hoursAfterSource: 24 } }, source: { originalPublished: hours(-23) } }],
  ['R02', 'holds what is under embargo without an end', ['block: embargo-without-end'], { story: { embargoUntil: NO_END } }],
  ['R03', 'wants the partner to lift an embargo, where that was agreed', ['block: embargo-lifted-by-us'], { story: { embargoLifted: true }, terms: { embargo: { liftedBy: 'PARTNER' } } }],
  ['R03', 'knows the partner’s leave', [], { story: { embargoLifted: true }, terms: { embargo: { liftedBy: 'PARTNER' } }, source: { leave: new Set(['R03'] as const) } }],
  ['R04', 'refuses what was lent for a time that is over', ['block: licence-ended'], { terms: { window: { days: 10, atEnd: 'REMOVE' } } }],
  ['R04', 'warns while the time runs out', ['warn: licence-ends-soon'], { terms: { window: { days: 12, atEnd: 'EXCERPT' } } }],
  ['R04', 'refuses a new story of an agreement that is over', ['block: agreement-over'], { agreement: { validTo: new Date('2026-04-29') } }],
  ['R04', 'counts the last day of an agreement', [], { agreement: { validTo: new Date('2026-05-01') } }],
  ['R04', 'lets a story that is out be mended after the agreement', [], { agreement: { validTo: new Date('2026-04-29') }, story: { isPublic: true } }],
  ['R05', 'shuts out a reader where it may not be read', ['block: territory'], { terms: { territories: { mode: 'DENY', places: ['CA'] } }, place: 'CA' }],
  ['R05', 'shuts out a reader who may be anywhere, where that was agreed', ['block: territory-unknown'], { terms: { territories: { mode: 'ALLOW', places: ['CA'], unknown: 'HIDE' } }, place: null }],
  ['R05', 'says at the desk that not everybody may read it', ['warn: territory-limited'], { terms: { territories: { mode: 'ALLOW', places: ['CA'] } } }],
  ['R06', 'refuses a use that was not granted', ['block: use-not-granted'], { use: 'print' }],
  ['R06', 'says when nothing was agreed at all', ['warn: nothing-agreed'], { agreement: null }],
  ['R07', 'refuses a story without its credit', ['block: credit-missing'], { output: { credit: null } }],
  ['R07', 'refuses a credit of which a letter differs', ['block: credit-changed'], { output: { credit: credit('Courtesy: Northlight') } }],
  ['R07', 'refuses a credit that stands elsewhere', ['block: credit-misplaced'], { output: { credit: credit('COURTESY: Northlight', { places: ['FOOT'] }) } }],
  ['R07', 'refuses a credit with a hole', ['block: credit-with-holes'], { terms: { credit: { template: '{partner}, {photographer}' } } }],
  ['R07', 'finds a credit that was pasted into the text', ['warn: credit-pasted'], { story: { pastedCredit: 'COURTESY: Northlight' } }],
  ['R08', 'wants the line for edited texts once the edits go past style', ['block: edits-untold'], { terms: { editClass: 'ABRIDGED', credit: { templateIfEdited: '{partner}, edited' } }, source: { analysis: statedEdits('ABRIDGED') }, output: { credit: credit('COURTESY: Northlight') } }],
  ['R08', 'is content with that line', [], { terms: { editClass: 'ABRIDGED', credit: { templateIfEdited: '{partner}, edited' } }, source: { analysis: statedEdits('ABRIDGED') } }],
  ['R08', 'refuses edits that readers must be told of and are not', ['block: edits-without-words'], { terms: { editClass: 'ABRIDGED', discloseEdits: true }, source: { analysis: statedEdits('ABRIDGED') } }],
  ['R09', 'refuses edits past the class', ['block: edits-too-far'], { source: { analysis: statedEdits('STYLE') } }],
  ['R09', 'refuses a headline of ours', ['block: headline-not-theirs'], { terms: { editClass: 'STYLE' }, source: { analysis: statedEdits('HEADLINE') } }],
  ['R09', 'allows a headline of ours where that is a term of its own', [], { terms: { editClass: 'STYLE', headline: 'ALLOWED' }, source: { analysis: statedEdits('HEADLINE') } }],
  ['R09', 'refuses to shorten without leave', ['block: edits-too-far'], { terms: { editClass: 'STYLE', editClassWithLeave: 'ABRIDGED', abridging: 'WITH_LEAVE' }, source: { analysis: statedEdits('ABRIDGED') } }],
  ['R09', 'allows to shorten with leave on file', [], { terms: { editClass: 'STYLE', editClassWithLeave: 'ABRIDGED', abridging: 'WITH_LEAVE' }, source: { analysis: statedEdits('ABRIDGED'), leave: new Set(['R09'] as const) } }],
  ['R10', 'wants authors named', ['block: authors-unknown'], { terms: { keep: ['AUTHORS'] }, source: { originalAuthors: [] } }],
  ['R10', 'wants the institution named', ['block: institution-unknown'], { terms: { keep: ['INSTITUTION'] } }],
  ['R10', 'finds an institution that is known and stands nowhere', ['block: institution-missing'], { terms: { keep: ['INSTITUTION'] }, source: { institution: 'Tern University' } }],
  ['R11', 'wants taglines and links kept', ['block: kept-not'], { terms: { keep: ['LINKS'] }, source: { lost: ['LINKS'] } }],
  ['R12', 'wants the address of the original', ['block: original-unknown'], { source: { originalUrl: null } }],
  ['R12', 'refuses a link that leads elsewhere', ['block: link-changed'], { output: { credit: credit('COURTESY: Northlight', { href: 'https://else.example' }) } }],
  ['R12', 'refuses a link that engines are told not to follow', ['block: link-not-followed'], { output: { nofollow: true } }],
  ['R13', 'refuses canonical and noindex at once', ['block: canonical-and-noindex'], { output: { canonicalUrl: 'https://n.example/1', noindex: true } }],
  ['R13', 'refuses a page that lacks what was agreed', ['block: noindex-missing'], { terms: { robots: 'NOINDEX' }, output: { noindex: false } }],
  ['R13', 'refuses to name in the news list what is kept from engines', ['block: noindex-in-sitemap'], { terms: { robots: 'NOINDEX' }, output: { newsSitemap: true } }],
  ['R13', 'refuses to lead engines anywhere but to the original', ['block: canonical-changed'], { terms: { canonical: 'SOURCE' }, output: { canonicalUrl: null } }],
  ['R14', 'refuses their pictures where none were lent', ['block: picture-not-included'], { pictures: [picture] }],
  ['R14', 'refuses any picture without a credit', ['block: picture-credit-missing'], { pictures: [{ ...picture, from: 'OURS', credit: ' ' }] }],
  ['R14', 'refuses a picture whose rights have ended', ['block: picture-rights-ended'], { pictures: [{ ...picture, from: 'OURS', rightsUntil: AT }] }],
  ['R14', 'takes only noted pictures where that was agreed', ['block: picture-not-noted'], { terms: { images: 'WHERE_NOTED' }, pictures: [picture, { ...picture, id: 'q', noted: true }] }],
  ['R14', 'asks who took it where only their staff’s are lent', ['warn: picture-by-whom'], { terms: { images: 'STAFF' }, pictures: [picture] }],
  ['R15', 'refuses a copy without the counter that it must bear', ['block: counter-missing'], { terms: { counter: { need: 'REQUIRED', url: 'https://c.example/1' } } }],
  ['R15', 'is content when it stands there', [], { terms: { counter: { need: 'REQUIRED', url: 'https://c.example/1' } }, output: { counterUrl: 'https://c.example/1' } }],
  ['R16', 'refuses more than the agreed paragraphs', ['block: too-much-of-it'], { terms: { extent: { paragraphs: 2 } } }],
  ['R16', 'lets paper have more than the page', [], { terms: { uses: ['print'], extent: { paragraphs: 2 }, printExtent: 'FULL' }, use: 'print' }],
  ['R17', 'refuses an agency’s text where only their own is lent', ['block: not-their-own'], { terms: { ownStoriesOnly: true }, source: { chain: [{ party: 'Wire House' }] } }],
  ['R17', 'refuses what somebody did not let them pass on', ['block: not-theirs-to-give'], { source: { chain: [{ party: 'Wire House', mayPassOn: false }] } }],
  ['R17', 'refuses what bears a label of exclusion, however it is spelled', ['block: label-of-exclusion'], { terms: { exclusionLabels: ['All rights reserved'] }, source: { labelled: '© 2026. ALL RIGHTS  RESERVED.' } }],
  ['R17', 'asks about a story that came through other hands', ['warn: from-another-house'], { source: { chain: [{ party: 'Wire House' }] } }],
  ['R18', 'refuses the story after the last one', ['block: quota-used'], { terms: { quota: { stories: 3, per: 'WEEK' } }, source: { usedInPeriod: 3 } }],
  ['R18', 'says which is the last one', ['warn: quota-last'], { terms: { quota: { stories: 3, per: 'WEEK' } }, source: { usedInPeriod: 2 } }],
  ['R18', 'refuses to take everything by a machine', ['block: taken-by-machine'], { terms: { systematic: 'FORBIDDEN' }, source: { systematic: true } }],
  ['R23', 'refuses what the partner killed', ['block: killed'], { source: { state: 'WITHDRAWN' } }],
  ['R23', 'refuses what we withdrew', ['block: withdrawn'], { story: { withdrawn: true } }],
  ['R23', 'refuses what is held', ['block: held'], { source: { state: 'HELD' } }],
  ['R25', 'refuses a picture that is gone', ['block: picture-gone'], { gonePictures: ['the lead picture'] }],
  ['R27', 'refuses links that run something or lead into private networks', ['block: link-unsafe', 'block: link-private', 'block: link-private'], { story: { links: ['javascript:alert(1)', 'http://192.168.0.1/x', 'http://[::1]/'] } }],
  ['R27', 'asks about links that follow readers or may be another site’s own', ['warn: link-tracks', 'warn: link-within'], { story: { links: ['https://a.example/?utm_source=x', '/politics/1', '#note', 'https://b.example/'] } }],
  ['R30', 'leaves it to the partner as long as it is theirs alone', ['block: theirs-alone'], { terms: { exclusivity: { theirs: 12 } } }],
  ['R30', 'keeps what we promised somebody', ['block: promised'], { source: null, story: { promised: { to: 'The Other', until: days(1) } } }],
  ['R34', 'refuses a translation that was not allowed', ['block: translation-forbidden', 'warn: translator-missing', 'warn: credit-not-translated'], { story: { isTranslation: true, lang: 'es' } }],
  ['R34', 'wants a translator named', ['warn: translator-missing'], { terms: { translation: 'ALLOWED', credit: { languages: { es: 'CORTESÍA: {partner}' } } }, story: { isTranslation: true, lang: 'es' } }],
  ['R34', 'refuses a language that was not agreed', ['block: language-not-agreed'], { terms: { translation: 'ALLOWED', languages: ['fr'], credit: { languages: { es: 'C: {partner}' } } }, story: { isTranslation: true, lang: 'es-MX', hasTranslator: true } }],
  ['R34', 'takes leave for a translation', [], { terms: { translation: 'WITH_LEAVE', credit: { languages: { es: 'C: {partner}' } } }, source: { leave: new Set(['R34'] as const) }, story: { isTranslation: true, lang: 'es', hasTranslator: true } }],
  ['R35', 'keeps from machines what the source keeps from them', ['block: machines-kept-out'], { terms: { uses: ['ai_training'] }, use: 'ai_training', source: { minesReserved: true } }],
  ['R35', 'wants our copy to say the same', ['warn: machines-not-told'], { source: { minesReserved: true } }],
]

describe('the rights gate', () => {
  it('finds nothing against a story that keeps to its agreement, nor against our own', () => {
    expect(found({})).toEqual([])
    expect(found({ source: null })).toEqual([])
  })
  it('says something of every rule', () => {
    expect(new Set(rightsGate(aCase()).map(({ rule }) => rule))).toEqual(new Set(RULES))
    expect(new Set(table.map(([rule]) => rule))).toEqual(new Set(RULES))
  })
  it.each(table)('%s %s', (rule, _, expected, over) => expect(says(rule, over)).toEqual(expected))
  it('tells what is wrong, how to mend it, and which rule says so', () => {
    for (const [, , , over] of table) {
      for (const finding of found(over)) expect(told(finding)).toMatch(new RegExp(`^[A-Z“].*\\. [A-Z].*\\. \\(${finding.rule}\\)$`, 's'))
    }
  })
})

describe('the truth table', () => {
  const policies = fc.record({
    uses: fc.subarray([...USES], { minLength: 1 }),
    editClass: fc.constantFrom(...EDIT_CLASSES),
    territories: fc.record({ mode: fc.constantFrom('ALLOW' as const, 'DENY' as const), places: fc.subarray(['CA', 'US', 'DE'], { minLength: 1 }), unknown: fc.constantFrom('SHOW' as const, 'HIDE' as const) }),
    window: fc.oneof(fc.constant({}), fc.record({ days: fc.integer({ min: 1, max: 400 }), atEnd: fc.constantFrom('EXCERPT' as const, 'REMOVE' as const), start: fc.constantFrom('SOURCE' as const, 'OURS' as const) })),
  })
  const blocked = (over: CaseOver) => new Set(rightsGate(aCase(over)).filter(({ verdict }) => verdict === 'block').map(({ rule }) => rule))

  it('R01, R04, R05, R06, R09: policy by date by use by territory by edit, each judged for itself', () => {
    fc.assert(
      fc.property(policies, fc.constantFrom(...USES), fc.constantFrom(...EDIT_CLASSES), fc.constantFrom('CA', 'US', 'DE', 'FR', null), fc.integer({ min: -500, max: 500 }), fc.option(fc.integer({ min: -500, max: 500 })), (terms, use, edits, place, day, embargo) => {
        const at = days(day)
        const over: CaseOver = { terms, use, place, at, source: { analysis: statedEdits(edits), originalPublished: AT }, story: { isPublic: true, firstPublished: AT, embargoUntil: embargo === null ? null : days(embargo) } }
        const { agreement, source } = aCase(over)
        const end = agreement && windowEnd(agreement.terms, { originalPublished: source?.originalPublished ?? null, firstPublished: AT, at })
        const here = place === null ? terms.territories.unknown === 'SHOW' : terms.territories.places.includes(place) === (terms.territories.mode === 'ALLOW')
        const got = blocked(over)
        expect({ R01: got.has('R01'), R04: got.has('R04'), R05: got.has('R05'), R06: got.has('R06'), R09: got.has('R09') }).toEqual({
          R01: embargo !== null && embargo > day,
          R04: end !== null && end <= at,
          R05: !here,
          R06: !terms.uses.includes(use),
          R09: EDIT_CLASSES.indexOf(edits) > EDIT_CLASSES.indexOf(terms.editClass),
        })
      }),
      { numRuns: 800 },
    )
  })
  it('R04: a window only ever closes', () => {
    fc.assert(
      fc.property(policies, fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 800 }), (terms, one, two) => {
        const story = { isPublic: true, firstPublished: AT }
        const closed = (day: number) => blocked({ terms, at: days(day), story, source: { originalPublished: AT } }).has('R04')
        expect(closed(Math.min(one, two)) && !closed(Math.max(one, two))).toBe(false)
      }),
    )
  })
  it('exhaustively: use by edit by place, whatever the case, says something of every rule and never throws', () => {
    for (const use of USES) for (const edits of EDIT_CLASSES) for (const editClass of EDIT_CLASSES) for (const place of ['CA', null, 'ANYWHERE'] as const) {
      const all = rightsGate(aCase({ use, place, terms: { editClass, uses: ['web'] }, source: { analysis: statedEdits(edits) } }))
      expect(new Set(all.map(({ rule }) => rule)).size).toBe(RULES.length)
      expect(verdictOf(all)).toBe(use === 'web' && EDIT_CLASSES.indexOf(edits) <= EDIT_CLASSES.indexOf(editClass) ? (EDIT_CLASSES.indexOf(edits) > 1 ? 'warn' : 'ok') : 'block')
    }
  })
})
