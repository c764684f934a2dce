import { describe, expect, it } from 'vitest'
import { Profile } from './profile.ts'
import { profileDifference, wordDifference } from './profile-difference.ts'

const base = Profile.parse({ name: 'Ada Quaye', jobTitle: 'Reporter', bios: [{ lang: 'en', shortBio: 'Covers the old harbour.', longBio: ['One.', 'Two.'] }] })

describe('what differs between two versions of a profile', () => {
  it('is nothing when they say the same', () => expect(profileDifference(base, structuredClone(base))).toEqual([]))
  it('is told field by field, and word by word', () => {
    const after = { ...base, bios: [{ lang: 'en', shortBio: 'Covers the new harbour.', longBio: ['One.', 'Two.'] }] }
    expect(profileDifference(base, after)).toEqual([
      { field: 'shortBio en', name: 'Short biography (en)', lang: 'en', parts: [{ text: 'Covers the ', is: 'same' }, { text: 'old', is: 'old' }, { text: 'new', is: 'new' }, { text: ' harbour.', is: 'same' }] },
    ])
  })
  it('holds a biography that was taken away, and one that was added', () => {
    const after = { ...base, bios: [{ lang: 'ar', shortBio: 'تغطي الميناء.', longBio: [] }] }
    const found = profileDifference(base, after)
    expect(found.map(({ field }) => field)).toEqual(['shortBio ar', 'shortBio en', 'longBio en'])
    expect(found[1]?.parts).toEqual([{ text: 'Covers the old harbour.', is: 'old' }])
  })
  it('holds standing, consent, links and disclosures in words', () => {
    const after = Profile.parse({ ...base, status: 'FORMER', consentBioOutbound: true, links: [{ label: 'Own site', url: 'https://ada.example' }], disclosures: [{ entity: 'The port', nature: 'Shares', text: 'She owns shares.', from: '2020-01-01' }] })
    expect(profileDifference(base, after).map(({ name, parts }) => `${name}: ${parts.filter(({ is }) => is === 'new').map(({ text }) => text).join('')}`)).toEqual([
      'Standing: Formerly of the paper', 'Disclosures: The port, Shares (since 2020-01-01): She owns shares.', 'Links: Own site: https://ada.example', 'Biography to partners: Yes',
    ])
  })
})

it('words of a script without spaces are told apart', () => expect(wordDifference('私は港を取材する', '私は海を取材する', 'ja').filter(({ is }) => is !== 'same').map(({ text }) => text)).toEqual(['港', '海']))
it('two long texts that have nothing in common are compared within a second', () => {
  const text = (seed: number) => Array.from({ length: 40_000 }, (_, n) => ((n * seed) % 9_973).toString(36)).join(' ')
  const start = performance.now()
  const parts = wordDifference(text(7_919), text(6_271))
  expect(parts.filter(({ is }) => is !== 'new').map(({ text }) => text).join('')).toBe(text(7_919))
  expect(performance.now() - start).toBeLessThan(3_000)
})
