import { expect, it } from 'vitest'
import { seal, unseal } from './seal.ts'

const secret = 'a secret of at least thirty-two characters'

it('opens what it sealed, and seals nothing twice alike', () => {
  const sealed = seal('Ädmiral Ø', 'a name', secret)
  expect(unseal(sealed, 'a name', secret)).toBe('Ädmiral Ø')
  expect(seal('Ädmiral Ø', 'a name', secret)).not.toBe(sealed)
  expect(sealed).not.toContain('miral')
})

it.each([
  ['another secret', (sealed: string) => unseal(sealed, 'a name', `${secret}!`)],
  ['another purpose', (sealed: string) => unseal(sealed, 'a key', secret)],
  ['a changed text', (sealed: string) => unseal(sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA'), 'a name', secret)],
  ['no seal at all', () => unseal('plain', 'a name', secret)],
])('does not open with %s', (_, open) => {
  const sealed = seal('Ada', 'a name', secret)
  expect(() => open(sealed)).toThrow()
})
