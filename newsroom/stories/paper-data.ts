import type { Site } from '../site.ts'

/** A thing of schema.org; what is undefined is left out when it is printed. */
export type Thing = { [property: string]: unknown }

/** An empty list says nothing, so it is not said. */
export const listed = <T>(items: T[]): T[] | undefined => (items.length > 0 ? items : undefined)

/** Which property each page of the paper's policies stands for, by the words in its address. */
const POLICIES: [RegExp, string][] = [
  [/\b(?:ethics|principles|standards)\b/, 'ethicsPolicy'],
  [/\bcorrections?\b/, 'correctionsPolicy'],
  [/\b(?:ownership|funding)\b/, 'ownershipFundingInfo'],
  [/\b(?:verification|fact-checking|facts)\b/, 'verificationFactCheckingPolicy'],
  [/\b(?:unnamed|anonymous|sources)\b/, 'unnamedSourcesPolicy'],
  [/\b(?:feedback|contact)\b/, 'actionableFeedbackPolicy'],
  [/\bdiversity\b/, 'diversityPolicy'],
  [/\b(?:masthead|staff)\b/, 'masthead'],
  [/\b(?:mission|coverage)\b/, 'missionCoveragePrioritiesPolicy'],
]

export function policiesData({ policies }: Site, siteUrl: string): Record<string, string> {
  const known = POLICIES.flatMap(([words, property]) => {
    const policy = policies.find(({ slug }) => words.test(slug))
    return policy ? [[property, `${siteUrl}/policies/${policy.slug}`] as const] : []
  })
  const properties: Record<string, string> = Object.fromEntries(known)
  const principles = properties['ethicsPolicy']
  return principles ? { ...properties, publishingPrinciples: principles } : properties
}

export const paperId = (siteUrl: string) => `${siteUrl}/#paper`

/** The paper as publisher of a story. */
export function publisherData(site: Site, siteUrl: string): Thing {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': paperId(siteUrl),
    name: site.paper.name,
    url: `${siteUrl}/`,
    logo: { '@type': 'ImageObject', url: `${siteUrl}/og/paper`, width: 1200, height: 630 },
    ...policiesData(site, siteUrl),
  }
}

/** For the front page: the paper, and its site with its search. */
export function paperData(site: Site, siteUrl: string): Thing[] {
  const { paper } = site
  return [
    {
      '@context': 'https://schema.org',
      ...publisherData(site, siteUrl),
      slogan: paper.motto || undefined,
      foundingDate: paper.founded ? String(paper.founded) : undefined,
      email: paper.email ?? undefined,
    },
    {
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      '@id': `${siteUrl}/#site`,
      url: `${siteUrl}/`,
      name: paper.name,
      inLanguage: paper.lang,
      publisher: { '@id': paperId(siteUrl) },
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${siteUrl}/search?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    },
  ]
}
