import { describe, expect, it } from 'vitest'
import { readTerms, Terms, type TermsInput } from './terms.ts'
import { termsThatFight } from './terms-that-fight.ts'

const fights = (over: Omit<Partial<TermsInput>, 'credit'> & { credit?: Partial<TermsInput['credit']> } = {}) =>
  termsThatFight(Terms.parse({ ...over, credit: { template: 'COURTESY: {partner}', ...over.credit } })).map(({ code }) => code)

describe('terms kept before the vocabulary grew', () => {
  const first = { licence: 'Exchange', uses: ['web', 'feed'], editClass: 'SUBSTANTIVE', credit: { template: 'By {partner}', templateVersion: 3, places: ['FOOT'], link: 'ORIGINAL', nofollow: false }, window: { atEnd: 'KEEP' }, canonical: 'SELF', robots: 'NOINDEX', images: 'NOT_INCLUDED', extent: 'FULL', summary: '' }
  it('are read with all they said', () => expect(readTerms(first)).toMatchObject(first))
  it('said that substantial edits include translation, and still do', () => {
    expect(readTerms(first).translation).toBe('ALLOWED')
    expect(readTerms({ ...first, editClass: 'ABRIDGED' }).translation).toBe('FORBIDDEN')
  })
  it('promise nothing that nobody spoke of', () => expect(readTerms(first)).toMatchObject({ ads: 'UNSTATED', resale: 'UNSTATED', systematic: 'UNSTATED', keep: [], duties: [] }))
})

describe('terms that contradict each other', () => {
  it('are not found in the plainest agreement', () => expect(fights()).toEqual([]))
  it.each<[string, Parameters<typeof fights>[0]]>([
    ['canonical-and-noindex', { canonical: 'SOURCE', robots: 'NOINDEX' }],
    ['noindex-and-machines', { robots: 'NOINDEX', uses: ['web', 'ai_search'] }],
    ['canonical-without-link', { canonical: 'SOURCE', credit: { link: 'NONE' } }],
    ['excerpt-without-link', { window: { days: 9, atEnd: 'EXCERPT' }, credit: { link: 'NONE' } }],
    ['leave-for-nothing', { editClass: 'ABRIDGED', editClassWithLeave: 'STYLE' }],
    ['style-of-nothing', { alsoStyle: ['LOCAL'] }],
    ['headline-of-nothing', { headline: 'ALLOWED' }],
    ['cut-but-not', { editClass: 'SUBSTANTIVE', abridging: 'FORBIDDEN' }],
    ['abridge-beyond-class', { editClass: 'STYLE', abridging: 'ALLOWED' }],
    ['edits-without-words', { discloseEdits: true, editClass: 'ABRIDGED' }],
    ['languages-without-leave', { languages: ['es'] }],
    ['edited-line-unused', { credit: { templateIfEdited: 'From {partner}, edited' } }],
    ['edited-line-same', { editClass: 'ABRIDGED', credit: { templateIfEdited: 'COURTESY: {partner}' } }],
    ['institution-nowhere', { keep: ['INSTITUTION'] }],
    ['link-on-nothing', { credit: { template: 'By our friends', linkOn: 'PARTNER' } }],
    ['place-not-chosen', { credit: { placeIsOurs: true } }],
    ['nofollow-without-link', { credit: { nofollow: true, link: 'NONE' } }],
    ['two-ends', { window: { days: 3, until: '2027-01-01', atEnd: 'REMOVE' } }],
    ['end-without-end', { window: { days: 3 } }],
    ['act-without-end', { window: { atEnd: 'REMOVE' } }],
    ['choice-twice', { window: { days: 3, atEnd: 'REMOVE', orElse: ['REMOVE'] } }],
    ['window-before-it-opens', { window: { days: 3, atEnd: 'REMOVE' }, exclusivity: { theirs: 3 } }],
    ['wait-longer-than-window', { window: { days: 2, atEnd: 'REMOVE' }, embargo: { hoursAfterSource: 48 } }],
    ['no-use', { uses: [] }],
    ['nowhere', { territories: { mode: 'ALLOW' } }],
    ['print-extent-unused', { printExtent: 'EXCERPT' }],
    ['print-extent-same', { uses: ['print'], extent: 'EXCERPT', printExtent: 'EXCERPT' }],
    ['pictures-without-pictures', { imagesForMarketing: 'ALLOWED' }],
    ['counter-without-address', { counter: { need: 'REQUIRED' } }],
    ['counter-unused', { counter: { url: 'https://c.example/1' } }],
    ['sold-without-ads', { ads: 'FORBIDDEN', resale: 'ALLOWED' }],
  ])('%s', (code, over) => {
    expect(fights(over)).toContain(code)
  })
  it('are told with the field and what to mend', () => {
    for (const { field, message } of termsThatFight(Terms.parse({ canonical: 'SOURCE', robots: 'NOINDEX', uses: [], credit: { template: 'x', link: 'NONE', nofollow: true } }))) {
      expect(field).toBeTruthy()
      expect(message).toMatch(/^[A-Z].*\.$/)
    }
  })
})

describe('a credit', () => {
  it.each([['tags', '<b>COURTESY</b> {partner}'], ['a script', '<script>x</script>'], ['an open brace', 'COURTESY: {partner'], ['an unknown placeholder', '{partner} {telephone}']])('with %s is refused', (_, template) => {
    expect(Terms.safeParse({ credit: { template } }).success).toBe(false)
  })
})
