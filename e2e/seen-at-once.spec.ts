import type { APIRequestContext } from '@playwright/test'
import { db } from '#lib/db.ts'
import { aContributor, aPartner, aPicture, aSection, aStory, aTopic, paragraphs } from '#prisma/builders.ts'
import { renditionPath } from '#newsroom/media/picture.ts'
import { publishStory } from '#newsroom/stories/publish.ts'
import { renameStory } from '#newsroom/stories/rename.ts'
import { withdrawStory } from '#newsroom/stories/withdraw.ts'
import { desk, editStory, sectionCalled, today } from './desk.ts'
import { ask, expect, statusOf, STATUS_LINE, test, textOf } from './fixtures.ts'
import { ownWord } from './own-word.ts'
import { everyPublicText } from './crawl.ts'

const FORMATS = ['rss.xml', 'atom.xml', 'feed.json']
/** As long as a publication may take to reach a reader, and a little for a busy machine. */
const SOON = { timeout: 5_000, intervals: [20, 50, 100] }

/** A draft with people and places of its own, and every address that will show it once it is public. */
async function aDraftAndWhereItWillStand(word: string) {
  const section = await aSection({ name: `Rooms of ${word}`, position: 90 })
  const topic = await aTopic({ name: `Theme ${word}` })
  const contributor = await aContributor({ name: `Wanda ${word}` })
  const partner = await aPartner({ name: `Bureau ${word}` })
  const story = await aStory({
    section, slug: `first-${word}`, headline: `First words of ${word}`, standfirst: `Second words of ${word}.`, topicIds: [topic.id],
    bylines: [{ contributorId: contributor.id, role: 'TRANSLATOR' }], from: { partnerId: partner.id }, published: null,
  })
  const day = await today()
  const feeds = ['', `section/${section.slug}/`, `topic/${topic.slug}/`, `contributor/${contributor.slug}/`, `partner/${partner.slug}/`]
  const places = [
    '/', `/${section.slug}`, `/topics/${topic.slug}`, `/contributors/${contributor.slug}`, `/partners/${partner.slug}`, `/archive/${day.replaceAll('-', '/')}`,
    `/search?q=${word}`, '/news-sitemap.xml', `/sitemaps/${day.slice(0, 7)}.xml`, ...feeds.flatMap((feed) => FORMATS.map((format) => `/feeds/${feed}${format}`)),
  ]
  /** Pages that count or name, without a link to the story. */
  const names = { '/topics': topic.slug, '/contributors': contributor.slug, '/partners': partner.slug, '/sitemaps/pages.xml': topic.slug }
  return { id: story.id, path: `/${section.slug}/first-${word}`, places, names, section, topic, contributor, partner }
}

/** The addresses, of those given, whose answer has these words. */
async function having(request: APIRequestContext, places: string[], words: string): Promise<string[]> {
  const found: string[] = []
  for (const place of places) if ((await textOf(request, place)).includes(words)) found.push(place)
  return found
}

test('a story that is published stands at once wherever it belongs', async ({ request }) => {
  const { id, path, places, names } = await aDraftAndWhereItWillStand(ownWord())
  expect(await statusOf(request, path)).toBe(404)
  expect(await having(request, [...places, ...Object.keys(names)], path)).toEqual([])

  await publishStory(desk, { storyId: id })
  await expect.poll(() => statusOf(request, path), SOON).toBe(200)
  await expect.poll(() => having(request, places, path), SOON).toEqual(places)
  for (const [place, slug] of Object.entries(names)) await expect.poll(() => textOf(request, place), SOON).toContain(slug)
})

test('an edit that is published replaces the old words wherever they stood', async ({ request }) => {
  const word = ownWord()
  const { id, path, places, section } = await aDraftAndWhereItWillStand(word)
  await publishStory(desk, { storyId: id })
  await expect.poll(() => having(request, places, path), SOON).toEqual(places)

  const better = `Better words of ${ownWord()}`
  await editStory(id, { headline: better, body: paragraphs('The mended text.') }, 'Mends the text.')
  // In pages of search results what matched is marked, and sitemaps name addresses only.
  const worded = places.filter((place) => !place.startsWith('/search') && !place.startsWith('/sitemaps'))
  await expect.poll(() => having(request, worded, better), SOON).toEqual(worded)
  await expect.poll(() => having(request, worded, `First words of ${word}`), SOON).toEqual([])
  await expect.poll(() => textOf(request, path), SOON).toContain('The mended text.')
  expect(await textOf(request, `/feeds/section/${section.slug}/rss.xml`)).toContain('The mended text.')
})

test('an edit that is saved and not published changes nothing for readers', async ({ request }) => {
  const word = ownWord()
  const { id, path } = await aStory({ section: await sectionCalled('world'), headline: `As printed: ${word}` })
  await expect.poll(() => textOf(request, path), SOON).toContain(`As printed: ${word}`)
  await expect(editStory(id, { headline: '', standfirst: `As meant: ${word}` })).rejects.toThrow(/headline/)
  expect(await textOf(request, path)).toContain(`As printed: ${word}`)
  expect(await textOf(request, path)).not.toContain('As meant')
})

