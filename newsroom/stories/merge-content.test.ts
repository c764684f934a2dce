import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#lib/canonical-json.ts'
import { StoryContent } from './content.ts'
import { mergeContent } from './merge-content.ts'

const text = (...paragraphs: string[]) => ({ type: 'doc' as const, content: paragraphs.map((words) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text: words }] })) })
const story = (over: Partial<StoryContent> = {}): StoryContent => ({ ...StoryContent.parse({ headline: 'Ferry returns', body: text('one', 'two', 'three', 'four') }), ...over })
const words = (content: StoryContent) => content.body.content.map((block) => ('content' in block && block.content?.[0] && 'text' in block.content[0] ? block.content[0].text : ''))
const base = story()

describe('two edits of one text', () => {
  it('of different paragraphs both stand', () => {
    const { content, conflicts } = mergeContent(base, story({ body: text('one', 'TWO', 'three', 'four') }), story({ body: text('one', 'two', 'three', 'four', 'five') }))
    expect([words(content), conflicts]).toEqual([['one', 'TWO', 'three', 'four', 'five'], []])
  })

  it('of neighbouring paragraphs both stand', () => {
    const { content, conflicts } = mergeContent(base, story({ body: text('one', 'TWO', 'three', 'four') }), story({ body: text('one', 'two', 'THREE', 'four') }))
    expect([words(content), conflicts]).toEqual([['one', 'TWO', 'THREE', 'four'], []])
  })

  it('of one paragraph show both, and nobody’s is thrown away', () => {
    const { content, conflicts } = mergeContent(base, story({ body: text('one', 'mine', 'three', 'four') }), story({ body: text('one', 'theirs', 'three', 'four') }))
    expect(words(content)).toEqual(['one', 'theirs', 'three', 'four'])
    expect(conflicts).toMatchObject([{ kind: 'blocks', at: 1, base: text('two').content, mine: text('mine').content, theirs: text('theirs').content }])
  })

  it('that say the same are one edit', () => {
    const both = story({ body: text('one', 'same', 'three', 'four'), headline: 'Ferry back' })
    expect(mergeContent(base, both, both)).toEqual({ content: both, conflicts: [] })
  })

  it('one that takes a paragraph out and one that rewrites it are shown', () => {
    const { conflicts } = mergeContent(base, story({ body: text('one', 'three', 'four') }), story({ body: text('one', 'two, rewritten', 'three', 'four') }))
    expect(conflicts).toHaveLength(1)
  })

  it('of the headline by one and the standfirst by another both stand', () => {
    const { content, conflicts } = mergeContent(base, story({ headline: 'Ferry is back' }), story({ standfirst: 'After 193 days.' }))
    expect([content.headline, content.standfirst, conflicts]).toEqual(['Ferry is back', 'After 193 days.', []])
  })

  it('of the headline by both show both', () => {
    const { content, conflicts } = mergeContent(base, story({ headline: 'Mine' }), story({ headline: 'Theirs' }))
    expect([content.headline, conflicts]).toEqual(['Theirs', [{ kind: 'field', field: 'headline', base: 'Ferry returns', mine: 'Mine', theirs: 'Theirs' }]])
  })

  it('a field that one took out is out', () => {
    const { content } = mergeContent(story({ kicker: 'Data' }), story(), story({ kicker: 'Data', standfirst: 'x' }))
    expect(content).not.toHaveProperty('kicker')
  })
})

describe('for any two edits of any text', () => {
  const paragraphs = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g').map((letter) => letter.repeat(2)), { maxLength: 7 })
  const content = fc.record({ body: paragraphs.map((all) => text(...all)), headline: fc.constantFrom('x', 'y', 'z'), kicker: fc.option(fc.constantFrom('k', 'l'), { nil: undefined }), topicIds: fc.subarray(['t1', 't2', 't3']) }).map(({ kicker, ...rest }) => ({ ...story(rest), ...(kicker !== undefined && { kicker }) }))

  it('every paragraph that either wrote is in the text or in a conflict', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(content, content, content, (from, mine, theirs) => {
        const { content: merged, conflicts } = mergeContent(from, mine, theirs)
        const kept = new Set([...merged.body.content, ...conflicts.flatMap((conflict) => (conflict.kind === 'blocks' ? [...conflict.mine, ...conflict.theirs] : []))].map(canonicalJson))
        const old = new Set(from.body.content.map(canonicalJson))
        for (const block of [...mine.body.content, ...theirs.body.content]) if (!old.has(canonicalJson(block))) expect(kept).toContain(canonicalJson(block))
        for (const field of ['headline', 'kicker'] as const) {
          const values = [merged[field], ...conflicts.flatMap((conflict) => (conflict.kind === 'field' && conflict.field === field ? [conflict.mine, conflict.theirs] : []))]
          for (const side of [mine, theirs]) if (side[field] !== from[field]) expect(values).toContain(side[field])
        }
      }),
      { numRuns: 10_000 },
    )
  })

  it('a merge with no edit is the other’s edit, whichever side it is on', () => {
    fc.assert(
      fc.property(content, content, (from, edit) => {
        for (const merged of [mergeContent(from, edit, from), mergeContent(from, from, edit)]) {
          expect(merged.conflicts).toEqual([])
          expect(canonicalJson(merged.content)).toBe(canonicalJson(edit))
        }
      }),
      { numRuns: 2_000 },
    )
  })
})
