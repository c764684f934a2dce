import { describe, expect, test } from 'vitest'
import { jsonInHtml } from '#lib/json-in-html.ts'
import { paperData } from './paper-data.ts'
import { personData } from './person-data.ts'
import { aByline, aPicture, aPublishedStory, aReference, aSite, aSource, HOSTILE, SITE_URL } from './sample-story.ts'
import { storyData } from './structured-data.ts'
import type { PublishedStory } from './published-story.ts'

/** What a machine reads: printed, taken out of the page again, and parsed. */
const printed = (things: object[]) => things.map((thing) => JSON.parse(jsonInHtml(thing)))
const article = (over: Partial<PublishedStory> = {}) => printed(storyData(aPublishedStory(over), aSite(), SITE_URL))[0]

test('a story says who wrote it, who publishes it, when, and under which headline', () => {
  expect(article({ bylines: [aByline(), aByline({ slug: 'noor-haddad', name: 'Noor Haddad', jobTitle: 'World editor', role: 'TRANSLATOR' }), aByline({ slug: 'mikkel-strand', name: 'Mikkel Strand', jobTitle: '', role: 'PHOTOGRAPHER' })] })).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Bridge bill grows by a fifth',
    description: 'The council learned of it from a footnote.',
    datePublished: '2026-11-20T08:30:00.000Z',
    dateModified: '2026-11-21T09:45:00.000Z',
    author: [{ '@type': 'Person', name: 'Amara Lindqvist', url: `${SITE_URL}/contributors/amara-lindqvist`, jobTitle: 'Chief reporter' }],
    translator: [{ name: 'Noor Haddad' }],
    contributor: [{ '@type': 'Person', name: 'Mikkel Strand', url: `${SITE_URL}/contributors/mikkel-strand` }],
    publisher: { '@type': 'NewsMediaOrganization', name: 'The Merrow Ledger', ethicsPolicy: `${SITE_URL}/policies/ethics`, correctionsPolicy: `${SITE_URL}/policies/corrections` },
    mainEntityOfPage: { '@id': `${SITE_URL}/region/bridge-bill` },
    inLanguage: 'en', articleSection: 'Region', keywords: ['Merrow Bridge'], wordCount: 10, isAccessibleForFree: true,
    publishingPrinciples: `${SITE_URL}/policies/ethics`,
  })
})

