import { describe, expect, it } from 'vitest'
import { renderCredit, type Credited } from './credit.ts'
import { Terms, type TermsInput } from './terms.ts'

const terms = (credit: TermsInput['credit']) => Terms.parse({ credit })
const item: Credited = {
  partner: { name: 'Tidewater Inquiry', homepage: 'https://tidewater.example.org', lang: 'en', dir: 'LTR' },
  originalUrl: 'https://tidewater.example.org/flag',
  originalAuthors: ['A. Bell', 'C. Dunn'],
  originalPublished: new Date('2026-03-05T10:00:00Z'),
  edits: 'NONE',
}

describe('the credit line', () => {
  it('names the partner as the agreement words it, and leads to the original', () => {
    expect(renderCredit(terms({ template: 'COURTESY: {partner}' }), item)).toMatchObject({ text: 'COURTESY: Tidewater Inquiry', href: 'https://tidewater.example.org/flag', places: ['BYLINE', 'FOOT'] })
  })
  it('can name the authors and the day of first publication', () => {
    expect(renderCredit(terms({ template: '{authors}, {partner}, {date}' }), item).text).toBe('A. Bell, C. Dunn, Tidewater Inquiry, March 5, 2026')
  })
  it('R08: says so once our edits go past style, and not before', () => {
    const worded = terms({ template: 'From {partner}', templateIfEdited: 'From {partner}, with edits by us' })
    expect(renderCredit(worded, { ...item, edits: 'STYLE' }).text).toBe('From Tidewater Inquiry')
    expect(renderCredit(worded, { ...item, edits: 'ABRIDGED' }).text).toBe('From Tidewater Inquiry, with edits by us')
  })
  it('takes a partner’s name literally, whatever is in it', () => {
    const partner = { ...item.partner, name: 'A $& {authors} <b>' }
    expect(renderCredit(terms({ template: 'By {partner}' }), { ...item, partner }).text).toBe('By A $& {authors} <b>')
  })
  it('leads to the partner’s home, or nowhere, where that was agreed', () => {
    expect(renderCredit(terms({ template: '{partner}', link: 'HOMEPAGE' }), item).href).toBe('https://tidewater.example.org')
    expect(renderCredit(terms({ template: '{partner}', link: 'NONE' }), item).href).toBeNull()
  })
})

describe('an agreement', () => {
  it.each([['', 'blank'], ['   ', 'blank'], ['By {author}', 'with a placeholder nobody can fill'], ['{date}', 'that names no partner']])('is refused with a credit of "%s", which is %s', (template) => {
    expect(Terms.safeParse({ credit: { template } }).success).toBe(false)
  })
  it('is refused with a term outside the vocabulary', () => {
    expect(Terms.safeParse({ credit: { template: '{partner}' }, exclusive: true }).success).toBe(false)
  })
})
