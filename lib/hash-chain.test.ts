import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { chainHash } from './hash-chain.ts'

describe('a record in a chain', () => {
  it('has the same bytes whatever order its keys were written in', () => {
    expect(canonicalJson({ b: 1, a: { d: [1, null], c: 'x' } })).toBe(canonicalJson({ a: { c: 'x', d: [1, null] }, b: 1 }))
  })
  it('survives the database’s way of keeping JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => canonicalJson(JSON.parse(JSON.stringify(value))) === canonicalJson(value)))
  })
  it('has another hash when a word, or what came before it, changes', () => {
    const hash = chainHash('a', { said: 'x' })
    expect(chainHash('a', { said: 'y' })).not.toBe(hash)
    expect(chainHash('b', { said: 'x' })).not.toBe(hash)
  })
})
