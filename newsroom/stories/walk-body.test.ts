import { describe, expect, it } from 'vitest'
import { bullets, cite, embed, facts, footnote, h2, p, quote, strong, table } from '#prisma/demo/write.ts'
import type { Block, Body } from './body.ts'
import { citations, countWords, readingMinutes, textOf } from './walk-body.ts'

const body = (...content: Block[]): Body => ({ type: 'doc', content })

describe('the text of a story', () => {
  it('is its words in order, with blocks, cells and items parted', () => {
    expect(textOf(body(h2('One'), p('two ', strong('thr'), 'ee'), bullets('four', 'five'), table('six', ['a', 'b'], ['c', 'd']), quote('seven', 'eight')))).toBe('One two three four five a b c d eight')
  })
  it('counts its words, and those of an unspaced script by the segmenter', () => {
    expect(countWords(body(p('one two  three'), facts('Box', p('four'))), 'en')).toBe(4)
    expect(countWords(body(p('今日は天気がいい')), 'ja')).toBeGreaterThan(3)
    expect(countWords(body(embed('Radio', 'A title', 'https://a.example.org')), 'en')).toBe(0)
  })
  it('takes at least a minute to read', () => {
    expect(readingMinutes(3, 0)).toBe(1)
    expect(readingMinutes(900, 5)).toBe(6)
  })
  it('knows what it cites, in the order of first citation, with the words', () => {
    const cited = citations(body(p(cite('b', 'second'), ' and ', cite('a', 'first')), p(cite('b', 'again'), footnote('x'))))
    expect([...cited]).toEqual([['b', ['second', 'again']], ['a', ['first']]])
  })
  it('ten thousand levels deep is walked without running out of stack', () => {
    let deep: Block = { type: 'bulletList', content: [{ type: 'listItem', content: [p('bottom')] }] }
    for (let n = 0; n < 10_000; n++) deep = { type: 'bulletList', content: [{ type: 'listItem', content: [deep as never] }] }
    expect(textOf(body(deep))).toContain('bottom')
  })
})
