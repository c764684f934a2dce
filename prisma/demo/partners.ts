import type { TermsInput } from '#newsroom/rights/terms.ts'
import type { PartnerInput } from '#newsroom/syndication/partners.ts'
import { aPartner, aPicture } from '../builders.ts'
import { drawnLogo } from './drawn.ts'

/** Four invented partners whose agreements differ in what matters to a reader and a search engine. */
const partners: { key: string; partner: Partial<PartnerInput>; terms: TermsInput }[] = [
  {
    key: 'northlight-wire',
    partner: {
      name: 'Northlight Wire',
      legalName: 'Northlight Wire Cooperative',
      homepage: 'https://northlight.example.org',
      description: 'A news agency owned by the forty-one papers that take it. It reports from the northern ports, and asks that its words be left alone.',
      contacts: [{ kind: 'KILL', name: 'The night editor', phone: '+00 000 000 0101' }, { kind: 'EDITORIAL', name: 'The subscribers’ desk', email: 'desk@northlight.example.org' }],
    },
    terms: {
      licence: 'Subscribers’ terms',
      editClass: 'NONE',
      credit: { template: 'COURTESY: {partner}', link: 'ORIGINAL' },
      summary: 'We may print Northlight’s stories whole and unaltered, with its credit. We may not shorten them, change a headline, or pass them on.',
    },
  },
  {
    key: 'meridian-desk',
    partner: {
      name: 'Meridian Desk',
      legalName: 'Meridian Desk Features Ltd',
      homepage: 'https://meridian.example.org',
      description: 'Long features from places that daily news passes by, by reporters who live there.',
      contacts: [{ kind: 'LEGAL', name: 'The rights manager', email: 'rights@meridian.example.org' }],
    },
    terms: {
      licence: 'Ninety days',
      editClass: 'ABRIDGED',
      credit: { template: 'Courtesy of {partner}', templateIfEdited: 'Courtesy of {partner}, with edits by us', link: 'ORIGINAL' },
      window: { days: 90, atEnd: 'EXCERPT' },
      summary: 'We may print a feature for ninety days from its publication, and shorten it. After that its beginning stays here, with a link to the whole.',
    },
  },
  {
    key: 'tidewater-inquiry',
    partner: {
      name: 'Tidewater Inquiry',
      legalName: 'The Tidewater Inquiry Foundation',
      homepage: 'https://tidewater.example.org',
      description: 'A nonprofit newsroom that investigates who owns, owes and decides along the coast. Paid for by its readers, who are listed.',
    },
    terms: {
      licence: 'Attribution, no derivatives',
      licenceUrl: 'https://tidewater.example.org/republish',
      editClass: 'STYLE',
      credit: { template: 'This article was first published by {partner}', link: 'ORIGINAL' },
      canonical: 'SOURCE',
      summary: 'Anyone may republish an investigation, whole and with its links, if it says where it was first published. Search engines are to be led to the original.',
    },
  },
  {
    key: 'al-marfa',
    partner: {
      name: 'صحيفة المرفأ',
      slug: 'al-marfa',
      legalName: 'Al-Marfa Press',
      homepage: 'https://almarfa.example.org',
      description: 'A daily in Arabic from a port city in the south, and our partner in an exchange of stories about ships, quays and those who work on them.',
      lang: 'ar',
      dir: 'RTL',
    },
    terms: {
      licence: 'Exchange of stories',
      editClass: 'SUBSTANTIVE',
      translation: 'ALLOWED',
      credit: { template: 'بإذن من {partner}', link: 'HOMEPAGE' },
      robots: 'NOINDEX',
      summary: 'We may print and translate each other’s stories. Our copy is kept out of search engines, so that readers find the paper that reported it.',
    },
  },
]

export async function demoPartners(validFrom: string): Promise<Map<string, { id: string }>> {
  const made = new Map<string, { id: string }>()
  for (const { key, partner, terms } of partners) {
    const logo = await aPicture(await drawnLogo(key, partner.name ?? key))
    made.set(key, await aPartner({ ...partner, logoId: logo.id, terms, validFrom }))
  }
  return made
}