test('its picture is offered in three shapes, each with its credit', () => {
  const { image } = article()
  expect(image.map(({ url }: { url: string }) => url.replace(/.*\//, ''))).toEqual(['wide-1200.webp', 'classic-1200.webp', 'square-1200.webp'])
  for (const { creditText, width, height } of image) {
    expect(creditText).toBe('Mikkel Strand / The Merrow Ledger')
    expect([16 / 9, 4 / 3, 1]).toContainEqual(expect.closeTo(width / height, 2))
  }
})

test('a partner story bears the credit line once, verbatim, and names its origin', () => {
  const data = article({ source: aSource(), bylines: [] })
  expect(data).toMatchObject({
    creditText: 'COURTESY: Northlight Wire',
    isBasedOn: 'https://northlight.example.org/coast/1',
    sourceOrganization: { '@type': 'Organization', name: 'Northlight Wire', url: 'https://northlight.example.org' },
    license: 'https://northlight.example.org/terms',
    author: [{ name: 'Sanna Reve' }, { name: 'Ilo Marsh' }],
    publisher: { name: 'The Merrow Ledger' },
  })
  expect(JSON.stringify(data).split('COURTESY: Northlight Wire').length).toBe(2)
})

test('our principles are not stated of a story that a partner answers for', () => {
  expect(article({ source: aSource() })).not.toHaveProperty('publishingPrinciples')
})

test('a story that nobody signed is by the house that answers for it', () => {
  expect(article({ bylines: [] }).author[0].name).toBe('The Merrow Ledger')
  expect(article({ bylines: [], source: aSource({ originalAuthors: [] }) }).author[0].name).toBe('Northlight Wire')
})

test('corrections and references are part of what machines read', () => {
  const data = article({
    corrections: [{ id: '1', kind: 'CORRECTION', weight: 'LOW', text: 'A fifth, not a third.', at: new Date('2026-11-21T10:00:00Z') }],
    references: [aReference({ kind: 'DATASET', archivedUrl: 'https://archive.example.org/1' })],
  })
  expect(data.correction).toEqual([{ '@type': 'CorrectionComment', text: 'A fifth, not a third.', datePublished: '2026-11-21T10:00:00.000Z' }])
  expect(data.citation).toEqual([{
    '@type': 'Dataset', name: 'Minutes of the harbour committee', author: [{ '@type': 'Person', name: 'Skellan Council' }],
    publisher: { '@type': 'Organization', name: 'Skellan Council' }, datePublished: '2026-10-02', url: 'https://council.example.org/minutes', archivedAt: 'https://archive.example.org/1',
  }])
})

test('of a story whose time is over nothing is said that the page no longer shows', () => {
  const data = article({ extent: 'EXCERPT', publicUntil: new Date('2026-11-01'), source: aSource() })
  for (const gone of ['image', 'wordCount', 'citation', 'expires']) expect(data).not.toHaveProperty(gone)
  expect(data.creditText).toBe('COURTESY: Northlight Wire')
})

test('the way to a story leads over its section', () => {
  const [, crumbs] = printed(storyData(aPublishedStory(), aSite(), SITE_URL))
  expect(crumbs.itemListElement.map(({ position, item }: { position: number; item: string }) => [position, item])).toEqual([[1, `${SITE_URL}/`], [2, `${SITE_URL}/region`], [3, `${SITE_URL}/region/bridge-bill`]])
})

test('a contributor is described by what the page shows of them, and nothing else', () => {
  const [page] = printed(personData({ slug: 'noor-haddad', name: 'Noor Haddad', nativeName: 'نور حداد', jobTitle: 'World editor', languages: ['ar', 'en'], links: [{ url: 'https://noor.example.org' }], worksHere: true }, aSite(), SITE_URL))
  expect(page).toMatchObject({ '@type': 'ProfilePage', mainEntity: { '@type': 'Person', name: 'Noor Haddad', alternateName: 'نور حداد', knowsLanguage: ['ar', 'en'], sameAs: ['https://noor.example.org'], worksFor: { name: 'The Merrow Ledger' } } })
  expect(Object.keys(page.mainEntity)).not.toContain('email')
})

test('the front page names the paper and its search', () => {
  const [paper, site] = printed(paperData(aSite(), SITE_URL))
  expect(paper).toMatchObject({ '@type': 'NewsMediaOrganization', name: 'The Merrow Ledger', foundingDate: '1887', publishingPrinciples: `${SITE_URL}/policies/ethics` })
  expect(site.potentialAction).toMatchObject({ '@type': 'SearchAction', target: { urlTemplate: `${SITE_URL}/search?q={search_term_string}` } })
})

describe('whatever is written in a story', () => {
  test.each(HOSTILE.map((text) => [text.slice(0, 24), text]))('nothing ends the script: %j', (_, text) => {
    const site = aSite({ name: text, motto: text })
    const story = aPublishedStory({
      headline: text, standfirst: text, section: { id: 's', slug: 'region', name: text }, topics: [{ id: 't', slug: 't', name: text }], bylines: [aByline({ name: text, jobTitle: text })],
      lead: aPicture({ alt: text, credit: text }), references: [aReference({ title: text })], corrections: [{ id: '1', kind: 'CORRECTION', weight: 'HIGH', text, at: new Date(0) }],
      source: aSource({ credit: { text }, partner: { name: text } }),
    })
    const things = [...storyData(story, site, SITE_URL), ...personData({ slug: 'x', name: text, description: text }, site, SITE_URL), ...paperData(site, SITE_URL)]
    for (const thing of things) {
      const script = jsonInHtml(thing)
      expect(script).not.toMatch(/[<>&\u2028\u2029]/)
      expect(JSON.parse(script)).toEqual(JSON.parse(JSON.stringify(thing)))
    }
    expect(JSON.parse(jsonInHtml(things[0])).headline).toBe(text)
  })
})
