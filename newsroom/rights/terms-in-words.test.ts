import { describe, expect, it } from 'vitest'
import { Terms } from './terms.ts'
import { clausesFor, termsInWords } from './terms-in-words.ts'

const words = (terms: object) => termsInWords(Terms.parse({ credit: { template: 'COURTESY: {partner}' }, ...terms }), 'Northlight').join(' ')

describe('the terms of an agreement, told to readers', () => {
  it('quote the credit that is owed, with the partner’s name in it', () => {
    expect(words({})).toContain('Each story says “COURTESY: Northlight”, with a link to the original.')
  })
  it('say that a text which may not be edited is left alone', () => {
    expect(words({ editClass: 'NONE' })).toContain('We may not change a word of it')
    expect(words({ editClass: 'SUBSTANTIVE' })).not.toContain('not change')
  })
  it('say what becomes of a story when its time is over, and nothing of a time that has no end', () => {
    expect(words({ window: { days: 90, atEnd: 'EXCERPT' } })).toContain('90 days from its publication. After that its beginning stays')
    expect(words({ window: { days: 30, atEnd: 'REMOVE' } })).toContain('After that it is taken down.')
    expect(words({ window: { days: 90, atEnd: 'KEEP' } })).not.toContain('90 days')
  })
  it('say to whom a search engine leads', () => {
    expect(words({ robots: 'NOINDEX' })).toContain('out of search engines')
    expect(words({ canonical: 'SOURCE' })).toContain('where the original is')
  })
  it('say how much of a story may be printed', () => {
    expect(words({ extent: { paragraphs: 3 } })).toContain('the first 3 paragraphs')
    expect(words({ extent: 'EXCERPT' })).toContain('the beginning of a story')
  })
})

describe('the clauses of a rule', () => {
  const terms = Terms.parse({ credit: { template: 'COURTESY: {partner}' }, territories: { mode: 'ALLOW', places: ['CA'] }, exclusivity: { theirs: 2 } })
  it('are what the agreement says of its matter, and nothing else', () => {
    expect(clausesFor('R05', terms, 'Northlight')).toEqual(['Its stories may be read here in Canada alone.'])
    expect(clausesFor('R30', terms, 'Northlight')).toEqual(['For 2 days from their publication it is theirs alone.'])
    expect(clausesFor('R18', terms, 'Northlight')).toEqual([])
  })
})
