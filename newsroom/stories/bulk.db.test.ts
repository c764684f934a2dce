import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aPaper, aSection, aStory, aTopic, aUser } from '#prisma/builders.ts'
import { commandLine as desk } from '../access/can.ts'
import { Refused } from '../refusal.ts'
import { assignStory } from './assign.ts'
import { bulkStories } from './bulk.ts'
import { pastBulkStories, undoBulkStories } from './bulk-undo.ts'
import { StoryContent } from './content.ts'
import { listStories } from './list.ts'
import { askForReview, takeBackToDraft } from './move.ts'

const codes = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code }) => code) : reason)
const standing = async (id: string) => {
  const { state, sectionId, workingRevision } = await db().story.findUniqueOrThrow({ where: { id }, select: { state: true, sectionId: true, workingRevision: { select: { content: true, note: true } } } })
  return { state, sectionId, note: workingRevision?.note, content: StoryContent.parse(workingRevision?.content) }
}
const change = (over: object) => bulkStories(desk, { kind: 'archive', ...over } as never)

let here: { id: string; name: string }
let there: { id: string; name: string }
let topic: { id: string }
let drafts: string[]
let published: string
beforeAll(async () => {
  await aPaper()
  ;[here, there] = [await aSection({ name: 'Here' }), await aSection({ name: 'There' })]
  topic = await aTopic({ name: 'Tides' })
  drafts = []
  for (const headline of ['Bulk one', 'Bulk two', 'Bulk three']) drafts.push((await aStory({ section: here, headline, published: null })).id)
  published = (await aStory({ section: here, headline: 'Bulk public' })).id
})

describe('many stories', () => {
  it('are looked at before anything is changed, with the reasons of those that stay', async () => {
    const seen = await change({ id: [...drafts, published] })
    expect(seen).toMatchObject({ bulkId: null, count: 3, words: 'Put into the archive', others: [{ why: expect.stringContaining('published now'), count: 1 }] })
    expect(seen.first.toSorted()).toEqual(['Bulk one', 'Bulk three', 'Bulk two'])
    expect((await standing(drafts[0] ?? '')).state).toBe('DRAFT')
  })

  it('move in one deed, and go back to exactly where each was', async () => {
    await askForReview(desk, { storyId: drafts[1] ?? '' })
    const events = await db().auditEvent.count()
    const { bulkId } = await change({ id: [...drafts, published], expected: 3 })
    expect(await db().auditEvent.count()).toBe(events + 1)
    expect(await Promise.all([...drafts, published].map(async (id) => (await standing(id)).state))).toEqual(['ARCHIVED', 'ARCHIVED', 'ARCHIVED', 'PUBLISHED'])
    expect(await undoBulkStories(desk, { bulkId: bulkId ?? '' })).toEqual({ back: 3, stayed: 0 })
    expect(await Promise.all(drafts.map(async (id) => (await standing(id)).state))).toEqual(['DRAFT', 'IN_REVIEW', 'DRAFT'])
    expect(await undoBulkStories(desk, { bulkId: bulkId ?? '' }).catch(codes)).toEqual(['undone'])
    await takeBackToDraft(desk, { storyId: drafts[1] ?? '' })
  })

  it('are given to one person, who is told once; taken back, each is with whoever had it', async () => {
    const [ann, bo] = [await aUser({ name: 'Ann Lee' }), await aUser({ name: 'Bo Ek', role: 'EDITOR' })]
    await assignStory(desk, { storyId: drafts[0] ?? '', assigneeId: ann.id })
    const given = { id: drafts, kind: 'assign', value: bo.id }
    expect(await change(given)).toMatchObject({ count: 3, words: 'Given to Bo Ek' })
    const { bulkId } = await change({ ...given, expected: 3 })
    const has = async () => (await db().story.findMany({ where: { id: { in: drafts } }, select: { id: true, assigneeId: true } })).map(({ id, assigneeId }) => `${drafts.indexOf(id)} ${assigneeId === ann.id ? 'Ann' : assigneeId === bo.id ? 'Bo' : 'nobody'}`).sort()
    expect(await has()).toEqual(['0 Bo', '1 Bo', '2 Bo'])
    expect(await db().notice.findMany({ where: { personId: bo.id }, select: { text: true } })).toEqual([{ text: expect.stringMatching(/^the command line gave you 3 stories: “Bulk/) }])
    expect((await listStories(desk, { assignee: bo.id })).stories.map(({ id, assignee }) => [drafts.includes(id), assignee])).toEqual([[true, 'Bo Ek'], [true, 'Bo Ek'], [true, 'Bo Ek']])
    await undoBulkStories(desk, { bulkId: bulkId ?? '' })
    expect(await has()).toEqual(['0 Ann', '1 nobody', '2 nobody'])
    expect(await change({ ...given, value: here.id }).catch(codes)).toEqual(['value'])
  })

  it('get a section each with a revision of its own, all that fit the list, and readers see none of it', async () => {
    const before = await standing(published)
    const { bulkId } = await change({ all: true, address: `q=bulk&section=${here.id}`, kind: 'section', value: there.id, expected: 4 })
    expect(await standing(published)).toMatchObject({ sectionId: there.id, note: 'Section: There', content: { ...before.content, sectionId: there.id } })
    expect((await db().liveStory.findUniqueOrThrow({ where: { storyId: published }, select: { sectionId: true } })).sectionId).toBe(here.id)
    await undoBulkStories(desk, { bulkId: bulkId ?? '' })
    expect((await standing(published)).content).toEqual(before.content)
  })

  it('get a topic and lose it again; whoever was changed since stays as they are', async () => {
    const { bulkId } = await change({ id: drafts, kind: 'add-topic', value: topic.id, expected: 3 })
    expect((await standing(drafts[0] ?? '')).content.topicIds).toEqual([topic.id])
    expect(await change({ id: drafts, kind: 'add-topic', value: topic.id })).toMatchObject({ count: 0, others: [{ count: 3 }] })
    await askForReview(desk, { storyId: drafts[0] ?? '' })
    expect(await undoBulkStories(desk, { bulkId: bulkId ?? '' })).toEqual({ back: 2, stayed: 1 })
    expect(await Promise.all(drafts.map(async (id) => (await standing(id)).content.topicIds.length))).toEqual([1, 0, 0])
    expect((await pastBulkStories(desk))[0]).toMatchObject({ summary: 'Topic added: Tides', count: 3, undoneAt: expect.any(Date) })
  })

  it('stay as they are when the number has changed, nothing is chosen, or there is no such section', async () => {
    expect(await change({ id: drafts, expected: 2 }).catch(codes)).toEqual(['count-changed'])
    expect(await change({}).catch(codes)).toEqual(['nothing'])
    expect(await change({ id: drafts, kind: 'section', value: drafts[0] }).catch(codes)).toEqual(['value'])
    expect(await change({ id: [published], expected: 0 }).catch(codes)).toEqual(['nothing-changes'])
  })
})
