import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { db } from '#lib/db.ts'
import { cite, embed, facts, footnote, link, p, pull, quote, table } from '#prisma/demo/write.ts'
import { aContributor, aPartner, aPicture, aStory, aTopic } from '#prisma/builders.ts'
import { correctStory } from '#newsroom/stories/correct.ts'
import { ATTACKS } from './attacks.ts'
import { desk, sectionCalled } from './desk.ts'
import { expect, STATUS_LINE, test, textOf } from './fixtures.ts'
import { ownWord } from './own-word.ts'

const WIDTH = 320
test.use({ viewport: { width: WIDTH, height: 640 } })

const tiny = () => sharp({ create: { width: 24, height: 16, channels: 3, background: '#777' } }).png().toBuffer()

/** A story of which every field that takes words holds these. */
async function everythingSays(text: string) {
  const word = ownWord()
  const picture = await aPicture({ bytes: await tiny(), alt: text, credit: text, caption: text, creator: text })
  const contributor = await aContributor({
    name: text, jobTitle: text, shortBio: text.slice(0, 160), longBio: [text], expertise: [text], credentials: [text], awards: [text], places: [text], languages: [text], pronouns: text, pronunciation: text, signal: text,
    nativeName: text, nativeNameLang: 'en', links: [{ label: text, url: 'https://person.example.org' }],
    affiliations: [{ organisation: text, title: text, from: '2020-01-01' }], disclosures: [{ entity: text, nature: text, text, from: '2020-01-01' }],
  })
  const partner = await aPartner({ name: text, legalName: text, description: text, terms: { licence: text.slice(0, 200), credit: { template: 'COURTESY: {partner}' }, images: 'INCLUDED', summary: text } })
  const topic = await aTopic({ name: text, slug: word, description: text })
  const story = await aStory({
    section: await sectionCalled('culture'), slug: word, headline: text, frontHeadline: text, searchTitle: text, standfirst: text, kicker: text.slice(0, 60), dateline: text.slice(0, 100),
    lead: { mediaId: picture.id, caption: text }, topicIds: [topic.id], bylines: [{ contributorId: contributor.id, role: 'REPORTER' }],
    references: [{ key: 'a', kind: 'DOCUMENT', title: text, creators: [text], publisher: text, locator: text, quote: text, url: `https://reference.example.org/?q=${encodeURIComponent(text)}` }],
    body: { type: 'doc', content: [
      p(text), p(cite('a', text), footnote(text), link(text, `https://link.example.org/?q=${encodeURIComponent(text)}"><b>`)), quote(text, text), pull(text, text),
      table(text, [text, text], [text, text]), facts(text, p(text)), embed(text.slice(0, 80), text, 'https://embed.example.org/'), { type: 'image', attrs: { mediaId: picture.id, caption: text } },
    ] },
    from: { partnerId: partner.id, canonicalUrl: `https://original.example.org/${word}`, originalAuthors: [text], edits: 'STYLE' },
  })
  await correctStory(desk, { storyId: story.id, kind: 'CORRECTION', weight: 'HIGH', text })
  return { ...story, word, contributor, partner, topic }
}

/** What a page may hold: one script of ours, data, and nothing that runs or leads to where no link may lead. */
async function holdsNothingStrange(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth), 'the page is wider than the screen').toBeLessThanOrEqual(WIDTH)
  const strange = await page.evaluate(() => {
    const all = [...document.querySelectorAll('*')]
    const handlers = all.flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith('on') || name === 'style' || name === 'srcdoc').map((name) => `${element.tagName} ${name}`))
    const scripts = [...document.scripts].filter(({ type, src }) => type !== 'application/ld+json' && new URL(src || 'about:blank').pathname !== '/reader.js').map(({ outerHTML }) => outerHTML)
    const elements = all.filter((element) => /^(?:iframe|object|embed|base|svg|math|style|template|marquee|portal|frame)$/i.test(element.tagName)).map(({ outerHTML }) => outerHTML)
    const links = [...document.links].map((anchor) => anchor.getAttribute('href') ?? '').filter((href) => !/^(?:https?:\/\/|mailto:|\/(?!\/)|#|\?)/.test(href))
    const pictures = [...document.images].map((image) => image.getAttribute('src') ?? '').filter((src) => !src.startsWith('/media/'))
    return [...handlers, ...scripts, ...elements, ...links, ...pictures]
  })
  expect(strange).toEqual([])
}

const inOne = (text: string) => printable(text).replace(/\s/g, '')
const textIn = (page: Page, selector: string) => page.locator(selector).first().evaluate((element) => element.textContent)

/** All that the pages of this journey have reason to ask for. */
const OURS = /^\/(?:reader\.js|speculation-rules\.json|icon\.svg|search|corrections)$|^\/(?:fonts|_next\/static|media|contributors|partners|topics|culture)\//

