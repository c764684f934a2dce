import { expect, it } from 'vitest'
import { addressOf, keptView, viewAt, viewIn } from './list-view.ts'

it('a view in an address is read, and written again the same', () => {
  const view = viewIn({ q: ' ferry ', state: 'DRAFT', as: 'board', column: ['due', 'state'] })
  expect(view).toEqual({ q: 'ferry', state: 'DRAFT', as: 'board', columns: ['state', 'due'] })
  expect(viewAt(addressOf(view))).toEqual(view)
  expect(keptView(JSON.parse(JSON.stringify(view)))).toEqual(view)
})

it('what is usual, unknown or made up asks for nothing', () => {
  expect(viewIn({ as: 'list', column: ['state', 'section', 'ready', 'due', 'changed'] })).toEqual({})
  expect(viewIn({ as: ['board'], column: ['passwords'], state: 'KING', section: '1', q: 'a\0b' })).toEqual({})
  for (const nonsense of [null, 7, 'state=DRAFT', [], { state: { is: 'DRAFT' } }]) expect(keptView(nonsense)).toEqual({})
})
