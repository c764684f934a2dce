import type { Picture } from '../media/picture.ts'
import type { Site } from '../site.ts'
import { images } from './image-data.ts'
import { listed, paperId, type Thing } from './paper-data.ts'

/** A contributor as the page shows them; what the page leaves out is left out here too. */
export type PersonShown = {
  slug: string
  name: string
  nativeName?: string | null
  jobTitle?: string
  /** One sentence, or the first paragraph. */
  description?: string
  portrait?: Picture | null
  expertise?: string[]
  languages?: string[]
  credentials?: string[]
  awards?: string[]
  /** Profiles elsewhere that are the same person. */
  links?: { url: string }[]
  publicEmail?: string | null
  /** False for those who left, died, or write under another name: then no employer is stated. */
  worksHere?: boolean
}

export function personData(person: PersonShown, site: Site, siteUrl: string): Thing[] {
  const url = `${siteUrl}/contributors/${person.slug}`
  return [{
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    '@id': url,
    url,
    mainEntity: {
      '@type': 'Person',
      '@id': `${url}#person`,
      name: person.name,
      alternateName: person.nativeName ?? undefined,
      url,
      jobTitle: person.jobTitle || undefined,
      description: person.description || undefined,
      image: person.portrait ? images(person.portrait, siteUrl) : undefined,
      knowsAbout: listed(person.expertise ?? []),
      knowsLanguage: listed(person.languages ?? []),
      hasCredential: listed((person.credentials ?? []).map((name) => ({ '@type': 'EducationalOccupationalCredential', name }))),
      award: listed(person.awards ?? []),
      sameAs: listed((person.links ?? []).map((link) => link.url)),
      email: person.publicEmail ?? undefined,
      worksFor: person.worksHere ? { '@type': 'NewsMediaOrganization', '@id': paperId(siteUrl), name: site.paper.name } : undefined,
    },
  }]
}
