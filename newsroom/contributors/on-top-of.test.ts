import { expect, it } from 'vitest'
import { onTopOf } from './on-top-of.ts'
import { Profile } from './profile.ts'

const base = Profile.parse({ name: 'Ada Quaye', jobTitle: 'Reporter', signal: 'ada.01', expertise: ['Harbours'], bios: [{ lang: 'en', shortBio: 'Writes.', longBio: [] }, { lang: 'de', shortBio: 'Schreibt.', longBio: [] }] })
const but = (over: Partial<Profile>) => ({ ...base, ...over })

it('what only one side changed is taken from that side', () => {
  const { result, both } = onTopOf(base, but({ jobTitle: 'Editor' }), but({ expertise: ['Harbours', 'Ferries'] }))
  expect(result).toEqual(but({ jobTitle: 'Editor', expertise: ['Harbours', 'Ferries'] }))
  expect(both).toEqual([])
})
it('where both changed a field, what was typed stays, and the field is named', () => {
  const { result, both } = onTopOf(base, but({ jobTitle: 'Editor' }), but({ jobTitle: 'Chief reporter' }))
  expect(result.jobTitle).toBe('Editor')
  expect(both).toEqual(['jobTitle'])
})
it('where both made the same change, nothing is in doubt', () => expect(onTopOf(base, but({ jobTitle: 'Editor' }), but({ jobTitle: 'Editor' })).both).toEqual([]))
it('biographies in two languages are two fields', () => {
  const mine = but({ bios: [{ lang: 'en', shortBio: 'Writes well.', longBio: [] }, ...base.bios.slice(1)] })
  const theirs = but({ bios: [...base.bios.slice(0, 1), { lang: 'de', shortBio: 'Schreibt gut.', longBio: [] }, { lang: 'ar', shortBio: 'تكتب', longBio: [] }] })
  const { result, both } = onTopOf(base, mine, theirs)
  expect(result.bios.map(({ shortBio }) => shortBio).sort()).toEqual(['Schreibt gut.', 'Writes well.', 'تكتب'])
  expect(both).toEqual([])
})
it('what one side took away stays away', () => {
  const without = Object.fromEntries(Object.entries(base).filter(([name]) => name !== 'signal'))
  expect(onTopOf<Record<string, unknown>>(base, without, but({ jobTitle: 'Editor' })).result).not.toHaveProperty('signal')
  expect(onTopOf<Record<string, unknown>>(base, but({ jobTitle: 'Editor' }), without).result).not.toHaveProperty('signal')
})
