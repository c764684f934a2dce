import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aContributor, aPaper, aPartner, aPicture, aSection, aStory, aTopic } from '#prisma/builders.ts'
import { commandLine } from '../access/can.ts'
import { calendarOf, daysBeside, storiesByMonth } from './archive.ts'
import { contributorAt, publishedContributors, storiesWith } from './contributors.ts'
import { correctStory } from './correct.ts'
import { publishedCorrections } from './corrections.ts'
import { storiesNear, wordsOfPath } from './nearest.ts'
import { publishedTopics } from './topics.ts'
import { withdrawStory } from './withdraw.ts'

const at = (day: string) => new Date(`${day}T12:00:00Z`)

beforeAll(() => aPaper({ timeZone: 'Pacific/Auckland' }))

describe('the archive', () => {
  it('counts a story on the newsroom’s day, not on the day of somewhere else', async () => {
    await aStory({ published: new Date('2025-03-31T18:00:00Z') })
    await aStory({ published: at('2025-04-10') })
    await aStory({ published: null })
    expect(await storiesByMonth({ year: '2025' })).toEqual([{ span: '2025-04', stories: 2 }])
    expect((await calendarOf('2025-04')).days).toEqual([{ span: '2025-04-01', stories: 1 }, { span: '2025-04-11', stories: 1 }])
  })

  it('leads to the nearest days and months that have stories', async () => {
    await aStory({ published: at('2025-08-01') })
    expect(await daysBeside('2025-04-11')).toEqual({ previous: '2025-04-01', next: '2025-08-02' })
    expect(await calendarOf('2025-06')).toEqual({ days: [], previous: '2025-04', next: '2025-08' })
  })
})

describe('contributors', () => {
  it('are listed by surname once they have a story that readers can see', async () => {
    const [zoe, anna] = [await aContributor({ name: 'Zoe Abel' }), await aContributor({ name: 'Anna Zorn' })]
    for (const { id } of [anna, zoe]) await aStory({ bylines: [{ contributorId: id, role: 'WRITER' }] })
    const draft = await aContributor({ name: 'Not Yet' })
    await aStory({ bylines: [{ contributorId: draft.id, role: 'WRITER' }], published: null })
    const names = (await publishedContributors()).map(({ name }) => name)
    expect(names.indexOf('Zoe Abel')).toBeLessThan(names.indexOf('Anna Zorn'))
    expect(names).not.toContain('Not Yet')
  })

  it('are shown without what they told the desk in private', async () => {
    const portrait = await aPicture()
    const { slug } = await aContributor({ name: 'Private Person', portraitId: portrait.id, publicEmail: 'public@example.org', contact: { email: 'secret@example.org', phone: '+00 1234' } })
    const found = await contributorAt(slug, 'en')
    expect(found).toMatchObject({ profile: { publicEmail: 'public@example.org', portrait: { credit: 'Photograph: The Test Paper' } } })
    expect(JSON.stringify([found, await publishedContributors()])).not.toMatch(/secret|1234/)
  })

  it('who were merged lead to the one who stays, in one step', async () => {
    const [first, second, third] = [await aContributor(), await aContributor(), await aContributor()]
    await db().contributor.update({ where: { id: first.id }, data: { mergedIntoId: second.id } })
    await db().contributor.update({ where: { id: second.id }, data: { mergedIntoId: third.id } })
    expect(await contributorAt(first.slug, 'en')).toEqual({ movedTo: third.slug })
    expect(await contributorAt('nobody', 'en')).toBeNull()
  })

  it('have their stories by what they did', async () => {
    const { id, slug } = await aContributor()
    await aStory({ headline: 'Words', bylines: [{ contributorId: id, role: 'WRITER' }] })
    await aStory({ headline: 'Pictures', bylines: [{ contributorId: id, role: 'PHOTOGRAPHER' }] })
    const found = await contributorAt(slug, 'en')
    expect(found && 'profile' in found && found.profile.roles).toEqual([{ role: 'WRITER', stories: 1 }, { role: 'PHOTOGRAPHER', stories: 1 }])
    expect((await storiesWith(id, { role: 'PHOTOGRAPHER' })).cards.map(({ headline }) => headline)).toEqual(['Pictures'])
    expect((await storiesWith(id)).cards).toHaveLength(2)
  })
})

it('a topic is listed with the number of its stories, and not at all while it has none', async () => {
  const topic = await aTopic({ name: 'Herons' })
  await aTopic({ name: 'Unwritten' })
  await aStory({ topicIds: [topic.id] })
  const found = await publishedTopics()
  expect(found.find(({ name }) => name === 'Herons')).toMatchObject({ stories: 1 })
  expect(found.some(({ name }) => name === 'Unwritten')).toBe(false)
})

describe('the record of corrections', () => {
  it('has each with its story, newest first, and a withdrawal that hides its headline hides it here too', async () => {
    const right = await aStory({ headline: 'Right now' })
    const gone = await aStory({ headline: 'Gone for good' })
    await correctStory(commandLine, { storyId: right.id, kind: 'CORRECTION', weight: 'LOW', text: 'It was a heron.' }, at('2030-01-01'))
    await correctStory(commandLine, { storyId: gone.id, kind: 'CLARIFICATION', weight: 'LOW', text: 'It was unclear.' }, at('2030-01-02'))
    await withdrawStory(commandLine, { storyId: gone.id, reason: 'LEGAL', note: 'A court ordered it.', hideHeadline: true }, at('2030-01-03'))
    const { entries } = await publishedCorrections({ now: at('2030-02-01') })
    expect(entries.map(({ kind, text, story }) => [kind, text, story?.headline ?? null])).toEqual([
      ['WITHDRAWAL', 'A court ordered it.', null],
      ['CLARIFICATION', 'It was unclear.', null],
      ['CORRECTION', 'It was a heron.', 'Right now'],
    ])
    expect((await publishedCorrections({ size: 1, page: 2, now: at('2030-02-01') })).entries[0]?.kind).toBe('CLARIFICATION')
  })
})

describe('an address that is not found', () => {
  it('gives its words, whatever is in it', () => {
    expect(wordsOfPath('/2019/05/ferry-returns-to-sule.html?ref=7')).toBe('ferry returns to sule')
    expect(wordsOfPath('/%E0%A4%A')).toBe('')
    expect(wordsOfPath('/caf%C3%A9')).toBe('café')
    expect(wordsOfPath('/')).toBe('')
  })

  it('leads to the stories with the most of these words in their headline', async () => {
    const section = await aSection({ slug: 'near', name: 'Near' })
    for (const headline of ['Ferry returns to Sule', 'Ferry sold', 'Nothing alike']) await aStory({ section, headline })
    expect((await storiesNear('ferries returning sule', 'en')).map(({ headline, path }) => [headline, path])).toEqual([
      ['Ferry returns to Sule', '/near/ferry-returns-to-sule'],
      ['Ferry sold', '/near/ferry-sold'],
    ])
    expect(await storiesNear('', 'en')).toEqual([])
  })
})

it('a partner’s story is counted where its licence lets it stand', async () => {
  const partner = await aPartner({ validFrom: '2018-01-01', terms: { window: { days: 10, atEnd: 'REMOVE' } } })
  await aStory({ from: { partnerId: partner.id, originalPublished: at('2019-01-01') }, published: at('2019-01-01') })
  expect(await storiesByMonth({ year: '2019', now: at('2019-01-05') })).toHaveLength(1)
  expect(await storiesByMonth({ year: '2019', now: at('2019-03-01') })).toEqual([])
})
