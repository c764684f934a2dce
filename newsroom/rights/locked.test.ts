import { describe, expect, it } from 'vitest'
import { lockedParts } from './locked.ts'
import { Terms } from './terms.ts'

const source = { headline: 'Ferry returns', standfirst: 'It is back.', paragraphs: ['It came back.', 'A. Bell is a reporter at Northlight.'], links: [], embeds: ['https://v.example/1'] }
const locked = (terms: object, { leave = [] as ('R09' | 'R11')[], isTranslation = false } = {}) => lockedParts(Terms.parse({ credit: { template: 'COURTESY: {partner}' }, ...terms }), source, 'Northlight', { leave: new Set(leave), isTranslation })

describe('what is locked', () => {
  it('R09: is all of a text that may not be edited, and its headline', () => {
    expect(locked({ editClass: 'NONE' })).toMatchObject({ headline: 'Ferry returns', standfirst: 'It is back.', lines: source.paragraphs })
    expect(locked({ editClass: 'NONE' }).why).toEqual(['The headline and the standfirst are locked: Northlight allows none of ours. (R09)', 'The text is locked: Northlight allows no edits. (R09)'])
  })
  it('R09: is nothing where edits are allowed, or the partner gave leave', () => {
    for (const editClass of ['STYLE', 'HEADLINE', 'ABRIDGED', 'SUBSTANTIVE']) expect(locked({ editClass }).why).toEqual([])
    expect(locked({ editClass: 'NONE', editClassWithLeave: 'SUBSTANTIVE' }, { leave: ['R09'] }).why).toEqual([])
    expect(locked({ editClass: 'NONE', headline: 'ALLOWED' })).toMatchObject({ headline: null, lines: source.paragraphs })
    expect(locked({ editClass: 'NONE', abridging: 'ALLOWED' }).lines).toEqual([])
  })
  it('R11: is what must be kept: the lines on its authors, and its embeds', () => {
    expect(locked({ editClass: 'SUBSTANTIVE', keep: ['TAGLINES', 'EMBEDS'] })).toMatchObject({ headline: null, lines: ['A. Bell is a reporter at Northlight.'], embeds: ['https://v.example/1'] })
    expect(locked({ editClass: 'SUBSTANTIVE', keep: ['TAGLINES'] }, { leave: ['R11'] }).why).toEqual([])
  })
  it('R34: is nothing of a translation, in which no word is the same', () => {
    expect(locked({ editClass: 'NONE', translation: 'ALLOWED' }, { isTranslation: true }).why).toEqual([])
  })
})
