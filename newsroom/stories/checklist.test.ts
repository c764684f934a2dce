import { describe, expect, it } from 'vitest'
import { p } from '#prisma/demo/write.ts'
import type { Finding } from '../rights/case.ts'
import { adviceOn } from './advice.ts'
import { checklist } from './checklist.ts'
import { StoryContent } from './content.ts'
import { numbersIn } from './numbers-in.ts'

const advice = (content: object) => [...adviceOn(StoryContent.parse({ headline: 'Ferry returns', standfirst: 'At last.', body: { type: 'doc', content: [p('It came back.')] }, ...content }))]
const told = (content: object) => advice(content).map(({ message }) => message)
const body = (...texts: string[]) => ({ body: { type: 'doc', content: texts.map((text) => p(text)) } })
const values = (text: string, lang = 'en') => numbersIn(text, lang).map(({ value }) => value)

describe('the checklist advises', () => {
  it('nothing on a story that is whole', () => expect(told({})).toEqual([]))
  it('on a story without a standfirst', () => expect(told({ standfirst: '' })).toEqual([expect.stringMatching(/^There is no standfirst/)]))
  it('on a paragraph that stands twice, by its number and first words', () => {
    const twice = 'The council met on Monday and said nothing.'
    expect(told(body(twice, 'It was asked.', twice))).toEqual(['Paragraph 3 (“The council met on Monday …”) repeats paragraph 1. Take one of them out.'])
  })
  it('and not on a short one that may well return', () => expect(told(body('“No comment.”', 'He was asked again.', '“No comment.”'))).toEqual([]))
  it('on a number of the headline that the text never says', () => {
    expect(told({ headline: '43 ferries return', ...body('There are 42 of them.') })).toEqual(['The headline says 43; the text never does. Check which is right.'])
    expect(told({ headline: 'Five ferries return', ...body('There are 5 of them.') })).toEqual([])
    expect(told({ headline: 'Bill is 1,200', ...body('It came to 1 200 crowns.') })).toEqual([])
  })
})

describe('the checklist, of a lead picture', () => {
  const now = new Date('2026-05-01T10:00:00Z')
  const whole = { id: 'a', name: 'the lead picture', alt: 'A ferry', decorative: false, rightsUntil: null }
  const lines = (over: object) => {
    const content = StoryContent.parse({ headline: 'Ferry returns', standfirst: 'At last.', sectionId: crypto.randomUUID(), bylines: [{ contributorId: crypto.randomUUID(), role: 'REPORTER' }], ...body('It came back.') })
    return checklist({ content, pictures: [{ ...whole, ...over }], embargoedLinks: [], rights: [], isPartners: false, needsSecondPerson: false, timeZone: 'Europe/Berlin', now }).map(({ blocks, message }) => `${blocks ? 'blocks' : 'advises'}: ${message}`)
  }
  it('has nothing to say of one that is described and credited', () => expect(lines({})).toEqual([]))
  it('blocks without alt text, unless it is decoration', () => {
    expect(lines({ alt: ' ' })).toEqual(['blocks: Describe the lead picture for those who cannot see it, or mark it as decoration.'])
    expect(lines({ alt: '', decorative: true })).toEqual([])
  })
  it('warns a month before its rights end, by the last day in the newsroom’s zone', () => {
    expect(lines({ rightsUntil: new Date('2026-05-09T22:00:00Z') })).toEqual(['advises: The rights to the lead picture end on 9 May 2026. After that day readers see the story without it.'])
    expect(lines({ rightsUntil: new Date('2026-06-09T22:00:00Z') })).toEqual([])
  })
})

describe('the checklist, of what the rights gate found', () => {
  const found = { rule: 'R09', verdict: 'block', code: 'edits-too-far', why: 'Too far.', fix: 'Mend it.' } as const
  const content = StoryContent.parse({ headline: 'Ferry returns', standfirst: 'At last.', sectionId: crypto.randomUUID(), ...body('It came back.') })
  const lines = (...rights: Finding[]) => checklist({ content, pictures: [], embargoedLinks: [], rights, isPartners: true, needsSecondPerson: false, timeZone: 'UTC', now: new Date() })
  it('blocks or advises with the rule’s number, and says who may let it pass', () => {
    expect(lines(found, { ...found, rule: 'R04', verdict: 'warn', code: 'licence-ends-soon' }, { ...found, verdict: 'ok' })).toEqual([
      { code: 'edits-too-far', message: 'Too far. Mend it. (R09)', blocks: true, letPass: { rule: 'R09', by: 'EDITOR' } },
      { code: 'licence-ends-soon', message: 'Too far. Mend it. (R04)', blocks: false },
    ])
  })
  it('lets nobody let pass a missing credit', () => expect(lines({ ...found, rule: 'R07', code: 'credit-missing' })[0]).not.toHaveProperty('letPass'))
})

describe('numbers', () => {
  it('are one, however they are grouped', () => expect(['4,200,000', '4.200.000', '4 200 000', '4\u00a0200\u00a0000', '4’200’000'].map((text) => values(text)[0])).toEqual(Array(5).fill('4200000')))
  it('keep their decimals', () => expect([values('4.2m'), values('4,25 %'), values('12,500.75')]).toEqual([['4.2'], ['4.25'], ['12500.75']]))
  it('are read in every script', () => expect([values('٤٢', 'ar'), values('४२', 'hi'), values('４２', 'ja')]).toEqual([['42'], ['42'], ['42']]))
  it('are read in words where English is written, and there alone', () => {
    expect(values('Forty-two of the twelve')).toEqual(['42', '12'])
    expect(values('six', 'fr')).toEqual([])
  })
})
