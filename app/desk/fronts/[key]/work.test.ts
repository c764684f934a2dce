import { expect, it } from 'vitest'
import type { DeskPlace } from '#newsroom/fronts/desk.ts'
import { byRule, changed, moved, sameWork, target, wallOf, type Work } from './work.ts'

const place = (id: string, over: Partial<DeskPlace> = {}): DeskPlace => ({
  story: { id, headline: id, standfirst: '', section: 'News', state: 'PUBLISHED', live: { path: `/news/${id}`, firstPublishedAt: '2026-11-20T00:00:00Z', publicFrom: '2026-11-20T00:00:00Z', publicUntil: null, atEnd: 'KEEP' }, pictures: [] },
  boost: 'DEFAULT', headline: '', standfirst: '', mediaId: '', ...over,
})
const work = (...places: DeskPlace[]): Work => ({ seen: 1, places, breaking: { text: '', href: '', until: '' } })

it('a place moves by one, or to either end, and no further', () => {
  expect([target(0, 'up', 3), target(1, 'up', 3), target(2, 'down', 3), target(1, 'first', 3), target(0, 'last', 3)]).toEqual([0, 0, 2, 0, 2])
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
})

it('who is made the lead takes it from the other', () => {
  expect(changed([place('a', { boost: 'LEAD' }), place('b', { boost: 'BOOST' })], 1, { boost: 'LEAD' }).map(({ boost }) => boost)).toEqual(['DEFAULT', 'LEAD'])
  expect(changed([place('a', { boost: 'LEAD' }), place('b')], 1, { headline: 'x' }).map(({ boost }) => boost)).toEqual(['LEAD', 'DEFAULT'])
})

it('work is the same where places, words and breaking line are, whatever the desk knows of the stories by now', () => {
  const later = place('a')
  expect(sameWork(work(place('a')), { ...work({ ...later, story: { ...later.story, state: 'WITHDRAWN' } }), seen: 9 })).toBe(true)
  expect(sameWork(work(place('a')), work(place('a', { headline: 'x' })))).toBe(false)
  expect(sameWork(work(place('a'), place('b')), work(place('b'), place('a')))).toBe(false)
})

it('what comes by rule says where it stands, and leaves out what was placed', () => {
  const cards = ['a', 'b', 'c'].map((id) => ({ id, headline: id, section: 'News', firstPublishedAt: `2026-11-20T0${id.charCodeAt(0) - 96}:00:00Z`, picture: false }))
  const newest = [{ section: { slug: 'news', name: 'News' }, cards }]
  expect(byRule([place('b')], newest, true).map(({ where, candidate }) => `${where}: ${candidate.id}`)).toEqual(['Beside the lead: c', 'Beside the lead: a'])
  expect(byRule([], newest, false).map(({ where, candidate }) => `${where}: ${candidate.id}`)).toEqual(['Lead: a', 'Newest first: b', 'Newest first: c'])
})

it('a moment is shown as the paper’s clocks show it', () => expect(wallOf(new Date('2026-11-23T23:30:00Z'), 'Europe/Berlin')).toBe('2026-11-24T00:30'))
