import { expect, it } from 'vitest'
import { inOrder, layOut } from './layout.ts'

const card = (id: string, hour: number, picture = false) => ({ id, picture: picture || null, firstPublishedAt: new Date(Date.UTC(2026, 10, 20, hour)) })
const ids = (cards: { id: string }[]) => cards.map(({ id }) => id).join(' ')

it('a front that nobody arranged leads with the newest story that has a picture', () => {
  const { lead, high } = layOut([], [{ section: 'News', cards: [card('c', 3), card('b', 2, true), card('a', 1)] }])
  expect(lead?.id).toBe('b')
  expect(ids(high)).toBe('c a')
})

it('what was placed stands where it was put, and the newest fill the rest; no story twice', () => {
  const cards = Array.from({ length: 20 }, (_, index) => card(`n${20 - index}`, 20 - index))
  const { lead, high, latest, blocks } = layOut([{ card: card('n3', 3), boost: 'DEFAULT' }, { card: card('n1', 1), boost: 'LEAD' }], [{ section: 'News', cards }])
  expect(lead?.id).toBe('n1')
  expect(ids(high)).toBe('n3 n20 n19 n18')
  expect(ids(latest)).toBe('n17 n16 n15 n14 n13 n12 n11 n10')
  expect(blocks.map(({ section, cards: rest }) => `${section}: ${ids(rest)}`)).toEqual(['News: n9 n8 n7 n6'])
})

it('on a section’s front the lead comes first, and the others keep their order', () => {
  expect(ids(inOrder([{ card: card('a', 1), boost: 'DEFAULT' }, { card: card('b', 1), boost: 'BOOST' }, { card: card('c', 1), boost: 'LEAD' }]))).toBe('c a b')
})
