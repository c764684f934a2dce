import { describe, expect, it } from 'vitest'
import { lostFrom, pastedCredit } from './against-source.ts'
import { RULES } from './case.ts'
import { letPassBy, withExceptions } from './exceptions.ts'

const finding = { rule: 'R09', verdict: 'block', code: 'edits-too-far', why: 'Too far.', fix: 'Mend it.' } as const
const exception = { id: 'x', rule: 'R09', code: 'edits-too-far', byLeave: true, reason: 'Ines Bell wrote so on Monday', by: 'Mo Adeyemi', at: new Date(0) }

describe('what a rule found', () => {
  it('is let pass by an exception of its own, and still said, with who and why', () => {
    expect(withExceptions([finding], [exception])).toEqual([{ ...finding, verdict: 'warn', fix: 'Let pass by Mo Adeyemi, by the partner’s leave: “Ines Bell wrote so on Monday”.' }])
  })
  it('is not let pass by an exception for something else, even of the same rule', () => {
    expect(withExceptions([finding], [{ ...exception, code: 'headline-not-theirs' }, { ...exception, rule: 'R11' }])[0]?.verdict).toBe('block')
  })
  it('R01, R07, R23: is never let pass where it is an embargo, a missing credit or a story that was killed', () => {
    for (const rule of ['R01', 'R02', 'R07', 'R13', 'R23', 'R25', 'R27'] as const) {
      expect(letPassBy({ rule, code: 'x' })).toBe('NOBODY')
      expect(withExceptions([{ ...finding, rule, code: 'x' }], [{ ...exception, rule, code: 'x' }])[0]?.verdict).toBe('block')
    }
  })
  it('R04: takes two people, where the time for which it was lent is over', () => expect(letPassBy({ rule: 'R04', code: 'licence-ended' })).toBe('TWO'))
  it('R14: lets no picture pass without a credit', () => expect([letPassBy({ rule: 'R14', code: 'picture-credit-missing' }), letPassBy({ rule: 'R14', code: 'picture-not-included' })]).toEqual(['NOBODY', 'EDITOR']))
  it('has somebody who answers for it, by every rule', () => {
    for (const rule of RULES) expect(['EDITOR', 'ADMIN', 'TWO', 'NOBODY']).toContain(letPassBy({ rule, code: 'x' }))
  })
})

describe('R11: what our text lost of theirs', () => {
  const theirs = { paragraphs: ['The ferry is back.', 'Reporting was supported by the Tern Fund.', 'A. Bell is a reporter at Northlight.'], links: ['https://a.example/'], embeds: ['https://e.example/'] }
  it('is nothing where it is all there', () => expect(lostFrom(theirs, theirs)).toEqual([]))
  it('is told of links, embeds, taglines and notes on funding', () => expect(lostFrom(theirs, { paragraphs: ['The ferry is back.'], links: [], embeds: [] })).toEqual(['LINKS', 'EMBEDS', 'TAGLINES', 'FUNDING_NOTE']))
})

describe('R07: a credit pasted into the text', () => {
  it.each(['COURTESY: Northlight', 'This story was first published by Northlight.', '© Northlight 2026'])('is found: %s', (text) => expect(pastedCredit(['The ferry is back.', text], 'Northlight', null)).toBe(text))
  it('is found by the very line that is owed, however it is written', () => expect(pastedCredit(['by A. Bell — NORTHLIGHT'], 'Northlight', 'by A. Bell, Northlight')).toBe('by A. Bell — NORTHLIGHT'))
  it('is no sentence that only names the partner', () => expect(pastedCredit(['Northlight reported on Monday that the ferry had been sold.', 'Courtesy is rare at sea.'], 'Northlight', 'COURTESY: Northlight')).toBeNull())
})
