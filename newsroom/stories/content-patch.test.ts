import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyPatch, ContentPatch } from './content-patch.ts'
import { StoryContent } from './content.ts'
import { patchBetween } from './patch-between.ts'

const paragraph = (words: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text: words }] })
const story = (paragraphs: string[], over: object = {}) => StoryContent.parse({ headline: 'Ferry returns', body: { type: 'doc', content: paragraphs.map(paragraph) }, ...over })

it('a sentence typed into a long story is sent as its paragraph, and not as the story', () => {
  const long = Array.from({ length: 200 }, (_, n) => `Paragraph ${n} `.repeat(12))
  const patch = patchBetween(story(long), story(long.with(100, 'A new sentence.')))
  expect(patch.splices).toEqual([{ at: 100, remove: 1, insert: [paragraph('A new sentence.')] }])
  expect(JSON.stringify(patch).length).toBeLessThan(300)
})

it('what is sent makes of the one text the other, whatever the two are', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 })
  const text = fc.tuple(words, fc.option(fc.constantFrom('Data', 'Live'), { nil: undefined })).map(([all, kicker]) => story(all, kicker === undefined ? {} : { kicker }))
  fc.assert(
    fc.property(text, text, (from, to) => {
      expect(applyPatch(from, ContentPatch.parse(JSON.parse(JSON.stringify(patchBetween(from, to)))))).toEqual(to)
    }),
    { numRuns: 3_000 },
  )
})

describe('a patch is refused, and the text stays as it was,', () => {
  const deep = (depth: number): unknown => {
    let block: unknown = paragraph('x')
    for (let level = 0; level < depth; level += 1) block = { type: 'bulletList', content: [{ type: 'listItem', content: [block] }] }
    return block
  }
  it.each([
    ['that reaches beyond the text', { splices: [{ at: 5, remove: 1, insert: [] }], fields: {} }],
    ['whose parts overlap', { splices: [{ at: 1, remove: 1, insert: [] }, { at: 1, remove: 1, insert: [] }], fields: {} }],
    ['that holds what no story holds', { splices: [{ at: 0, remove: 0, insert: [{ type: 'script', content: [] }] }], fields: {} }],
    ['that is nested ten thousand deep', { splices: [{ at: 0, remove: 0, insert: [deep(10_000)] }], fields: {} }],
    ['that names a field there is not', { splices: [], fields: { isAdmin: true } }],
    ['that would put the body in by another way', { splices: [], fields: { body: { type: 'doc', content: [] } } }],
    ['with an address that runs', { splices: [{ at: 0, remove: 0, insert: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }] }] }], fields: {} }],
  ])('%s', (_, patch) => expect(() => applyPatch(story(['one', 'two']), ContentPatch.parse(patch))).toThrow(/not fit|cannot hold|no such field/))
})

it('a headline that is too long is refused by its own name and with its length', () => {
  expect(() => applyPatch(story(['one']), { splices: [], fields: { headline: 'x'.repeat(301) } })).toThrow('At most 300 characters fit here; this has 301.')
})
