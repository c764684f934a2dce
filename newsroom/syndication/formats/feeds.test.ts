import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { xmlText } from '#lib/xml.ts'
import type { PublishedStory } from '../../stories/published-story.ts'
import { aByline, aParagraph, aPicture, aPublishedStory, aReference, aSource, HOSTILE, SITE_URL } from '../../stories/sample-story.ts'
import { feedItem, type Feed } from '../feed-item.ts'
import { writeAtom } from './atom.ts'
import { writeJsonFeed } from './json-feed.ts'
import { writeRss } from './rss.ts'

const paper = { name: 'The Merrow Ledger', siteUrl: SITE_URL, lang: 'en', timeZone: 'UTC' }

const aFeed = (...stories: PublishedStory[]): Feed => ({
  title: paper.name, description: 'What happened, and how we know.', lang: 'en', paper: { name: paper.name, url: SITE_URL }, homeUrl: `${SITE_URL}/`,
  selfUrl: `${SITE_URL}/feeds/x`, updated: new Date('2026-11-21T09:45:00Z'), items: stories.map((story) => feedItem(story, paper)),
})

const fromPartner = (text: string) => aPublishedStory({ id: '5b0f3f7e-37c5-4a43-8f8e-0f3df3d4b1aa', path: '/world/barges', bylines: [], source: aSource({ credit: { text } }) })

const spellings = {
  rss: (feed: Feed) => writeRss(feed),
  atom: (feed: Feed) => writeAtom(feed),
  json: (feed: Feed) => writeJsonFeed(feed, SITE_URL),
}
const formats = Object.keys(spellings) as (keyof typeof spellings)[]

/** The text of each item as a reader of the feed gets it: a title, words, and the HTML. */
function read(format: keyof typeof spellings, document: string): { title: string; html: string; summary: string }[] {
  if (format === 'rss') return parseRssFeed(document).items?.map((item) => ({ title: item.title ?? '', html: item.content?.encoded ?? '', summary: item.description ?? '' })) ?? []
  if (format === 'atom') return parseAtomFeed(document).entries?.map((entry) => ({ title: entry.title?.value ?? '', html: entry.content?.value ?? '', summary: entry.summary?.value ?? '' })) ?? []
  return parseJsonFeed(document).items?.map((item) => ({ title: item.title ?? '', html: item.content_html ?? '', summary: item.summary ?? '' })) ?? []
}

const count = (whole: string, part: string) => whole.split(part).length - 1
const wordsOf = (html: string) => parseHTML(`<html><body>${html}</body></html>`).document.body

