import { statusChoices } from './profile-difference.ts'
import type { Profile } from './profile.ts'

const words: Record<keyof Profile, string> = {
  name: 'name', sortName: 'name in lists', nativeName: 'native name', nativeNameLang: 'language of the native name', pronunciation: 'pronunciation', pronouns: 'pronouns', jobTitle: 'title', status: 'status',
  bios: 'biographies', expertise: 'beats', credentials: 'credentials', awards: 'awards', languages: 'languages', places: 'places', publicEmail: 'public e-mail', signal: 'Signal', pgpFingerprint: 'PGP fingerprint',
  portraitId: 'portrait', links: 'links', affiliations: 'affiliations', disclosures: 'disclosures', consentBioOutbound: 'consent for the biography', consentPortraitOutbound: 'consent for the portrait',
}

/** What the desk calls a field of a profile, within a sentence. */
export const wordsFor = (field: keyof Profile): string => words[field]

const span = ({ from, to }: { from: string; to?: string | undefined }) => (to === undefined ? `since ${from}` : `${from} to ${to}`)

/** What a field of a profile says, a line for each of its entries; none where it is empty. */
export function linesOf(field: keyof Profile, profile: Profile): string[] {
  switch (field) {
    case 'bios': return profile.bios.map(({ lang, shortBio, longBio }) => `${lang}: ${[shortBio, ...longBio].filter(Boolean).join(' ')}`)
    case 'links': return profile.links.map(({ label, url }) => `${label}: ${url}`)
    case 'affiliations': return profile.affiliations.map(({ organisation, title, ...time }) => [organisation, title, span(time)].filter(Boolean).join(', '))
    case 'disclosures': return profile.disclosures.map(({ entity, text, ...time }) => `${entity}: ${text} (${span(time)})`)
    case 'status': return [statusChoices.find(([status]) => status === profile.status)?.[1] ?? profile.status]
    case 'portraitId': return profile.portraitId === undefined ? [] : ['A portrait']
    case 'consentBioOutbound':
    case 'consentPortraitOutbound': return [profile[field] ? 'May go out to partners' : 'Stays in the house']
    case 'expertise':
    case 'credentials':
    case 'awards':
    case 'languages':
    case 'places': return profile[field]
    case 'name':
    case 'sortName':
    case 'nativeName':
    case 'nativeNameLang':
    case 'pronunciation':
    case 'pronouns':
    case 'jobTitle':
    case 'publicEmail':
    case 'signal':
    case 'pgpFingerprint': return profile[field] ? [profile[field]] : []
    default: return field satisfies never
  }
}
