import { beforeAll, describe, expect, it } from 'vitest'
import { aContributor, aPaper, aPartner, aPicture, aSection, aStory, aTopic } from '#prisma/builders.ts'
import { commandLine } from '../access/can.ts'
import { mergeContributors } from '../contributors/merge.ts'
import { withdrawStory } from '../stories/withdraw.ts'
import { tags } from '../tags.ts'
import { FEED_SIZE, feedOf, type FeedOf } from './feed.ts'
import { createPartner } from './partners.ts'
import { newsOfTwoDays, sitemapMonths, sitemapOfMonth, sitemapOfPages } from './sitemap.ts'

const SITE = 'https://paper.example'
const feed = async (of: FeedOf, now?: Date) => (await feedOf(of, SITE, now))?.feed.items.map(({ title }) => title)
const news = async (now?: Date) => (await newsOfTwoDays(now)).places.map(({ title }) => title)

beforeAll(() => aPaper({ name: 'The Test Paper' }))

describe('a feed', () => {
  it('of a section, contributor, partner or topic holds theirs, and each says where it is at home', async () => {
    const [section, topic, contributor, partner] = await Promise.all([aSection({ name: 'Harbour' }), aTopic({ name: 'Tides' }), aContributor({ name: 'Ada Quay' }), aPartner({ name: 'Northlight' })])
    await aStory({ headline: 'Ours', section, topicIds: [topic.id], bylines: [{ contributorId: contributor.id, role: 'REPORTER' }] })
    await aStory({ headline: 'Theirs', from: { partnerId: partner.id } })
    const homes: [FeedOf, string, string][] = [
      [{ kind: 'section', slug: 'harbour' }, 'Ours', '/harbour'],
      [{ kind: 'topic', slug: 'tides' }, 'Ours', '/topics/tides'],
      [{ kind: 'contributor', slug: contributor.slug }, 'Ours', `/contributors/${contributor.slug}`],
      [{ kind: 'partner', slug: partner.slug }, 'Theirs', `/partners/${partner.slug}`],
    ]
    for (const [of, title, home] of homes) {
      const found = await feedOf(of, SITE)
      expect(found?.feed.items.map((item) => item.title)).toEqual([title])
      expect(found?.feed.homeUrl).toBe(SITE + home)
    }
    expect(await feed({ kind: 'paper' })).toEqual(expect.arrayContaining(['Ours', 'Theirs']))
  })

  it('of a contributor whose record was merged, and merged again, is that of the one that stands', async () => {
    const [one, two, three] = [await aContributor(), await aContributor(), await aContributor({ name: 'The Last' })]
    await mergeContributors(commandLine, { keptId: two.id, goneId: one.id, keptVersion: 1, goneVersion: 1 })
    await mergeContributors(commandLine, { keptId: three.id, goneId: two.id, keptVersion: 1, goneVersion: 2 })
    expect((await feedOf({ kind: 'contributor', slug: one.slug }, SITE))?.feed.homeUrl).toBe(`${SITE}/contributors/${three.slug}`)
  })

  it('of nobody is no feed', async () => {
    expect(await feedOf({ kind: 'partner', slug: 'nobody' }, SITE)).toBeNull()
    const prospect = await createPartner(commandLine, { name: 'Not agreed yet' })
    expect(await feedOf({ kind: 'partner', slug: prospect.slug }, SITE)).toBeNull()
  })

  it('leaves out a story that its agreement keeps to our pages', async () => {
    const partner = await aPartner({ terms: { uses: ['web'] } })
    await aStory({ from: { partnerId: partner.id } })
    expect(await feed({ kind: 'partner', slug: partner.slug })).toEqual([])
  })

  it('holds a story to the end of its licence, and then what the licence leaves of it', async () => {
    const partner = await aPartner({ terms: { window: { days: 10, atEnd: 'EXCERPT' } } })
    const published = new Date('2026-03-01T00:00:00Z')
    await aStory({ published, from: { partnerId: partner.id, originalPublished: published } })
    const at = async (day: string) => (await feedOf({ kind: 'partner', slug: partner.slug }, SITE, new Date(day)))
    const before = await at('2026-03-05')
    expect(before?.feed.items[0]?.html).toContain('The first paragraph says what happened.')
    expect(before?.shown.until).toEqual(new Date('2026-03-11T00:00:00Z'))
    expect((await at('2026-03-12'))?.feed.items[0]?.html).not.toContain('The first paragraph says what happened.')
  })

  it('is without a story that was withdrawn or that was to be removed', async () => {
    const partner = await aPartner({ terms: { window: { days: 10, atEnd: 'REMOVE' } } })
    const published = new Date('2026-03-01T00:00:00Z')
    await aStory({ published, from: { partnerId: partner.id, originalPublished: published } })
    const killed = await aStory({ published, headline: 'Killed', from: { partnerId: partner.id, originalPublished: published } })
    expect(await feed({ kind: 'partner', slug: partner.slug }, new Date('2026-03-05'))).toContain('Killed')
    await withdrawStory(commandLine, { storyId: killed.id, reason: 'PARTNER', note: 'The partner withdrew it.' })
    expect(await feed({ kind: 'partner', slug: partner.slug }, new Date('2026-03-05'))).toHaveLength(1)
    expect(await feed({ kind: 'partner', slug: partner.slug }, new Date('2026-03-12'))).toEqual([])
  })

  it('holds the newest thirty, and is kept under the tags of all that it shows', async () => {
    const section = await aSection()
    const picture = await aPicture()
    const stories = []
    for (let n = 0; n <= FEED_SIZE; n++) stories.push(await aStory({ section, headline: `Number ${n}`, published: new Date(Date.UTC(2026, 0, 1, 0, n)), ...(n === FEED_SIZE && { lead: { mediaId: picture.id } }) }))
    const found = await feedOf({ kind: 'section', slug: section.slug }, SITE)
    expect(found?.feed.items).toHaveLength(FEED_SIZE)
    expect(found?.feed.items[0]?.title).toBe(`Number ${FEED_SIZE}`)
    expect(found?.shown.tags).toEqual(expect.arrayContaining([tags.section(section.id), tags.story(stories.at(-1)?.id ?? ''), tags.media(picture.key)]))
  })
})

