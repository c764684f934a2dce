import { diffWordsWithSpace } from 'diff'
import type { Profile, Status } from './profile.ts'

/** A piece of a field's text: in both, only in the older, or only in the newer. */
export type Part = { text: string; is: 'same' | 'old' | 'new' }
/** What differs in one field, in its words. `lang` where the field is written in a language of its own. */
export type FieldDifference = { field: string; name: string; lang?: string; parts: Part[] }

const statuses: Record<Status, string> = { ACTIVE: 'Active', ON_LEAVE: 'On leave', FORMER: 'Formerly of the paper', DECEASED: 'Deceased', PSEUDONYM: 'Pen name' }
export const statusChoices = Object.entries(statuses) as [Status, string][]

type Told = { field: string; name: string; lang?: string; text: string }

const span = ({ from, to }: { from: string; to?: string | undefined }) => (to === undefined ? `since ${from}` : `${from} to ${to}`)
const one = (field: string, name: string, text: string | undefined): Told => ({ field, name, text: text ?? '' })
const list = (field: string, name: string, entries: readonly string[]): Told => ({ field, name, text: entries.join('\n') })
const parted = (...parts: string[]) => parts.filter(Boolean).join(', ')

/** A profile as fields of text, in the order of the form. */
function told(profile: Profile): Told[] {
  return [
    one('name', 'Name', profile.name),
    one('sortName', 'In lists', profile.sortName),
    one('nativeName', 'Name in their own script', profile.nativeName),
    one('nativeNameLang', 'Language of that name', profile.nativeNameLang),
    one('pronunciation', 'Pronunciation', profile.pronunciation),
    one('pronouns', 'Pronouns', profile.pronouns),
    one('jobTitle', 'Title', profile.jobTitle),
    one('status', 'Standing', statuses[profile.status]),
    ...profile.bios.flatMap(({ lang, shortBio, longBio }) => [
      { field: `shortBio ${lang}`, name: `Short biography (${lang})`, lang, text: shortBio },
      { field: `longBio ${lang}`, name: `Biography (${lang})`, lang, text: longBio.join('\n\n') },
    ]),
    list('expertise', 'Writes about', profile.expertise),
    list('credentials', 'Training', profile.credentials),
    list('awards', 'Prizes', profile.awards),
    list('languages', 'Languages', profile.languages),
    list('places', 'Places', profile.places),
    list('affiliations', 'Work', profile.affiliations.map((work) => `${parted(work.organisation, work.title)} (${span(work)})`)),
    list('disclosures', 'Disclosures', profile.disclosures.map((each) => `${parted(each.entity, each.nature)} (${span(each)}): ${each.text}`)),
    one('publicEmail', 'Public e-mail', profile.publicEmail),
    one('signal', 'Signal', profile.signal),
    one('pgpFingerprint', 'PGP fingerprint', profile.pgpFingerprint),
    list('links', 'Links', profile.links.map(({ label, url }) => `${label}: ${url}`)),
    one('portraitId', 'Portrait', profile.portraitId && `Picture ${profile.portraitId.slice(0, 8)}`),
    one('consentBioOutbound', 'Biography to partners', profile.consentBioOutbound ? 'Yes' : 'No'),
    one('consentPortraitOutbound', 'Portrait to partners', profile.consentPortraitOutbound ? 'Yes' : 'No'),
  ]
}

/** The fields in which two versions of a profile differ, each word by word; none when they say the same. */
export function profileDifference(before: Profile, after: Profile): FieldDifference[] {
  const older = told(before)
  const newer = told(after)
  const fields = [...newer, ...older.filter(({ field }) => !newer.some((other) => other.field === field))]
  return fields.flatMap(({ field, name, lang }) => {
    const was = older.find((other) => other.field === field)?.text ?? ''
    const is = newer.find((other) => other.field === field)?.text ?? ''
    return was === is ? [] : [{ field, name, ...(lang && { lang }), parts: wordDifference(was, is, lang) }]
  })
}

/** Word by word, as the words of `lang` are parted; two texts too unlike to compare in time stand whole, one after the other. */
export function wordDifference(before: string, after: string, lang?: string): Part[] {
  // Only scripts that part no words by spaces need the dictionary.
  const unspaced = lang && /^(?:zh|ja|th|lo|km|my)\b/.test(lang) ? { intlSegmenter: new Intl.Segmenter(lang, { granularity: 'word' }) } : {}
  const changes = diffWordsWithSpace(before, after, { timeout: 500, ...unspaced })
  const whole: Part[] = [{ text: before, is: 'old' }, { text: after, is: 'new' }]
  const parts = changes ? changes.map(({ value, added, removed }): Part => ({ text: value, is: added ? 'new' : removed ? 'old' : 'same' })) : whole
  return parts.filter(({ text }) => text !== '')
}
