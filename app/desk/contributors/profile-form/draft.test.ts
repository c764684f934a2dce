import { expect, it } from 'vitest'
import { readForm } from '#app/form-data.ts'
import { directionOf } from '#lib/direction-of.ts'
import { Profile } from '#newsroom/contributors/profile.ts'
import { draftOf } from './draft.ts'

const profile = Profile.parse({
  name: 'سمير القاضي', sortName: 'القاضي', jobTitle: 'Reporter', bios: [{ lang: 'ar', shortBio: 'يكتب.', longBio: ['One.', 'Two\nlines.'] }], expertise: ['Ports', 'Ferries'],
  links: [{ label: 'Own', url: 'https://a.example' }], affiliations: [{ organisation: 'O', title: '', from: '2020-01-01', to: '2021-01-01' }], disclosures: [{ entity: 'E', nature: '', text: 'T.', from: '2020-01-01' }], consentBioOutbound: true,
})

it('a profile that goes through the form unchanged says what it said', () => {
  const form = new FormData()
  for (const [name, value] of Object.entries(draftOf(profile))) {
    if (typeof value === 'string') form.set(name, value)
    else if (value === true) form.set(name, 'on')
    else if (value !== false) value.forEach((entry, index) => Object.entries(entry).forEach(([field, text]) => form.set(`${name}.${index}.${field}`, text)))
  }
  expect(JSON.parse(JSON.stringify(Profile.parse(readForm(form))))).toEqual(JSON.parse(JSON.stringify(profile)))
})
it.each([['ar', 'rtl'], ['he-IL', 'rtl'], ['pa-Arab', 'rtl'], ['en', 'ltr'], ['de-AT', 'ltr'], ['', 'auto']])('“%s” is written %s', (lang, dir) => expect(directionOf(lang)).toBe(dir))
