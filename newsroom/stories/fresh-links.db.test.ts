import { beforeAll, expect, it } from 'vitest'
import { aPaper, aSection, aStory } from '#prisma/builders.ts'
import { commandLine } from '../access/can.ts'
import { storiesLinked } from './fresh-links.ts'
import { publishedStory } from './published-story.ts'
import { renameStory } from './rename.ts'

const linking = (...hrefs: string[]) => ({ type: 'doc' as const, content: [{ type: 'paragraph' as const, content: hrefs.map((href) => ({ type: 'text' as const, text: href, marks: [{ type: 'link' as const, attrs: { href } }] })) }] })
const hrefsIn = (body: unknown) => [...JSON.stringify(body).matchAll(/"href":"([^"]*)"/g)].map(([, href]) => href)

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

it('only what looks like a story’s address is asked for, and no more than sixty of them', () => {
  expect(storiesLinked(linking('/about', '/region/a/b', '//evil.example/x', '/Region/A', '#x', '/region/a?q=1', '/region/a#b'))).toEqual(['/region/a'])
  expect(storiesLinked(linking(...Array.from({ length: 100 }, (_, n) => `/region/story-${n}`))).length).toBe(60)
})
