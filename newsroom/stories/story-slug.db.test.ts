import { expect, it } from 'vitest'
import { aPaper, aSection, aStory } from '#prisma/builders.ts'
import { commandLine } from '../access/can.ts'
import { publishStory } from './publish.ts'
import { slugOfHeadline } from './slug-of-headline.ts'

it('a story that was begun without a headline is published under the address of the one it has', async () => {
  await aPaper()
  const section = await aSection()
  const begun = async (headline: string) => (await aStory({ section, headline, slug: 'story-7', published: null })).id
  expect(await publishStory(commandLine, { storyId: await begun('Ferry returns to Sule') })).toEqual({ path: `/${section.slug}/ferry-returns-to-sule` })
})

it('an address that is taken gets a number, and one that somebody chose stays', async () => {
  const section = await aSection()
  await aStory({ section, slug: 'bridge-shut' })
  const { id } = await aStory({ section, headline: 'Bridge shut', slug: 'story-8', published: null })
  expect(await publishStory(commandLine, { storyId: id })).toEqual({ path: `/${section.slug}/bridge-shut-2` })
  const chosen = await aStory({ section, headline: 'Bridge open', slug: 'the-bridge', published: null })
  expect(await publishStory(commandLine, { storyId: chosen.id })).toEqual({ path: `/${section.slug}/the-bridge` })
})

it('a headline without a Latin letter keeps the address that the story was begun with', () => expect(slugOfHeadline('story-9', 'عودة العبارة')).toBe('story-9'))
