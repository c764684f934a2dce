import { expect, it } from 'vitest'
import { differing, mergedProfile } from './merged-profile.ts'
import { Profile, type ProfileInput } from './profile.ts'

const profile = (over: Partial<ProfileInput>) => Profile.parse({ name: 'Ada Example', ...over })
const merged = (kept: Partial<ProfileInput>, gone: Partial<ProfileInput>, takes = {}) => mergedProfile(profile(kept), profile(gone), takes).data

it('two records that say the same differ in nothing', () => expect(differing(profile({ jobTitle: 'Reporter' }), profile({ jobTitle: 'Reporter' }))).toEqual([]))
it('the fuller side is taken, unless somebody chooses', () => {
  expect(merged({ jobTitle: '' }, { jobTitle: 'Reporter' })?.jobTitle).toBe('Reporter')
  expect(merged({ jobTitle: 'Editor' }, { jobTitle: 'Reporter' })?.jobTitle).toBe('Editor')
  expect(merged({ jobTitle: 'Editor' }, { jobTitle: 'Reporter' }, { jobTitle: 'gone' })?.jobTitle).toBe('Reporter')
  expect(merged({ jobTitle: 'Editor' }, { jobTitle: '' }, { jobTitle: 'gone' })?.jobTitle).toBe('')
})
it('lists are put together, each entry once', () => {
  expect(merged({ expertise: ['Ports', 'Rail'] }, { expertise: ['rail', 'Canals'] })?.expertise).toEqual(['Ports', 'Rail', 'Canals'])
  expect(merged({ links: [{ label: 'Site', url: 'https://ada.example/' }] }, { links: [{ label: 'Home', url: 'https://ada.example/' }] })?.links).toEqual([{ label: 'Site', url: 'https://ada.example/' }])
})
it('of two biographies in one language the longer stays', () => {
  const long = { lang: 'en', shortBio: 'Covers ports, and has since 2009.', longBio: [] }
  const german = { lang: 'de', shortBio: 'Schreibt über Häfen.', longBio: [] }
  expect(merged({ bios: [{ lang: 'en', shortBio: 'Covers ports.', longBio: [] }, german] }, { bios: [long] })?.bios).toEqual([german, long])
})
it('nobody consents by being merged', () => expect(merged({}, { consentBioOutbound: true })?.consentBioOutbound).toBe(false))
it('the kept record keeps its name', () => expect(merged({ name: 'Ada Example' }, { name: 'A. Example', nativeName: 'Ада' })).toMatchObject({ name: 'Ada Example', nativeName: 'Ада' }))
it('two that together hold too much make no profile', () => {
  const beats = (letter: string) => Array.from({ length: 40 }, (_, n) => `${letter}${n}`)
  expect(merged({ expertise: beats('a') }, { expertise: beats('b') })).toBeUndefined()
})
