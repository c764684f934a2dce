import { describe, expect, it } from 'vitest'
import { RESERVED_SLUGS } from '../slug.ts'
import { moved } from './move.ts'
import { reasonsAgainstSlug, reasonsNotToRemove } from './rule.ts'

const codes = (slug: string) => reasonsAgainstSlug({ slug, taken: false }).map(({ code }) => code)

describe('the address of a section', () => {
  it.each([...RESERVED_SLUGS])('row 29: may not be /%s, which the paper itself uses', (slug) => expect(codes(slug)).toEqual(['slug-reserved']))
  it.each(['_next', '..', '.', '%2e', '%2e%2e', 'feed.xml', 'sitemap.xml', '😀', 'أخبار', 'Admin', 'ADMIN', 'a/b', 'a\\b', 'a b', '-a', 'a-', 'a--b', '__proto__', 'a\u0000', 'ａdmin'])('row 29: may not be %j', (slug) => expect(codes(slug)).toEqual(['slug-shape']))
  it('row 29: is not missing, and not 300 characters long', () => {
    expect(codes('')).toEqual(['slug-missing'])
    expect(codes('a'.repeat(300))).toEqual(['slug-long'])
  })
  it('row 29: may begin with a digit, which shadows nothing', () => expect(codes('1abc')).toEqual([]))
  it('may be that of no other section', () => expect(reasonsAgainstSlug({ slug: 'world', taken: true }).map(({ code }) => code)).toEqual(['slug-taken']))
})

describe('a section', () => {
  const ground = { stories: 0, scheduled: 0, isLast: false, target: 'none' as const }
  it.each([
    ['an empty one', {}, []],
    ['the last one', { isLast: true }, ['last-section']],
    ['one with stories, and nowhere for them', { stories: 3 }, ['not-empty']],
    ['one with stories that move', { stories: 3, target: 'found' as const }, []],
    ['one whose stories would move to itself', { stories: 3, target: 'itself' as const }, ['move-to']],
    ['one with a story that goes out tonight', { stories: 3, scheduled: 1, target: 'found' as const }, ['scheduled']],
    ['one with more stories than move at once', { stories: 1_001, target: 'found' as const }, ['too-many']],
  ])('that is %s', (_, over, expected) => expect(reasonsNotToRemove({ ...ground, ...over }).map(({ code }) => code)).toEqual(expected))
  it('moves a place, and at the end of the row nowhere', () => {
    expect(moved(['a', 'b', 'c'], 1, 'up')).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 1, 'down')).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b', 'c'], 0, 'up')).toEqual(['a', 'b', 'c'])
    expect(moved(['a', 'b', 'c'], 2, 'down')).toEqual(['a', 'b', 'c'])
  })
})
