import { beforeEach, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { Unreachable, type Looked } from '#lib/fetch-public.ts'
import { aPaper, aSection, aStory } from '#prisma/builders.ts'
import { commandLine } from '../access/can.ts'
import { lookAtSources } from './cited-links.ts'
import { publishStory } from './publish.ts'
import { publishedStory } from './published-story.ts'
import { saveStory } from './save.ts'
import { standingOf } from './standing.ts'

const MINUTE = 60_000
const later = (minutes: number) => new Date(Date.now() + minutes * MINUTE)
const source = (key: string, url?: string) => ({ key, kind: 'DOCUMENT' as const, title: `Source ${key}`, ...(url && { url }) })
const rows = (storyId: string) => db().citedLink.findMany({ where: { storyId }, orderBy: { key: 'asc' }, select: { key: true, url: true, status: true, says: true } })
const advice = async (id: string) => (await standingOf(commandLine, id))?.findings.filter(({ code }) => code === 'reference-dead').map(({ message, blocks }) => `${blocks} ${message}`)
const change = (storyId: string, base: number, references: object[]) => saveStory(commandLine, { storyId, base, saveId: crypto.randomUUID(), patch: { splices: [], fields: { references } } })

/** A street of sites, each with the status it answers; what it does not know cannot be reached. */
const street = (sites: Record<string, number>, asked: string[] = []) => async (url: string): Promise<Looked> => {
  asked.push(url)
  const status = sites[url]
  if (status === undefined) throw new Unreachable('There is no such site. Check the address for a slip.')
  return { url, status }
}

beforeEach(async () => {
  await aPaper()
  await db().citedLink.deleteMany({})
})

it('a source is looked at once its address is a minute old, and the checklist tells what was found without keeping the story back', async () => {
  const story = await aStory({ published: null, references: [source('a', 'https://a.example/x'), source('b', 'https://b.example/x'), source('c', 'https://c.example/x'), source('d')] })
  const asked: string[] = []
  expect(await lookAtSources(new Date(), street({}, asked))).toBe(0)
  expect(await lookAtSources(later(2), street({ 'https://a.example/x': 200, 'https://b.example/x': 404 }, asked))).toBe(3)
  expect(asked.toSorted()).toEqual(['https://a.example/x', 'https://b.example/x', 'https://c.example/x'])
  expect(await rows(story.id)).toMatchObject([{ status: 'OK', says: '' }, { status: 'DEAD' }, { status: 'UNCHECKED', says: 'there is no such site' }])
  expect(await advice(story.id)).toEqual([
    expect.stringMatching(/^false The link of the reference “Source b” did not lead to it on .* no such page \(404\)\./),
    expect.stringMatching(/^false The link of the reference “Source c” did not lead to it on .* there is no such site\. Try it/),
  ])
  await publishStory(commandLine, { storyId: story.id })
})

it('an address that is changed is forgotten, one that stays keeps what is known of it', async () => {
  const story = await aStory({ published: null, references: [source('a', 'https://a.example/y'), source('b', 'https://b.example/y')] })
  await lookAtSources(later(2), street({ 'https://a.example/y': 404, 'https://b.example/y': 410 }))
  await change(story.id, 1, [source('b', 'https://b.example/new'), source('a', 'https://a.example/y')])
  expect(await rows(story.id)).toMatchObject([{ key: 'a', status: 'DEAD' }, { key: 'b', url: 'https://b.example/new', status: 'UNCHECKED', says: '' }])
  await change(story.id, 2, [])
  expect(await rows(story.id)).toEqual([])
})

it('readers are told of a source that is gone, and go on being told when the story is mended; a site that is down for an hour is nothing to tell', async () => {
  const section = await aSection()
  const url = 'https://gone.example/z'
  const story = await aStory({ section, references: [source('a', url), source('b', 'https://down.example/z')] })
  const status = async () => (await publishedStory(section.slug, story.slug))?.references.map((one) => one.status)
  await lookAtSources(later(2), street({ [url]: 404, 'https://down.example/z': 503 }))
  expect(await status()).toEqual(['DEAD', 'UNCHECKED'])
  expect(await db().expiry.findFirst({ orderBy: { seq: 'desc' }, select: { tags: true } })).toEqual({ tags: [`story:${story.id}`] })
  await publishStory(commandLine, { storyId: story.id })
  expect(await status()).toEqual(['DEAD', 'UNCHECKED'])
  // It is behind a wall for machines now, which says nothing of the page.
  await lookAtSources(later(2 * 24 * 60), street({ [url]: 403 }))
  expect(await status()).toEqual(['DEAD', 'UNCHECKED'])
  expect((await advice(story.id))?.[0]).toContain('no such page (404)')
  // It came back.
  await lookAtSources(later(9 * 24 * 60), street({ [url]: 200, 'https://down.example/z': 200 }))
  expect(await status()).toEqual(['OK', 'OK'])
  expect(await advice(story.id)).toEqual([])
})

it('one address in many stories is asked for once, and two processes do not ask for it at once', async () => {
  const url = 'https://shared.example/'
  for (let n = 0; n < 5; n += 1) await aStory({ published: null, references: [source('a', url)] })
  const asked: string[] = []
  await Promise.all([1, 2, 3].map(() => lookAtSources(later(2), street({ [url]: 200 }, asked))))
  expect(asked).toEqual([url])
})

it('a source with an address of two thousand characters, or with one key twice, does not keep a text from being saved', async () => {
  const long = `https://long.example/${'ü'.repeat(1500)}`
  const story = await aStory({ published: null, references: [source('a', long), source('a', 'https://twice.example/')] })
  expect((await rows(story.id)).map(({ key }) => key)).toEqual(['a'])
})

it('nobody is asked for the made-up sources of a demonstration', async () => {
  await aPaper({ demo: true })
  await aStory({ published: null, references: [source('a', 'https://demo.example/')] })
  const asked: string[] = []
  await lookAtSources(later(2), street({}, asked))
  expect(asked).toEqual([])
  await aPaper({ demo: false })
})
