import { beforeAll, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { readSettings, siteUrl } from '#lib/settings.ts'
import { aPaper, aSection, aStory } from '#prisma/builders.ts'
import { commandLine } from '../access/can.ts'
import { storiesLinked } from './fresh-links.ts'
import { publishStory } from './publish.ts'
import { publishedStory } from './published-story.ts'
import { storyAtDesk } from './desk.ts'
import { renameStory } from './rename.ts'
import { saveStory } from './save.ts'
import { standingOf } from './standing.ts'

const linking = (...hrefs: string[]) => ({ type: 'doc' as const, content: [{ type: 'paragraph' as const, content: hrefs.map((href) => ({ type: 'text' as const, text: href, marks: [{ type: 'link' as const, attrs: { href } }] })) }] })
const hrefsIn = (body: unknown) => [...JSON.stringify(body).matchAll(/"href":"([^"]*)"/g)].map(([, href]) => href)

const head = async (id: string) => (await db().story.findUniqueOrThrow({ where: { id }, select: { workingRevision: { select: { content: true } } } })).workingRevision?.content

beforeAll(() => aPaper())

it('a link to a story that moved leads straight to where it is, however often it moved; what follows the address stays', async () => {
  const section = await aSection()
  const other = await aStory({ section, slug: 'ferry' })
  const body = linking(other.path, `${other.path}#ref-2`, `/${section.slug}/another`, 'https://example.org/region/ferry')
  const story = await aStory({ section, body })
  const read = async () => {
    const found = await publishedStory(section.slug, story.slug)
    return { hrefs: hrefsIn(found?.body), linksTo: found?.linksTo }
  }
  expect((await read()).hrefs).toEqual([other.path, `${other.path}#ref-2`, `/${section.slug}/another`, 'https://example.org/region/ferry'])
  await renameStory(commandLine, { storyId: other.id, slug: 'ferry-back' })
  await renameStory(commandLine, { storyId: other.id, slug: 'ferry-is-back' })
  const now = `/${section.slug}/ferry-is-back`
  expect(await read()).toEqual({
    hrefs: [now, `${now}#ref-2`, `/${section.slug}/another`, 'https://example.org/region/ferry'],
    // Under all of these the page is renewed: a story that moves once more is led to at once.
    linksTo: [other.path, `/${section.slug}/another`, now],
  })
})

it('a text at the desk follows a story that was renamed: on opening, in the checklist’s text, and for good with the next save', async () => {
  const section = await aSection()
  const other = await aStory({ section, slug: 'harbour' })
  const own = `${siteUrl(readSettings(process.env))}${other.path}#ref-1`
  const story = await aStory({ section, published: null, body: linking(other.path, own, 'https://elsewhere.example/region/harbour') })
  await renameStory(commandLine, { storyId: other.id, slug: 'harbour-opens' })
  const now = `/${section.slug}/harbour-opens`
  const fresh = [now, own.replace(other.path, now), 'https://elsewhere.example/region/harbour']

  expect(hrefsIn((await storyAtDesk(commandLine, story.id))?.content.body)).toEqual(fresh)
  // Nobody wrote, so nothing was approved or scheduled anew for it.
  expect((await standingOf(commandLine, story.id))?.revision).toBe(1)

  // A screen that was opened before the story was renamed still sends the old address, and does not conflict with itself.
  const typed = { type: 'paragraph', content: [{ type: 'text', text: 'More.' }, { type: 'text', text: 'old', marks: [{ type: 'link', attrs: { href: other.path } }] }] }
  const saved = await saveStory(commandLine, { storyId: story.id, base: 1, saveId: crypto.randomUUID(), patch: { splices: [{ at: 1, remove: 0, insert: [typed] }], fields: {} } })
  expect(saved).toMatchObject({ revision: 2, conflicts: [] })
  expect(hrefsIn(await head(story.id))).toEqual([...fresh, now])
})

it('whoever writes in the same place while a story is renamed keeps every word, and no branch is made of it', async () => {
  const section = await aSection()
  const other = await aStory({ section, slug: 'bridge' })
  const plain = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] })
  const story = await aStory({ section, published: null, body: { type: 'doc', content: [...linking(other.path).content, plain('Between.')] } })
  const send = (at: number, remove: number, block: object) => saveStory(commandLine, { storyId: story.id, base: 1, saveId: crypto.randomUUID(), patch: { splices: [{ at, remove, insert: [block] }], fields: {} } })
  await send(2, 0, plain('First.'))
  await renameStory(commandLine, { storyId: other.id, slug: 'bridge-closed' })
  // It starts from before the renaming and from before the first save.
  const saved = await send(0, 1, { type: 'paragraph', content: [{ type: 'text', text: 'Linked again', marks: [{ type: 'link', attrs: { href: other.path } }] }] })
  expect(saved.conflicts).toEqual([])
  expect(hrefsIn(await head(story.id))).toEqual([`/${section.slug}/bridge-closed`])
  expect(JSON.stringify(await head(story.id))).toContain('First.')
})

it('what goes out leads where the stories stand, though it was written before they moved', async () => {
  const section = await aSection()
  const other = await aStory({ section, slug: 'quay' })
  const story = await aStory({ section, published: null, body: linking(other.path) })
  await renameStory(commandLine, { storyId: other.id, slug: 'quay-mended' })
  await publishStory(commandLine, { storyId: story.id })
  expect(hrefsIn((await db().liveStory.findUniqueOrThrow({ where: { storyId: story.id }, select: { body: true } })).body)).toEqual([`/${section.slug}/quay-mended`])
})

it('an address that led to a story is no other’s: links set to it never come out at something else', async () => {
  const section = await aSection()
  const first = await aStory({ section, slug: 'lighthouse' })
  await renameStory(commandLine, { storyId: first.id, slug: 'lighthouse-sold' })
  expect((await aStory({ section, slug: 'lighthouse' })).slug).toBe('lighthouse-2')
  const third = await aStory({ section })
  await expect(renameStory(commandLine, { storyId: third.id, slug: 'lighthouse' })).rejects.toThrow(/Another story has this address, or had it/)
  // It may come back to its own.
  await renameStory(commandLine, { storyId: first.id, slug: 'lighthouse' })
  expect((await db().liveStory.findUniqueOrThrow({ where: { storyId: first.id }, select: { slug: true } })).slug).toBe('lighthouse')
})

it('only what looks like a story’s address is asked for, and no more than sixty of them', () => {
  expect(storiesLinked(linking('/about', '/region/a/b', '//evil.example/x', '/Region/A', '#x', '/region/a?q=1', '/region/a#b'))).toEqual(['/region/a'])
  expect(storiesLinked(linking(...Array.from({ length: 100 }, (_, n) => `/region/story-${n}`))).length).toBe(60)
})
