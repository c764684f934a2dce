import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { db, inTransaction } from '#lib/db.ts'
import { aPaper, aPartner, aSection, aStory, paragraphs } from '#prisma/builders.ts'
import { commandLine } from '../access/can.ts'
import { StoryContent } from '../stories/content.ts'
import { publishStory } from '../stories/publish.ts'
import { publishDue } from '../stories/publish-due.ts'
import { scheduleStory } from '../stories/schedule.ts'
import { killStory } from './kill.ts'
import { takeIn } from './take-in.ts'

async function aLentStory(over: Parameters<typeof aStory>[0] = {}) {
  await aPaper()
  const partner = await aPartner()
  const { id } = await aStory({ section: await aSection(), from: { partnerId: partner.id }, ...over })
  const { uri, canonicalUrl } = await db().syndicatedItem.findUniqueOrThrow({ where: { storyId: id }, select: { uri: true, canonicalUrl: true } })
  return { id, partner, uri, canonicalUrl }
}
const kill = (partnerId: string, uri: string) => killStory(commandLine, { partnerId, uri, note: 'They withdrew it.' })

it('R19: a story that its partner kills is gone from readers in the same breath, and its outcome is told', async () => {
  const { id, partner, uri } = await aLentStory()
  expect(await kill(partner.id, uri)).toEqual({ where: 'READERS', storyId: id })
  expect(await db().liveStory.findUnique({ where: { storyId: id } })).toBeNull()
  expect(await db().takedown.findFirstOrThrow({ where: { storyId: id } })).toMatchObject({ reason: 'PARTNER', note: 'They withdrew it.' })
  await expect(publishStory(commandLine, { storyId: id })).rejects.toThrow(/\(R23\)/)
})

it('R19: it is found by its address at the partner’s too, and a second kill changes nothing', async () => {
  const { id, partner, canonicalUrl } = await aLentStory()
  expect(await kill(partner.id, canonicalUrl ?? '')).toEqual({ where: 'READERS', storyId: id })
  await kill(partner.id, canonicalUrl ?? '')
  expect(await db().takedown.count({ where: { storyId: id } })).toBe(1)
})

it('R23: a scheduled story that is killed does not go out, by hand or by the clock', async () => {
  const { id, partner, uri } = await aLentStory({ published: null })
  await scheduleStory(commandLine, { storyId: id, revision: 1, wall: '2089-06-01T07:30', timeZone: 'UTC' })
  expect(await kill(partner.id, uri)).toEqual({ where: 'DESK', storyId: id })
  await db().$executeRaw`UPDATE story SET scheduled_for = now() - interval '1 second' WHERE id = ${id}::uuid AND scheduled_for IS NOT NULL`
  expect(await publishDue()).toBe(0)
  await expect(publishStory(commandLine, { storyId: id })).rejects.toThrow(/withdrew this story.*\(R23\)/)
})

it('R37: a kill for a story that never came is kept, and the story is refused when it comes', async () => {
  await aPaper()
  const [partner, section] = [await aPartner(), await aSection()]
  expect(await kill(partner.id, 'urn:late:1')).toEqual({ where: 'NOWHERE', storyId: null })
  const arrive = (uri: string) =>
    inTransaction((tx) => takeIn(tx, commandLine, { deed: 'story.import', content: StoryContent.parse({ headline: 'Late', body: paragraphs('It came.'), sectionId: section.id }) }, { partnerId: partner.id, uri, raw: new Uint8Array([1]) }, new Date()))
  await expect(arrive('urn:late:1')).rejects.toThrow(/killed this story \(urn:late:1\).*\(R23\)/)
  await expect(arrive(`urn:late:${randomUUID()}`)).resolves.toBeDefined()
})

it('a kill without a word for readers is refused in a sentence', async () => {
  const { id, partner, uri } = await aLentStory()
  await expect(killStory(commandLine, { partnerId: partner.id, uri, note: ' ' })).rejects.toThrow('Tell readers why the story is gone.')
  expect(await db().liveStory.findUnique({ where: { storyId: id } })).not.toBeNull()
})
