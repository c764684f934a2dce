import type { Profile } from '#newsroom/contributors/profile.ts'

/** A profile as a form holds it: text, and lists of text. */
export type Draft = {
  [Name in 'name' | 'sortName' | 'nativeName' | 'nativeNameLang' | 'pronunciation' | 'pronouns' | 'jobTitle' | 'status' | 'publicEmail' | 'signal' | 'pgpFingerprint' | 'portraitId' | ListField]: string
} & {
  bios: { lang: string; shortBio: string; longBio: string }[]
  links: { label: string; url: string }[]
  affiliations: { organisation: string; title: string; from: string; to: string }[]
  disclosures: { entity: string; nature: string; text: string; from: string; to: string }[]
  consentBioOutbound: boolean
  consentPortraitOutbound: boolean
}
type ListField = 'expertise' | 'credentials' | 'awards' | 'languages' | 'places'
export type TextField = { [Name in keyof Draft]: Draft[Name] extends string ? Name : never }[keyof Draft]
export type Groups = 'bios' | 'links' | 'affiliations' | 'disclosures'

export const emptyEntry: { [Group in Groups]: Draft[Group][number] } = {
  bios: { lang: '', shortBio: '', longBio: '' },
  links: { label: '', url: '' },
  affiliations: { organisation: '', title: '', from: '', to: '' },
  disclosures: { entity: '', nature: '', text: '', from: '', to: '' },
}

export const draftOf = (profile: Profile): Draft => ({
  name: profile.name, sortName: profile.sortName ?? '', nativeName: profile.nativeName ?? '', nativeNameLang: profile.nativeNameLang ?? '', pronunciation: profile.pronunciation ?? '', pronouns: profile.pronouns ?? '',
  jobTitle: profile.jobTitle, status: profile.status,
  bios: profile.bios.map(({ lang, shortBio, longBio }) => ({ lang, shortBio, longBio: longBio.join('\n\n') })),
  expertise: profile.expertise.join('\n'), credentials: profile.credentials.join('\n'), awards: profile.awards.join('\n'), languages: profile.languages.join('\n'), places: profile.places.join('\n'),
  publicEmail: profile.publicEmail ?? '', signal: profile.signal ?? '', pgpFingerprint: profile.pgpFingerprint ?? '', portraitId: profile.portraitId ?? '',
  links: profile.links.map(({ label, url }) => ({ label, url })),
  affiliations: profile.affiliations.map(({ organisation, title, from, to }) => ({ organisation, title, from, to: to ?? '' })),
  disclosures: profile.disclosures.map(({ entity, nature, text, from, to }) => ({ entity, nature, text, from, to: to ?? '' })),
  consentBioOutbound: profile.consentBioOutbound, consentPortraitOutbound: profile.consentPortraitOutbound,
})
