import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aPaper, aPicture, aSection, aStory } from '#prisma/builders.ts'
import { commandLine } from '../access/can.ts'
import { Refused } from '../refusal.ts'
import { addressOf } from './address.ts'
import { publishStory } from './publish.ts'
import { renameStory } from './rename.ts'
import { saveStory } from './save.ts'
import { scheduleStory } from './schedule.ts'
import { standingOf } from './standing.ts'
import { unpublishStory } from './unpublish.ts'

const codes = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code }) => code) : reason)
beforeAll(() => aPaper())

it('a story that is unpublished is a draft with its first day, readers find nothing, and what was scheduled is taken back', async () => {
  const first = new Date('2026-03-01T08:00Z')
  const picture = await aPicture()
  const { id: storyId, path } = await aStory({ section: await aSection(), lead: { mediaId: picture.id }, published: first })
  const { revision } = await saveStory(commandLine, { storyId, base: 2, saveId: randomUUID(), patch: { fields: { headline: 'Ferry returns late' } } })
  await scheduleStory(commandLine, { storyId, revision, wall: '2090-01-01T07:30', timeZone: 'UTC', change: 'MEND' })
  await unpublishStory(commandLine, { storyId, reason: 'The police asked for a day.' })
  expect(await db().liveStory.findUnique({ where: { storyId } })).toBeNull()
  expect(await db().story.findUniqueOrThrow({ where: { id: storyId } })).toMatchObject({ state: 'DRAFT', firstPublishedAt: first, scheduledFor: null })
  expect((await db().media.findUniqueOrThrow({ where: { id: picture.id } })).publicSince).toBeNull()
  expect(await addressOf(path)).toEqual({ kind: 'unknown' })
  expect((await standingOf(commandLine, storyId))?.said[0]).toMatchObject({ deed: 'story.unpublish', reason: 'The police asked for a day.' })
})

it('comes back under its old address, or leads there from it, as what it was first published', async () => {
  const first = new Date('2026-03-01T08:00Z')
  const { id: storyId, path } = await aStory({ section: await aSection(), published: first })
  await unpublishStory(commandLine, { storyId, reason: 'It must wait.' })
  expect((await publishStory(commandLine, { storyId })).path).toBe(path)
  expect(await addressOf(path)).toEqual({ kind: 'unknown' })
  await unpublishStory(commandLine, { storyId, reason: 'It must wait again.' })
  const slug = `moved-${randomUUID().slice(0, 8)}`
  await renameStory(commandLine, { storyId, slug })
  const { path: now } = await publishStory(commandLine, { storyId })
  expect(now).toContain(slug)
  expect(await addressOf(path)).toEqual({ kind: 'moved', to: now })
  expect((await db().liveStory.findUniqueOrThrow({ where: { storyId } })).firstPublishedAt).toEqual(first)
})

it('is refused without a reason for the record, and where readers do not see the story', async () => {
  const { id: storyId } = await aStory({ section: await aSection(), published: null })
  expect(await unpublishStory(commandLine, { storyId, reason: 'Too early.' }).catch(codes)).toEqual(['wrong-state'])
  await publishStory(commandLine, { storyId })
  expect(await unpublishStory(commandLine, { storyId, reason: ' ' }).catch(codes)).toEqual(['reason-missing'])
  expect(await db().liveStory.findUnique({ where: { storyId }, select: { storyId: true } })).not.toBeNull()
})
