import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asTyped, languagesOf, LONGEST_QUERY, mendQuery, readQuery, tidyQuery } from './search-terms.ts'

const shape = (q: string) => readQuery(q).lists.map((list) => list.map(({ text, phrase, excluded }) => `${excluded ? '-' : ''}${phrase ? `"${text}"` : text}`))

describe('a query', () => {
  it('looks for every word, for any side of an “or”, for words side by side in quotes, and without those that have a minus', () => {
    expect(shape('harbour bridge')).toEqual([['harbour', 'bridge']])
    expect(shape('harbour or bridge ferry')).toEqual([['harbour'], ['bridge', 'ferry']])
    expect(shape('"night pilot" -lorry -"tide race"')).toEqual([['"night pilot"', '-lorry', '-"tide race"']])
  })

  it('may be typed with the quotes and dashes of a printed page', () => {
    expect(shape('“night pilot” –lorry')).toEqual([['"night pilot"', '-lorry']])
    expect(shape('«night pilot»')).toEqual([['"night pilot"']])
    expect(shape('Skellan’s')).toEqual([["Skellan's"]])
  })

  it('that only excludes, or is only marks, asks for nothing', () => {
    for (const q of ['', '   ', '-lorry', '"', '""', '!!! ??? %', 'or', "'", '& | ! <->', '\0', '—']) expect(shape(q)).toEqual([])
  })

  it('whose quote is not closed is read to its end', () => {
    expect(shape('"night pilot')).toEqual([['"night pilot"']])
  })

  it('is cut at 200 characters and loses what is no character', () => {
    expect([...tidyQuery('a'.repeat(10_000))]).toHaveLength(LONGEST_QUERY)
    expect(tidyQuery('har\0bour\u202e')).toBe('har bour')
  })

  it('of any characters whatever is read without an error', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (q) => {
      const { text, lists } = readQuery(q)
      expect([...text].length).toBeLessThanOrEqual(LONGEST_QUERY)
      expect(JSON.stringify(lists)).not.toContain('\\u0000')
    }))
  })
})

describe('a misspelt word', () => {
  it('is replaced where it stands, and nothing that was quoted or excluded is', () => {
    const text = 'harbuor, "harbuor master" -harbuor'
    expect(mendQuery(text, { harbuor: 'harbour' })).toBe('harbour "harbuor master" -harbuor')
  })

  it('is searched for all the same when it is quoted, and a quoted word is not mended', () => {
    expect(asTyped('harbuor or brigde -x "a b"')).toBe('"harbuor" or "brigde" -x "a b"')
    expect(readQuery(asTyped('harbuor brigde')).words).toEqual([])
  })
})

it('a query in Arabic letters is stemmed as Arabic beside the paper’s own language', () => {
  expect(languagesOf('المرفأ', 'en')).toEqual(['en', 'ar'])
  expect(languagesOf('harbour', 'en')).toEqual(['en'])
})
