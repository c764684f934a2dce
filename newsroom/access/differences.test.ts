import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differences } from './differences.ts'

describe('what a deed changed', () => {
  it('is the fields that differ, and only those', () => {
    expect(differences({ role: 'EDITOR', name: 'Ada' }, { role: 'ADMIN', name: 'Ada' })).toEqual([{ field: 'role', before: 'EDITOR', after: 'ADMIN' }])
    expect(differences(null, { headline: 'Ferry returns', draft: true })).toEqual([
      { field: 'headline', before: null, after: 'Ferry returns' },
      { field: 'draft', before: null, after: 'yes' },
    ])
  })
  it('reaches into lists and parts, and counts from one', () => {
    const before = { profile: { jobTitle: 'Reporter', links: [{ url: 'https://a.example' }] }, expertise: ['rivers', 'roads'] }
    const after = { profile: { jobTitle: 'Editor', links: [{ url: 'https://b.example' }] }, expertise: ['rivers'] }
    expect(differences(before, after)).toEqual([
      { field: 'profile, job title', before: 'Reporter', after: 'Editor' },
      { field: 'profile, links, 1, url', before: 'https://a.example', after: 'https://b.example' },
      { field: 'expertise', before: 'rivers, roads', after: 'rivers' },
    ])
  })
  it('keeps long texts short, and never splits a character', () => {
    const [difference] = differences(null, { note: '😀'.repeat(400) })
    expect(difference?.after?.length).toBeLessThan(310)
    expect(difference?.after?.isWellFormed()).toBe(true)
  })
  it('of a thing and itself is nothing, whatever the thing', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => differences(value, structuredClone(value)).length === 0))
  })
})
