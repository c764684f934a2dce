import { expect, it } from 'vitest'
import { readForm } from './form-data.ts'

const form = (...entries: [string, string][]) => {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}

it('reads lists and what lies within them', () => {
  expect(readForm(form(['name', 'Ada'], ['links.1.url', 'b'], ['links.0.url', 'a'], ['links.0.label', 'A'], ['beats', 'sea'], ['beats', 'fen'], ['native.text', 'x']))).toEqual({
    name: 'Ada', links: [{ url: 'a', label: 'A' }, { url: 'b' }], beats: ['sea', 'fen'], native: { text: 'x' },
  })
})

it('reaches no prototype, and takes no name that a form of ours would not have', () => {
  const read = readForm(form(['__proto__.polluted', 'yes'], ['constructor.prototype.polluted', 'yes'], ['a.b.c.d.e.f.g', 'deep'], ['$ACTION_ID_1', ''], ['na me', 'x'], ['email[contains]', 'a']))
  expect(read).toEqual({})
  expect(({} as { polluted?: string }).polluted).toBeUndefined()
})
