import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAddress } from './address.ts'

const rules = { queryParameters: ['q', 'page'], keepQuery: (address: string) => address === '/?p=12' }
const read = (target: string) => readAddress(target, rules)
const key = (target: string) => {
  const address = read(target)
  return address.kind === 'found' ? address.key : address.status
}

describe('each page has one address', () => {
  test.each([
    ['/', '/'],
    ['/news/a-story', '/news/a-story'],
    ['//news///a-story/', '/news/a-story'],
    ['/caf%c3%a9', '/caf%C3%A9'],
    ['/%6eews', '/news'],
    ['/a|b', '/a%7Cb'],
    ["/it's-(so)!", "/it's-(so)!"],
    [Buffer.from('/é').toString('latin1'), '/%C3%A9'],
    ['//evil.example/', '/evil.example'],
  ])('%s is %s', (sent, canonical) => expect(key(sent)).toBe(canonical))

  test('the canonical form is its own canonical form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const address = read('/' + text)
        if (address.kind === 'found') expect(read(address.key)).toMatchObject({ key: address.key, isCanonical: true })
      }),
    )
  })
})

describe('what names no page is refused', () => {
  test.each(['/%', '/%zz', '/%00', '/a%0d%0ab', '/%ff', '/\xff', '/a/../b', '/%2e%2e/b', '/.', '/a%2fb', '/a%5cb', '/\\evil.example', 'http://evil.example/', '*', ''])(
    '%j is malformed',
    (sent) => expect(key(sent)).toBe(400),
  )
  test('an address over 2,048 bytes is too long, one of 2,048 is not', () => {
    expect(key('/' + 'a'.repeat(2_047))).not.toBe(414)
    expect(key('/' + 'a'.repeat(2_048))).toBe(414)
  })
  test('an address that grows too long when spelt out is too long', () => expect(key('/' + '|'.repeat(1_000))).toBe(414))
})

describe('of the query only what pages read is kept', () => {
  test.each([
    ['/news?utm_source=x', '/news'],
    ['/news?', '/news'],
    ['/search?page=2&q=a+b', '/search?page=2&q=a+b'],
    ['/search?q=a%20b&page=2', '/search?page=2&q=a+b'],
    ['/search?q=1&q=2', '/search?q=1'],
    ['/news?x=%00', '/news'],
    ['/?p=12', '/?p=12'],
    ['/?p=13', '/'],
  ])('%s is %s', (sent, canonical) => expect(key(sent)).toBe(canonical))
  test('a control character in a parameter that is read is refused', () => expect(key('/search?q=%00')).toBe(400))
})
