import { describe, expect, it } from 'vitest'
import { findingsOf, type PlacedStory } from './findings.ts'
import type { Boost } from './layout.ts'

const now = new Date('2026-11-23T12:00:00Z')
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString()

let n = 0
const story = (over: Partial<PlacedStory> = {}, live: Partial<NonNullable<PlacedStory['live']>> = {}): PlacedStory => ({
  id: `story-${(n += 1)}`, headline: `Story ${n}`, standfirst: '', section: 'News', state: 'PUBLISHED', pictures: [],
  live: { path: '/news/a', firstPublishedAt: inHours(-5), publicFrom: inHours(-5), publicUntil: null, atEnd: 'KEEP', ...live },
  ...over,
})
const place = (card: PlacedStory, boost: Boost = 'DEFAULT', more: { headline?: string; mediaId?: string } = {}) => ({ card, boost, ...more })
const found = (places: ReturnType<typeof place>[], isPaper = true) => findingsOf({ places, isPaper, timeZone: 'Europe/Berlin', now }).map(({ code, place: at, blocks }) => [code, at, blocks])

describe('what an editor is told about a front', () => {
  it('is nothing where all is well', () => expect(found([place(story(), 'LEAD'), place(story())])).toEqual([]))
  it('is that a story was withdrawn, or is not public: neither can be published', () => {
    expect(found([place(story({ state: 'WITHDRAWN', live: null })), place(story({ state: 'DRAFT', live: null }))])).toEqual([['withdrawn', 0, true], ['not-public', 1, true]])
  })
  it('is that a lent story ends within two days, or has ended, in the time of the paper', () => {
    expect(found([place(story({}, { publicUntil: inHours(47), atEnd: 'REMOVE' })), place(story({}, { publicUntil: inHours(49), atEnd: 'REMOVE' })), place(story({}, { publicUntil: inHours(-1), atEnd: 'EXCERPT' }))])).toEqual([['expiring', 0, false], ['over', 2, false]])
    expect(findingsOf({ places: [place(story({}, { publicUntil: inHours(5), atEnd: 'REMOVE' }))], isPaper: true, timeZone: 'Europe/Berlin', now })[0]?.message).toBe('The partner lent it until 23 Nov 2026, 18:00: then it leaves the front.')
  })
  it('is that a story is under embargo', () => expect(found([place(story({}, { publicFrom: inHours(3) }))])).toEqual([['embargoed', 0, false]]))
  it('is that a story stands twice, or that two places say the same', () => {
    const one = story()
    expect(found([place(one), place(one)])).toEqual([['placed-twice', 1, true]])
    expect(found([place(story({ headline: 'Gate open' })), place(story({ headline: 'Other' }), 'DEFAULT', { headline: 'gate open ' })])).toEqual([['same-headline', 1, false]])
  })
  it('is that two stories lead', () => expect(found([place(story(), 'LEAD'), place(story(), 'LEAD')])).toEqual([['two-leads', 1, true]]))
  it('is that the top of the paper has room for five, the lead among them wherever it stands; a section has room for all', () => {
    const places = [1, 2, 3, 4, 5].map(() => place(story()))
    expect(found(places)).toEqual([])
    expect(found([...places, place(story(), 'LEAD')])).toEqual([['no-room', 4, false]])
    expect(found([...places, place(story())])).toEqual([['no-room', 5, false]])
    expect(found([...places, place(story())], false)).toEqual([])
  })
  it('is that the picture chosen for a place may soon be shown no more', () => {
    expect(found([place(story({ pictures: [{ id: 'p', alt: '', rightsUntil: inHours(10) }] }), 'DEFAULT', { mediaId: 'p' })])).toEqual([['picture-ends', 0, false]])
  })
})
