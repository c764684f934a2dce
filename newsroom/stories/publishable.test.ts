import { describe, expect, it } from 'vitest'
import { p } from '#prisma/demo/write.ts'
import { StoryContent } from './content.ts'
import { reasonsNotToPublish, type Proposed } from './publishable.ts'

const now = new Date('2026-05-01T12:00:00Z')
const section = '7b0f4c3e-0b52-4b8e-9f64-7a4f7c2f1d10'
const someone = '2f3a1c5e-1b9a-4d6a-8c0e-6f1d2b3c4d5e'

/** A story that may be published, but for what a test changes. */
function proposed({ content = {}, ...over }: Partial<Omit<Proposed, 'content'>> & { content?: object } = {}): Proposed {
  return {
    content: StoryContent.parse({
      headline: 'Ferry returns', sectionId: section, body: { type: 'doc', content: [p('It came back.')] },
      bylines: [{ contributorId: someone, role: 'REPORTER' }], ...content,
    }),
    pictures: [], embargoedLinks: [], isPartners: false, rights: [], needsSecondPerson: false, timeZone: 'UTC', now, ...over,
  }
}

const picture = { id: someone, name: 'picture 1', alt: 'A ferry', decorative: false, rightsUntil: null }
const killed = { rule: 'R23', verdict: 'block', code: 'withdrawn', why: 'This story was withdrawn.', fix: 'It takes two people to bring it back.' } as const
const codes = (...args: Parameters<typeof proposed>) => reasonsNotToPublish(proposed(...args)).map(({ code }) => code)

describe('a story may be published', () => {
  it('when it has a headline, a section, a text and a byline', () => expect(codes()).toEqual([]))
  it('without a byline of ours when a partner is credited', () => expect(codes({ content: { bylines: [] }, isPartners: true })).toEqual([]))
  it('whatever the gate only warns of', () => expect(codes({ rights: [{ ...killed, verdict: 'warn' }] })).toEqual([]))
})

describe('a story may not be published', () => {
  it('without a headline', () => expect(codes({ content: { headline: ' ' } })).toEqual(['headline-missing']))
  it('without a section', () => expect(codes({ content: { sectionId: undefined } })).toEqual(['section-missing']))
  it('without a word of text', () => expect(codes({ content: { body: { type: 'doc', content: [{ type: 'paragraph' }] } } })).toEqual(['body-missing']))
  it('with nobody’s name on it', () => expect(codes({ content: { bylines: [] } })).toEqual(['byline-missing']))
  it('when it cites a reference that is not listed', () => {
    const cited = { type: 'text', text: 'so', marks: [{ type: 'citation', attrs: { reference: 'minutes' } }] }
    expect(codes({ content: { body: { type: 'doc', content: [{ type: 'paragraph', content: [cited] }] } } })).toEqual(['reference-missing'])
  })
  it('with a picture that nobody described, unless it is decoration', () => {
    expect(codes({ pictures: [{ ...picture, alt: '' }] })).toEqual(['picture-alt-missing'])
    expect(codes({ pictures: [{ ...picture, alt: '', decorative: true }] })).toEqual([])
  })
  it('that the rights gate refuses, and the rule stands in what is told', () => {
    expect(reasonsNotToPublish(proposed({ rights: [killed] }))).toEqual([{ code: 'withdrawn', message: 'This story was withdrawn. It takes two people to bring it back. (R23)' }])
  })
  it('before a second person approved it, where the paper wants that', () => expect(codes({ needsSecondPerson: true })).toEqual(['second-person-missing']))
  it('and is told everything that is wrong at once, in sentences', () => {
    const reasons = reasonsNotToPublish(proposed({ content: { headline: '', bylines: [] }, rights: [killed] }))
    expect(reasons.map(({ code }) => code)).toEqual(['headline-missing', 'byline-missing', 'withdrawn'])
    for (const { message } of reasons) expect(message).toMatch(/^[A-Z].*\.(?: \(R\d\d\))?$/)
  })
})
