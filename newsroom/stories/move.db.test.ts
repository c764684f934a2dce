import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aContributor, aPaper, aSection, aStory, aUser } from '#prisma/builders.ts'
import { commandLine, type Actor } from '../access/can.ts'
import { Refused } from '../refusal.ts'
import { createStory } from './draft.ts'
import { approveStory, archiveStory, askForChanges, askForReview, takeBackToDraft, unarchiveStory } from './move.ts'
import { publishStory } from './publish.ts'
import { saveStory } from './save.ts'
import { scheduleStory, unscheduleStory } from './schedule.ts'

const codes = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code }) => code) : reason)
const stateOf = async (id: string) => (await db().story.findUniqueOrThrow({ where: { id } })).state
const edit = (actor: Actor, storyId: string, base: number, headline: string) => saveStory(actor, { storyId, base, saveId: randomUUID(), patch: { splices: [], fields: { headline } } })

async function person(role: Actor['role'] = 'EDITOR', contributorId: string | null = null): Promise<Actor> {
  const { id, name } = await aUser({ role })
  return { id, name, role, address: 'local', contributorId }
}

async function aDraftBy(writer: Actor, bylines: string[] = []) {
  await aPaper()
  return createStory(writer, { content: { headline: 'Ferry returns', bylines: bylines.map((contributorId) => ({ contributorId, role: 'REPORTER' as const })) } })
}

describe('a review', () => {
  it('takes a draft from its writer to a second person and on, and the record says who moved it', async () => {
    const [writer, reader] = [await person(), await person()]
    const { id } = await aDraftBy(writer)
    await askForReview(writer, { storyId: id, word: 'Please check the sums.' })
    await askForChanges(reader, { storyId: id, word: 'Who says so?' })
    expect(await stateOf(id)).toBe('CHANGES_ASKED')
    await askForReview(writer, { storyId: id })
    expect(await approveStory(writer, { storyId: id, revision: 1 }).catch(codes)).toEqual(['own-text'])
    await approveStory(reader, { storyId: id, revision: 1 })
    expect(await stateOf(id)).toBe('APPROVED')
    const told = await db().auditEvent.findMany({ where: { subjectId: id, deed: { in: ['story.review', 'story.approve'] } }, orderBy: { seq: 'asc' }, select: { actorId: true, reason: true, after: true } })
    expect(told).toMatchObject([
      { actorId: writer.id, reason: 'Please check the sums.', after: { state: 'IN_REVIEW', revision: 1 } },
      { actorId: reader.id, reason: 'Who says so?', after: { state: 'CHANGES_ASKED' } },
      { actorId: writer.id, after: { state: 'IN_REVIEW' } },
      { actorId: reader.id, after: { state: 'APPROVED', revision: 1 } },
    ])
  })

  it('is of the text that was read', async () => {
    const [writer, reader] = [await person(), await person()]
    const { id } = await aDraftBy(writer)
    await askForReview(writer, { storyId: id })
    await edit(writer, id, 1, 'Ferry stays')
    expect(await approveStory(reader, { storyId: id, revision: 1 }).catch(codes)).toEqual(['changed-since'])
    expect(await stateOf(id)).toBe('IN_REVIEW')
  })

  it('may be asked for by a contributor whose story it is, who decides nothing', async () => {
    const { id: me } = await aContributor()
    const [editor, contributor] = [await person(), await person('CONTRIBUTOR', me)]
    const { id } = await aDraftBy(editor, [me])
    await askForReview(contributor, { storyId: id })
    expect(await approveStory(contributor, { storyId: id, revision: 1 }).catch(codes)).toEqual(['not-allowed'])
    await takeBackToDraft(contributor, { storyId: id })
    expect(await stateOf(id)).toBe('DRAFT')
    const another = await aDraftBy(editor)
    expect(await askForReview(contributor, { storyId: another.id }).catch(codes)).toEqual(['not-allowed'])
  })

  it('moves a story once, though two people press at once', async () => {
    const writer = await person()
    const { id } = await aDraftBy(writer)
    const done = await Promise.allSettled([askForReview(writer, { storyId: id }), askForReview(writer, { storyId: id })])
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db().auditEvent.count({ where: { subjectId: id, deed: 'story.review' } })).toBe(1)
  })
})