describe.each(formats)('%s', (format) => {
  const write = spellings[format]

  test('a feed carries the whole text of its stories', () => {
    const [item] = read(format, write(aFeed(aPublishedStory())))
    expect(wordsOf(item?.html ?? '').textContent).toContain('The repair of Merrow Bridge will cost 4.2m crowns more.')
  })

  test('each credit line stands in a feed once a story, verbatim', () => {
    const lines = ['COURTESY: Northlight Wire', 'This article was first published by Tidewater Inquiry', 'بإذن من صحيفة المرفأ']
    const document = write(aFeed(aPublishedStory(), ...lines.map(fromPartner)))
    for (const line of lines) expect(count(document, line)).toBe(1)
    const items = read(format, document)
    lines.forEach((line, index) => expect(wordsOf(items[index + 1]?.html ?? '').querySelector('.credit')?.textContent).toBe(line))
  })

  test('a credit that the agreement wants in the byline alone stands before the text', () => {
    const story = aPublishedStory({ source: aSource({ credit: { places: ['BYLINE'] } }) })
    const html = read(format, write(aFeed(story)))[0]?.html ?? ''
    expect(html.indexOf('COURTESY: Northlight Wire')).toBeLessThan(html.indexOf('The repair of'))
    expect(count(html, 'COURTESY: Northlight Wire')).toBe(1)
  })

  test('readers of a feed are told of a grave correction before the text, of a slight one after it', () => {
    const at = new Date('2026-11-21T10:00:00Z')
    const story = aPublishedStory({
      corrections: [{ id: '1', kind: 'CORRECTION', weight: 'HIGH', text: 'It is a fifth, not a third.', at }, { id: '2', kind: 'CLARIFICATION', weight: 'LOW', text: 'The bridge is of 1931.', at }],
      editorNotes: [{ id: '3', text: 'The council has since replied.', at }],
    })
    const text = wordsOf(read(format, write(aFeed(story)))[0]?.html ?? '').textContent ?? ''
    const order = ['It is a fifth, not a third.', 'The repair of', 'The bridge is of 1931.'].map((words) => text.indexOf(words))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(order[0]).toBeGreaterThan(-1)
    expect(text).toContain('The council has since replied.')
  })

  test('what a story rests on goes out with it', () => {
    const html = wordsOf(read(format, write(aFeed(aPublishedStory())))[0]?.html ?? '')
    expect(html.querySelector('ol a[href="https://council.example.org/minutes"]')?.textContent).toBe('Minutes of the harbour committee')
  })

  test('of a story whose time is over only the standfirst and the way to the original are left', () => {
    const story = aPublishedStory({ extent: 'EXCERPT', publicUntil: new Date('2026-11-01T00:00:00Z'), source: aSource() })
    const document = write(aFeed(story))
    expect(document).not.toContain('The repair of Merrow Bridge')
    expect(document).not.toContain('/media/')
    const html = wordsOf(read(format, document)[0]?.html ?? '')
    expect(html.textContent).toContain('The council learned of it from a footnote.')
    expect(html.querySelectorAll('a[href="https://northlight.example.org/coast/1"]').length).toBe(2)
    expect(count(document, 'COURTESY: Northlight Wire')).toBe(1)
  })

  test('every address in a feed is whole', () => {
    const document = write(aFeed(aPublishedStory(), fromPartner('COURTESY: Northlight Wire')))
    const inHtml = read(format, document).flatMap(({ html }) => [...wordsOf(html).querySelectorAll('[href],[src]')].map((element) => element.getAttribute('href') ?? element.getAttribute('src')))
    const around = [...document.matchAll(/(?:href|url|src|uri)(?:="|":")([^"]*)"/g)].map(([, address]) => address)
    expect(inHtml.length).toBeGreaterThan(0)
    for (const address of [...inHtml, ...around]) expect(address).toMatch(/^(?:https?:\/\/[^/]|#)/)
  })

  test.each(HOSTILE.map((text) => [text.slice(0, 24), text]))('a text stays the text it is: %j', (_, text) => {
    const story = aPublishedStory({
      headline: text, standfirst: text, body: aParagraph(text), leadCaption: text, lead: aPicture({ alt: text, credit: text }),
      section: { id: 's', slug: 'region', name: text }, topics: [{ id: 't', slug: 't', name: text }], bylines: [aByline({ name: text })], references: [aReference({ title: text, creators: [text], quote: text })],
      corrections: [{ id: '1', kind: 'CORRECTION', weight: 'HIGH', text, at: new Date(0) }], editorNotes: [{ id: '2', text, at: new Date(0) }],
      source: aSource({ credit: { text: text.slice(0, 300) }, partner: { name: text }, originalAuthors: [text], licence: { name: text, url: null } }),
    })
    const document = write(aFeed(story))
    if (format !== 'json') expect(XMLValidator.validate(document)).toBe(true)
    if (format !== 'json') expect(document).toBe(xmlText(document))
    const [item] = read(format, document)
    const words = wordsOf(item?.html ?? '')
    expect(words.querySelectorAll('script,b').length).toBe(0)
    if (text.length < 300) expect(words.querySelector('.credit')?.textContent).toBe(xmlText(text))
    if (format === 'json') expect(item?.title).toBe(text)
    // feedsmith tidies this one reference even where it is text, and trims.
    else expect(readStrictly(document).trim()).toBe(xmlText(text).replaceAll('&apos;', "'").trim())
  })
})

/** The title of the first item, by a parser that repairs nothing. */
function readStrictly(document: string): string {
  const parsed = new XMLParser({ processEntities: true, parseTagValue: false, trimValues: false }).parse(document)
  const title: unknown = parsed.rss ? [parsed.rss.channel.item].flat()[0].title : [parsed.feed.entry].flat()[0].title
  return String(title)
}

test('an RSS item says whose story it is, by rule', () => {
  const document = writeRss(aFeed(aPublishedStory(), fromPartner('COURTESY: Northlight Wire')))
  const [own, theirs] = parseRssFeed(document).items ?? []
  expect(own?.source).toBeUndefined()
  expect(theirs?.source).toEqual({ title: 'Northlight Wire in The Merrow Ledger', url: `${SITE_URL}/feeds/partner/northlight-wire/rss.xml` })
  expect(theirs?.dc?.creators).toEqual(['Sanna Reve', 'Ilo Marsh'])
  expect(theirs?.dcterms?.rightsHolders).toEqual(['Northlight Wire'])
  expect(theirs?.dcterms?.licenses).toEqual(['https://northlight.example.org/terms'])
  expect(document).not.toContain('<author>')
})

test('an RSS feed has what the specification asks for', () => {
  const document = writeRss(aFeed(aPublishedStory(), fromPartner('COURTESY: Northlight Wire')))
  expect(XMLValidator.validate(document)).toBe(true)
  const feed = parseRssFeed(document)
  expect(feed).toMatchObject({ title: 'The Merrow Ledger', link: `${SITE_URL}/`, description: 'What happened, and how we know.' })
  expect(feed.atom?.links).toEqual([{ href: `${SITE_URL}/feeds/x`, rel: 'self', type: 'application/rss+xml' }])
  for (const [, date] of document.matchAll(/<(?:pubDate|lastBuildDate)>([^<]*)</g)) expect(date).toMatch(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/)
  expect(feed.items?.map(({ guid }) => guid)).toEqual([
    { value: 'urn:uuid:3f6c1a52-6a6e-4d51-9b1e-0d3f7b9f0a11', isPermaLink: false },
    { value: 'urn:uuid:5b0f3f7e-37c5-4a43-8f8e-0f3df3d4b1aa', isPermaLink: false },
  ])
  expect(feed.items?.[0]?.media?.contents?.[0]).toMatchObject({ medium: 'image', type: 'image/webp', credits: [{ value: 'Mikkel Strand / The Merrow Ledger' }] })
})

test('an RSS item of a licence that ends says until when the text may stand', () => {
  const story = aPublishedStory({ publicUntil: new Date('2027-01-01T00:00:00Z'), source: aSource() })
  expect(writeRss(aFeed(story))).toContain('<dcterms:valid>end=2027-01-01T00:00:00.000Z; scheme=W3C-DTF;</dcterms:valid>')
})

test('an Atom feed has what RFC 4287 asks for, and a source for what is not ours', () => {
  const document = writeAtom(aFeed(aPublishedStory({ bylines: [aByline(), aByline({ name: 'Noor Haddad', slug: 'noor-haddad', role: 'TRANSLATOR' })] }), fromPartner('COURTESY: Northlight Wire')))
  expect(XMLValidator.validate(document)).toBe(true)
  const feed = parseAtomFeed(document)
  for (const thing of [feed, ...(feed.entries ?? [])]) {
    expect(thing.id).toMatch(/^(?:https|urn):/)
    expect(thing.title?.value).toBeTruthy()
    expect(thing.updated).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  }
  const [own, theirs] = feed.entries ?? []
  expect(own?.source).toBeUndefined()
  expect(own?.contributors?.map(({ name }) => name)).toEqual(['Noor Haddad'])
  expect(theirs?.authors?.map(({ name }) => name)).toEqual(['Sanna Reve', 'Ilo Marsh'])
  expect(theirs?.source).toMatchObject({ id: 'https://northlight.example.org', title: { value: 'Northlight Wire' }, updated: '2026-11-19T20:00:00.000Z' })
  expect(theirs?.links?.map(({ rel }) => rel)).toEqual(['alternate', 'via', 'license'])
  expect(new Set(feed.entries?.map(({ id }) => id)).size).toBe(2)
})

test('a JSON feed keeps origin and terms in its extension, and points to the credit line', () => {
  const story = aPublishedStory({ publicUntil: new Date('2027-01-01T00:00:00Z'), source: aSource(), canonicalUrl: 'https://northlight.example.org/coast/1', corrections: [{ id: '1', kind: 'CORRECTION', weight: 'HIGH', text: 'A fifth.', at: new Date('2026-11-21T10:00:00Z') }] })
  const [item] = JSON.parse(writeJsonFeed(aFeed(story), SITE_URL)).items
  expect(item.external_url).toBe('https://northlight.example.org/coast/1')
  expect(item._courtesy).toEqual({
    about: `${SITE_URL}/feeds/courtesy.txt`,
    line: 'content_html .credit',
    source: { name: 'Northlight Wire', url: 'https://northlight.example.org', date_published: '2026-11-19T20:00:00.000Z' },
    licence: { name: 'Northlight terms, version 3', url: 'https://northlight.example.org/terms' },
    canonical: 'https://northlight.example.org/coast/1',
    rights_until: '2027-01-01T00:00:00.000Z',
    corrections: [{ kind: 'correction', text: 'A fifth.', date: '2026-11-21T10:00:00.000Z' }],
  })
})

test('a feed without stories is a feed', () => {
  expect(XMLValidator.validate(writeRss(aFeed()))).toBe(true)
  expect(parseAtomFeed(writeAtom(aFeed())).updated).toBe('2026-11-21T09:45:00.000Z')
  expect(JSON.parse(writeJsonFeed(aFeed(), SITE_URL)).items).toEqual([])
})

test('a partner story without named authors is by the partner, one of ours by the paper', () => {
  const names = parseAtomFeed(writeAtom(aFeed(aPublishedStory({ bylines: [] }), aPublishedStory({ bylines: [], source: aSource({ originalAuthors: [] }) })))).entries?.map(({ authors }) => authors?.[0]?.name)
  expect(names).toEqual(['The Merrow Ledger', 'Northlight Wire'])
})
