import { beforeAll, describe, expect, it } from 'vitest'
import { aContributor, aPaper, aPartner, aSection, aStory, aTopic, paragraphs } from '#prisma/builders.ts'
import { commandLine } from '../access/can.ts'
import { searchStories, type SearchInput } from './search.ts'
import { withdrawStory } from './withdraw.ts'

const search = (q: string, over: Partial<SearchInput> = {}) => searchStories({ q, lang: 'en', ...over })
const headlines = async (q: string, over: Partial<SearchInput> = {}) => (await search(q, over)).hits.map(({ card }) => card.headline)

beforeAll(async () => {
  await aPaper()
  const sport = await aSection({ slug: 'sport', name: 'Sport' })
  const region = await aSection({ slug: 'region', name: 'Region' })
  const author = await aContributor({ name: 'Ines Fairlow' })
  const partner = await aPartner({ name: 'Northlight Wire' })
  const topic = await aTopic({ name: 'Merrow Bridge' })
  const day = (text: string) => new Date(`${text}T12:00:00Z`)
  await aStory({ section: region, headline: 'Lorries barred from the crossing', body: paragraphs('Engineers found “cracks” in the deck—and in two piers.'), topicIds: [topic.id], published: day('2026-03-01') })
  await aStory({ section: sport, headline: 'Rowers race at dusk', body: paragraphs('The crossing was calm, and the lorries far off.'), bylines: [{ contributorId: author.id, role: 'REPORTER' }], published: day('2026-05-01') })
  await aStory({ section: region, headline: 'Éclairs for the mayor', body: paragraphs('A baker sends cakes. Half a word is a li', 'nk.'), from: { partnerId: partner.id }, published: day('2026-06-01') })
  await aStory({ section: region, headline: 'الميناء يفتح رصيفه', standfirst: 'خبر', lang: 'ar', dir: 'rtl', body: paragraphs('قال المدير إن المرفأ، وهو الأكبر، يعمل.'), published: day('2026-07-01') })
  await aStory({ section: region, headline: 'A secret of the harbour', published: null })
})

describe('search', () => {
  it('finds a word in another form, and with or without its accents', async () => {
    expect(await headlines('lorry')).toHaveLength(2)
    expect(await headlines('eclair')).toEqual(['Éclairs for the mayor'])
  })

  it('puts the story with the word in its headline first', async () => {
    expect((await headlines('lorries'))[0]).toBe('Lorries barred from the crossing')
  })

  it('finds a word that stands in printed quotes or beside a dash', async () => {
    expect(await headlines('cracks')).toHaveLength(1)
    expect(await headlines('deck')).toHaveLength(1)
  })

  it('finds a story by its writer, its topic and its partner', async () => {
    expect(await headlines('fairlow')).toEqual(['Rowers race at dusk'])
    expect(await headlines('"merrow bridge"')).toEqual(['Lorries barred from the crossing'])
    expect(await headlines('northlight')).toEqual(['Éclairs for the mayor'])
  })

  it('finds words in different places of a story, in a language without Latin letters too', async () => {
    expect(await headlines('fairlow calm')).toHaveLength(1)
    expect(await headlines('المرفأ')).toHaveLength(1)
  })

  it('keeps to quotes, to “or” and to a minus', async () => {
    expect(await headlines('"two piers"')).toHaveLength(1)
    expect(await headlines('"piers two"')).toEqual([])
    expect(await headlines('cakes or piers')).toHaveLength(2)
    expect(await headlines('crossing -rowers')).toEqual(['Lorries barred from the crossing'])
    expect(await headlines('bridge -lorry')).toEqual([])
  })

  it('keeps to a section, a writer, a partner and days', async () => {
    expect(await headlines('crossing', { filters: { section: 'sport' } })).toEqual(['Rowers race at dusk'])
    expect(await headlines('crossing', { filters: { contributor: 'ines-fairlow' } })).toEqual(['Rowers race at dusk'])
    expect(await headlines('mayor', { filters: { partner: 'northlight-wire' } })).toHaveLength(1)
    expect(await headlines('crossing', { filters: { from: '2026-03-01', to: '2026-03-01' } })).toEqual(['Lorries barred from the crossing'])
    expect(await headlines('crossing', { filters: { section: 'nowhere' } })).toEqual([])
  })

  it('marks what matched, in pieces and never as markup', async () => {
    const [hit] = (await search('piers')).hits
    expect(hit?.snippet.filter((piece) => piece.hit).map((piece) => piece.text)).toEqual(['piers'])
  })

  it('mends a misspelt word when nothing is found, and not when it was quoted', async () => {
    const mended = await search('lorires crosing')
    expect(mended).toMatchObject({ mended: 'lorries crossing', mendedShown: true, count: 2 })
    expect(await search('"lorires"')).toMatchObject({ mended: null, count: 0 })
  })

  it('finds no draft, nor what was withdrawn', async () => {
    expect(await headlines('harbour secret')).toEqual([])
    const { id } = await aStory({ headline: 'Zeppelin over the sound' })
    expect(await headlines('zeppelin')).toHaveLength(1)
    await withdrawStory(commandLine, { storyId: id, reason: 'LEGAL', note: 'A court ordered it.' })
    expect(await headlines('zeppelin')).toEqual([])
  })

  it('shows no more than its standfirst of a story whose licence has ended', async () => {
    const partner = await aPartner({ name: 'Meridian', terms: { window: { days: 30, atEnd: 'EXCERPT' } } })
    const published = new Date('2026-01-01T12:00:00Z')
    await aStory({ headline: 'Far away', standfirst: 'A quarry town.', body: paragraphs('The gelignite was counted twice.'), from: { partnerId: partner.id, originalPublished: published }, published })
    const at = async (day: string) => (await search('gelignite', { now: new Date(day) })).hits[0]?.snippet.map(({ text }) => text).join('')
    expect(await at('2026-01-15')).toContain('counted twice')
    expect(await at('2026-06-15')).toBe('A quarry town.')
  })

  it('answers anything that may be typed', async () => {
    const hostile = ['\0', "'; DROP TABLE live_story; --", '%_%', '\\', '!!!', '& | ! <->', '"', '(((', ':*', 'a:*', "''''", '\ud800', 'the', 'x'.repeat(10_000), '-a -b', 'or or or', '😀', '<b>lorry</b>', '1/0', 'a&b|c', '"a" <2> b']
    for (const q of hostile) await expect(search(q), q).resolves.toMatchObject({ hits: expect.any(Array) })
  })
})