describe('a paper that wants a second person', () => {
  it('publishes and schedules only the very text that one approved', async () => {
    await aPaper()
    const { id } = await aStory({ section: await aSection(), published: null })
    await db().paper.update({ where: { id: 1 }, data: { requireSecondPerson: true } })
    try {
      expect(await publishStory(commandLine, { storyId: id }).catch(codes)).toEqual(['second-person-missing'])
      await askForReview(commandLine, { storyId: id })
      await approveStory(commandLine, { storyId: id, revision: 1 })
      await edit(commandLine, id, 1, 'Nobody read this')
      expect(await publishStory(commandLine, { storyId: id }).catch(codes)).toEqual(['second-person-missing'])
      await takeBackToDraft(commandLine, { storyId: id })
      await askForReview(commandLine, { storyId: id })
      await approveStory(commandLine, { storyId: id, revision: 2 })
      await publishStory(commandLine, { storyId: id })
      expect((await db().story.findUniqueOrThrow({ where: { id } })).state).toBe('PUBLISHED')
    } finally {
      await db().paper.update({ where: { id: 1 }, data: { requireSecondPerson: false } })
    }
  })
})

describe('a state', () => {
  it('is not changed by writing, whatever it is', async () => {
    const [writer, reader] = [await person(), await person()]
    const { id } = await aDraftBy(writer)
    await askForReview(writer, { storyId: id })
    await approveStory(reader, { storyId: id, revision: 1 })
    await edit(writer, id, 1, 'Ferry stays')
    expect(await stateOf(id)).toBe('APPROVED')
  })

  it('of the archive keeps a story from readers until it is taken out', async () => {
    await aPaper()
    const { id } = await aStory({ section: await aSection(), published: null })
    await archiveStory(commandLine, { storyId: id })
    expect(await publishStory(commandLine, { storyId: id }).catch(codes)).toEqual(['wrong-state'])
    await unarchiveStory(commandLine, { storyId: id })
    await publishStory(commandLine, { storyId: id })
    expect(await archiveStory(commandLine, { storyId: id }).catch(codes)).toEqual(['wrong-state'])
  })

  it('is what it was before, once a schedule is taken back', async () => {
    await aPaper()
    const { id } = await aStory({ section: await aSection(), published: null })
    const tomorrow = { storyId: id, revision: 1, wall: '2030-01-01T07:30', timeZone: 'UTC' }
    await askForReview(commandLine, { storyId: id })
    await scheduleStory(commandLine, tomorrow)
    await scheduleStory(commandLine, { ...tomorrow, wall: '2030-01-02T07:30' })
    await unscheduleStory(commandLine, { storyId: id })
    expect(await stateOf(id)).toBe('IN_REVIEW')
  })
})

describe('what is published by hand', () => {
  it('is the text that was read', async () => {
    await aPaper()
    const { id } = await aStory({ section: await aSection(), published: null })
    await edit(commandLine, id, 1, 'Ferry stays')
    expect(await publishStory(commandLine, { storyId: id, revision: 1 }).catch(codes)).toEqual(['changed-since'])
    expect(await db().liveStory.count({ where: { storyId: id } })).toBe(0)
    await publishStory(commandLine, { storyId: id, revision: 2 })
    expect(await db().liveStory.findUnique({ where: { storyId: id } })).toMatchObject({ headline: 'Ferry stays' })
  })

  it('is not overtaken by the older text that the clock had', async () => {
    await aPaper()
    const { id } = await aStory({ section: await aSection(), published: null })
    await scheduleStory(commandLine, { storyId: id, revision: 1, wall: '2030-01-01T07:30', timeZone: 'UTC' })
    await edit(commandLine, id, 1, 'Ferry stays')
    await publishStory(commandLine, { storyId: id, revision: 2 })
    expect(await db().story.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'PUBLISHED', scheduledFor: null, scheduledRevisionId: null })
  })
})
