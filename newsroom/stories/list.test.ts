import { expect, it } from 'vitest'
import { cursorIn, cursorOf, filtersIn } from './list.ts'

const id = '7f1a53f0-6d1f-4a86-9e0b-3a6f3a6f3a6f'

it('filters come from closed lists; anything else in an address asks for nothing', () => {
  expect(filtersIn({ q: ' gate ', state: 'DRAFT', section: id, from: '2026-11-01', to: '2026-11-30', due: 'late' })).toEqual({ q: 'gate', state: 'DRAFT', section: id, from: '2026-11-01', to: '2026-11-30', due: 'late' })
  expect(filtersIn({ q: ['a', 'b'], state: 'draft; DROP TABLE story', section: 'news', person: '1', partner: '', from: '2026-13-40', to: 'soon', due: 'yes' })).toEqual({})
  expect(filtersIn({ q: 'a\0b' })).toEqual({})
  expect(filtersIn({ q: '\ud800' })).toEqual({})
})

it('a page begins where the address says, if it says so rightly', () => {
  const at = new Date('2026-11-23T10:00:00.123Z')
  expect(cursorIn(cursorOf({ at, id }))).toEqual({ at, id })
  for (const wrong of ['', 'x', `yesterday,${id}`, '2026-11-23T10:00:00Z,1', undefined, ['a']]) expect(cursorIn(wrong)).toBeNull()
})