describe('sitemaps', () => {
  it('leave out what an agreement keeps from search engines, and what points to an original', async () => {
    const [hidden, elsewhere] = [await aPartner({ terms: { robots: 'NOINDEX' } }), await aPartner({ terms: { canonical: 'SOURCE' } })]
    const published = new Date('2025-05-10T12:00:00Z')
    await aStory({ headline: 'Open', published })
    await aStory({ headline: 'Hidden', published, from: { partnerId: hidden.id } })
    await aStory({ headline: 'Elsewhere', published, from: { partnerId: elsewhere.id, canonicalUrl: 'https://partner.example.org/1' } })
    expect(await news(new Date('2025-05-11T00:00:00Z'))).toEqual(['Open'])
    expect((await sitemapOfMonth('2025-05', new Date('2025-05-11T00:00:00Z'))).places).toHaveLength(1)
  })

  it('of news hold two days by first publication, and end with the oldest of them', async () => {
    const published = new Date('2025-07-10T12:00:00Z')
    await aStory({ headline: 'July', published })
    expect(await news(new Date('2025-07-12T11:59:00Z'))).toEqual(['July'])
    expect((await newsOfTwoDays(new Date('2025-07-11T00:00:00Z'))).shown.until).toEqual(new Date('2025-07-12T12:00:00Z'))
    expect(await news(new Date('2025-07-12T12:01:00Z'))).toEqual([])
  })

  it('name each month that has stories, and the pages of those who have any', async () => {
    const section = await aSection({ name: 'Estuary' })
    await aContributor({ name: 'Silent Writer' })
    await aStory({ section, published: new Date('2024-02-10T12:00:00Z') })
    expect((await sitemapMonths()).places.map(({ month }) => month)).toContain('2024-02')
    const pages = (await sitemapOfPages()).places.map(({ url }) => url)
    expect(pages).toEqual(expect.arrayContaining(['/', '/estuary', '/archive']))
    expect(pages).not.toContain('/contributors/silent-writer')
  })
})
