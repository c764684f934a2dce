import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchAsked, searchHref } from './asked.ts'

describe('the address of a search', () => {
  it('keeps what can be asked and drops what cannot', () => {
    const asked = searchAsked({ q: ' tide  race ', section: 'sport', contributor: '../x', from: '2026-02-30', to: '2026-02-28', page: '2', sort: 'oldest' })
    expect(asked).toEqual({ q: 'tide race', filters: { section: 'sport', to: '2026-02-28' }, sort: 'best', page: 2 })
    expect(searchHref(asked)).toBe('/search?page=2&q=tide+race&section=sport&to=2026-02-28')
  })

  it('leads to the same search, whatever was typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string(), (q, page) => {
      const asked = searchAsked({ q, page })
      const again = searchAsked(Object.fromEntries(new URLSearchParams(searchHref(asked).slice('/search'.length))))
      expect(again).toEqual(asked)
    }))
  })
})