test('a renamed story is found by all the addresses it ever had, in one step, and its old copy is never shown', async ({ request }) => {
  const word = ownWord()
  const { id, path, places, section } = await aDraftAndWhereItWillStand(word)
  await publishStory(desk, { storyId: id })
  const addresses = [path]
  for (const slug of [`second-${word}`, `third-${word}`, `fourth-${word}`]) {
    await expect.poll(() => statusOf(request, addresses.at(-1) ?? ''), SOON).toBe(200)
    await renameStory(desk, { storyId: id, slug })
    addresses.push(`/${section.slug}/${slug}`)
  }
  const [now = '', ...old] = addresses.toReversed()
  await expect.poll(() => statusOf(request, now), SOON).toBe(200)
  for (const address of old) {
    await expect.poll(async () => { const { status, headers } = await ask(request, address); return [status, headers['location']] }, SOON).toEqual([301, now])
    expect((await ask(request, address)).text).not.toContain('First words')
  }
  await expect.poll(() => having(request, places, now), SOON).toEqual(places)
  for (const address of old) expect(await having(request, places, `${address}"`), address).toEqual([])
})

test('a withdrawn story answers “gone” with its note, at once, and stands in no list', async ({ page, request, expectFault }) => {
  expectFault(STATUS_LINE)
  const word = ownWord()
  const { id, path, places } = await aDraftAndWhereItWillStand(word)
  await publishStory(desk, { storyId: id })
  await expect.poll(() => having(request, [path, ...places], path), SOON).toEqual([path, ...places])

  await withdrawStory(desk, { storyId: id, reason: 'INACCURATE', note: `We cannot stand by ${word}.` })
  await expect.poll(() => statusOf(request, path), { ...SOON, timeout: 2_000 }).toBe(410)
  await expect.poll(() => having(request, places, path), SOON).toEqual([])
  expect(await statusOf(request, `/og/story/${id}`)).toBe(404)

  const answer = await page.goto(path)
  expect(answer?.headers()['x-robots-tag']).toContain('noindex')
  await expect(page.getByText(`We cannot stand by ${word}.`)).toBeVisible()
  await expect(page.getByText('It was withdrawn because it was wrong.')).toBeVisible()
  await expect(page.getByText('The first paragraph says what happened.')).toHaveCount(0)
  await page.goto('/corrections')
  await expect(page.getByRole('article').filter({ hasText: `We cannot stand by ${word}.` })).toContainText('Withdrawn')
})

test('a story withdrawn with its headline is not named again', async ({ request }) => {
  const word = ownWord()
  const { id, path } = await aStory({ section: await sectionCalled('world'), slug: `quiet-${word.slice(0, 3)}-${crypto.randomUUID().slice(0, 8)}`, headline: `Named: ${word}` })
  await expect.poll(() => textOf(request, path), SOON).toContain(word)
  await withdrawStory(desk, { storyId: id, reason: 'PRIVACY', note: 'Taken down at the wish of somebody in it.', hideHeadline: true })
  await expect.poll(() => statusOf(request, path), SOON).toBe(410)
  for (const place of [path, '/corrections', '/', '/world']) expect(await textOf(request, place), place).not.toContain(word)
  expect(await textOf(request, `/search?q=${word}`)).toContain('No story has these words')
})

test('of a draft, or a story under embargo, no reader learns a word', async ({ request }) => {
  test.slow()
  const word = ownWord()
  const section = await sectionCalled('region')
  const topic = await aTopic({ name: `Topic ${word}` })
  const picture = await aPicture({ alt: `Alt ${word}`, credit: `Credit ${word}` })
  const bylines = [{ contributorId: (await aContributor({ name: `Writer ${word}` })).id, role: 'WRITER' as const }]
  const secret = {
    section, headline: `Headline ${word}`, standfirst: `Standfirst ${word}`, body: paragraphs(`Body ${word}`), topicIds: [topic.id], bylines,
    lead: { mediaId: picture.id, caption: `Caption ${word}` }, references: [{ key: 'a', kind: 'DOCUMENT' as const, title: `Reference ${word}` }], published: null,
  }
  const draft = await aStory({ ...secret, slug: `draft-${word}` })
  const embargoed = await aStory({ ...secret, slug: `embargo-${word}`, embargoUntil: new Date(Date.now() + 3_600_000) })
  await expect(publishStory(desk, { storyId: embargoed.id })).rejects.toThrow(/embargo/i)

  for (const { id, slug } of [draft, embargoed]) {
    expect(await statusOf(request, `/region/${slug}`)).toBe(404)
    expect(await statusOf(request, `/og/story/${id}`)).toBe(404)
  }
  expect(await textOf(request, `/search?q=${word}`)).toContain('No story has these words')
  const { texts, asked } = await everyPublicText(request)
  expect(asked).toBeGreaterThan(120)
  expect(texts.filter(({ text }) => text.includes(word)).map(({ path }) => path)).toEqual([])
  expect(texts.filter(({ text }) => text.includes('Amara Lindqvist')).length).toBeGreaterThan(5)
})

test('a picture can be fetched once its story is public, and not before', async ({ request }) => {
  const picture = await aPicture()
  const story = await aStory({ section: await sectionCalled('sport'), lead: { mediaId: picture.id }, published: null })
  const files = [renditionPath(picture.key, 'WHOLE', 480, 'webp'), renditionPath(picture.key, 'WIDE', 320, 'avif')]
  for (const file of files) expect(await statusOf(request, file)).toBe(404)
  await publishStory(desk, { storyId: story.id })
  for (const file of files) await expect.poll(() => statusOf(request, file), SOON).toBe(200)
  const { headers, body } = await ask(request, files[0] ?? '')
  expect(headers['content-type']).toBe('image/webp')
  expect(body.subarray(8, 12).toString()).toBe('WEBP')
  expect(await db().media.count({ where: { key: picture.key, publicSince: { not: null } } })).toBe(1)
})
