import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { xmlText } from '#lib/xml.ts'
import { HOSTILE } from '../../stories/sample-story.ts'
import { writeNewsSitemap, writeSitemap, writeSitemapIndex } from './sitemap.ts'

const modified = new Date('2026-11-21T09:45:00Z')
const news = (title: string) => ({ url: 'https://ledger.example/region/a', title, published: modified, lang: 'pt-BR' })

test('a sitemap lists whole addresses with the time of their last change', () => {
  const document = writeSitemap([{ url: 'https://ledger.example/region/a?b&c', modified }, { url: 'https://ledger.example/', modified: null }])
  expect(XMLValidator.validate(document)).toBe(true)
  expect(new XMLParser().parse(document).urlset.url).toEqual([{ loc: 'https://ledger.example/region/a?b&c', lastmod: '2026-11-21T09:45:00.000Z' }, { loc: 'https://ledger.example/' }])
})

test('a file holds no more addresses than search engines take', () => {
  const many = Array.from({ length: 50_001 }, (_, n) => ({ url: `https://ledger.example/region/${n}`, modified: null }))
  expect(writeSitemap(many).match(/<url>/g)?.length).toBe(50_000)
})

test('the index leads to the parts', () => {
  expect(new XMLParser().parse(writeSitemapIndex([{ url: 'https://ledger.example/sitemaps/2026-11.xml', modified }])).sitemapindex.sitemap.loc).toBe('https://ledger.example/sitemaps/2026-11.xml')
})

test('the news sitemap names the paper, the language, the day and the headline', () => {
  const [entry] = [new XMLParser().parse(writeNewsSitemap([news('A headline')], { name: 'The Merrow Ledger' })).urlset.url].flat()
  expect(entry['news:news']).toEqual({
    'news:publication': { 'news:name': 'The Merrow Ledger', 'news:language': 'pt' },
    'news:publication_date': '2026-11-21T09:45:00.000Z',
    'news:title': 'A headline',
  })
})

test.each(HOSTILE.map((text) => [text.slice(0, 24), text]))('a headline stays the text it is: %j', (_, text) => {
  const document = writeNewsSitemap([news(text)], { name: text })
  expect(XMLValidator.validate(document)).toBe(true)
  expect(document).toBe(xmlText(document))
  const options = { parseTagValue: false, trimValues: false, processEntities: { enabled: true, maxTotalExpansions: 100_000, maxExpandedLength: 1_000_000 } }
  expect(new XMLParser(options).parse(document).urlset.url['news:news']['news:title']).toBe(xmlText(text))
})