/** Characters that no text may hold are left out of feeds and of a story's text. */
// eslint-disable-next-line no-control-regex
const printable = (text: string) => text.replace(/[\u0000-\u0008\v\f\u000e-\u001f\ufffe\uffff]/g, '')

// feedsmith reads a feed as lenient readers do, and takes comments out of titles; whether a title is whole is asked of an XML parser.
const xml = new XMLParser({ parseTagValue: false, ignoreAttributes: true })

for (const [name, attack] of Object.entries(ATTACKS)) {
  test(`words that would be ${name} stay words, wherever they stand`, async ({ page, request, requested, baseURL, expectFault }) => {
    expectFault(STATUS_LINE)
    const { path, word, contributor, partner, topic } = await everythingSays(attack)
    const { headline } = await db().liveStory.findFirstOrThrow({ where: { slug: word }, select: { headline: true } })
    expect(headline).toBe(attack.trim())

    await page.goto(path)
    expect(await textIn(page, 'h1')).toBe(headline)
    expect(await textIn(page, '[itemprop=articleBody] > p')).toBe(printable(attack))
    expect(await textIn(page, '#ref-1 a')).toBe(headline)
    expect(await page.locator('article img').first().getAttribute('alt')).toBe(headline)
    expect(await textIn(page, '[id^=correction-] p:last-child')).toBe(headline)
    expect(inOne(await page.title())).toContain(inOne(headline).slice(0, 20))
    await holdsNothingStrange(page)
    const data = await page.locator('script[type="application/ld+json"]').allTextContents()
    const things = data.flatMap((json) => [JSON.parse(json)].flat())
    expect(things.find((thing) => /Article/.test(String(thing['@type'])))?.headline).toBe(headline)

    for (const [place, heading] of [[`/contributors/${contributor.slug}`, 'h1'], [`/partners/${partner.slug}`, 'h1'], [`/topics/${topic.slug}`, 'h1'], ['/corrections', '']] as const) {
      await page.goto(place)
      if (heading) expect(await textIn(page, heading), place).toContain(headline)
      await holdsNothingStrange(page)
    }
    // What no keyboard types is refused in an address.
    await page.goto(`/search?q=${encodeURIComponent(printable(attack))}`)
    await holdsNothingStrange(page)
    expect(requested.filter((url) => !url.startsWith('data:') && !OURS.test(new URL(url).pathname))).toEqual([])
    expect(requested.every((url) => url.startsWith('data:') || url.startsWith(`${baseURL}/`))).toBe(true)

    const feed = `/feeds/topic/${topic.slug}`
    const rss = await textOf(request, `${feed}/rss.xml`)
    expect(XMLValidator.validate(rss)).toBe(true)
    expect(parseRssFeed(rss).items).toHaveLength(1)
    expect(xml.parse(rss).rss.channel.item.title).toBe(printable(headline).trim())
    const atom = await textOf(request, `${feed}/atom.xml`)
    expect(XMLValidator.validate(atom)).toBe(true)
    expect(parseAtomFeed(atom).entries).toHaveLength(1)
    expect(xml.parse(atom).feed.entry.title).toBe(printable(headline).trim())
    const json = parseJsonFeed(await textOf(request, `${feed}/feed.json`)).items?.[0]
    expect(json?.title).toBe(headline)
    await page.setContent(json?.content_html ?? '')
    expect(await page.locator('script, iframe, svg, style, [onerror], [onload], [onclick]').count()).toBe(0)
    expect(await textIn(page, 'p:not(.credit)')).not.toBeNull()
  })
}

test('addresses and questions made to break something are answered plainly', async ({ request }) => {
  for (const path of ['/%3Cscript%3Ealert(1)%3C/script%3E', '/region/%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E', '/search?q=%3C/title%3E%3Cscript%3Ealert(1)%3C/script%3E', '/contributors/..%2f..%2fetc%2fpasswd', '/topics/%00', '/region/%E2%80%AE', `/${'a'.repeat(1_900)}`, '/archive/0000/00/00', '/archive/9999/99/99', '/feeds/topic/%27;DROP/rss.xml', '/media/../../etc/passwd', '/?page=-1', '/search?page=99999999999999999999', '/search?q=%', '/region?page=1e9']) {
    const { status, text } = await answerTo(request, path)
    expect(status, path).toBeLessThan(500)
    expect(text, path).not.toMatch(/<script>alert|onerror=alert\(1\)>|at \w+ \(|PrismaClient/)
  }
})

async function answerTo(request: Parameters<typeof textOf>[0], path: string) {
  const answer = await request.get(path, { maxRedirects: 0 })
  return { status: answer.status(), text: await answer.text() }
}
