import { expect, it } from 'vitest'
import { folded, nameKeyOf, searchKeyOf, sortNameOf } from './names.ts'

it.each([
  ['Öberg, Åsa', 'Asa Oberg'],
  ['MARTÍNEZ Núñez, José', 'José Martínez-Núñez'],
  ['Sørensen, Bjørn', 'Bjorn Sorensen'],
  ['İpek Işık', 'ipek isik'],
  ['Ａｄａ Lovelace', 'Lovelace Ada'],
])('“%s” and “%s” are spelt as one name', (one, other) => expect(nameKeyOf(one)).toBe(nameKeyOf(other)))

it('two people of one surname keep two names', () => expect(nameKeyOf('Asa Oberg')).not.toBe(nameKeyOf('Eva Oberg')))
it('names in other scripts are kept as they are written', () => expect([nameKeyOf('سمير القاضي'), nameKeyOf('山田 太郎')]).toEqual(['القاضي سمير', '太郎 山田']))
it('a name without letters has no key', () => expect(nameKeyOf('!!!', null, undefined)).toBe(''))
it('a search finds a title and a beat', () => expect(searchKeyOf({ name: 'Ása Öberg', sortName: 'Öberg, Ása', jobTitle: 'Chief Reporter', expertise: ['Fens'], slug: 'asa-oberg' })).toContain('chief reporter fens'))
it('folding changes no plain text', () => expect(folded('plain text 123')).toBe('plain text 123'))
it.each([['Samir Quaye', 'Quaye, Samir'], ['Björk', 'Björk'], ['  Ana  María  de la Vega ', 'Vega, Ana María de la']])('“%s” stands in a list as “%s”', (name, sort) => expect(sortNameOf(name)).toBe(sort))
