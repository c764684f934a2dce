import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aContributor, aPaper, aPartner, aPicture, aSection, aStory, aTopic } from '#prisma/builders.ts'
import { commandLine } from '../access/can.ts'
import { publishStory } from './publish.ts'
import { recallPublication } from './recall.ts'
import { revertStory } from './revert.ts'
import { saveStory } from './save.ts'
import { scheduleStory } from './schedule.ts'
import { updateStory } from './update.ts'
import { withdrawStory } from './withdraw.ts'

const live = (storyId: string) =>
  db().liveStory.findUnique({ where: { storyId }, include: { bylines: { orderBy: { order: 'asc' } }, references: { orderBy: { id: 'asc' } }, topics: { orderBy: { order: 'asc' } }, media: true, leadMedia: { select: { publicSince: true } } } })
const messages = (storyId: string) => db().outbox.count({ where: { payload: { path: ['storyId'], equals: storyId } } })
const redirects = (storyId: string) => db().redirect.findMany({ where: { toStoryId: storyId }, select: { fromPath: true } })
const isLate = (storyId: string) => db().$executeRaw`UPDATE recall SET until = now() - interval '1 second' WHERE story_id = ${storyId}::uuid`

/** Writes the fields into the newest text. */
async function write(storyId: string, fields: object) {
  const { workingRevision } = await db().story.findUniqueOrThrow({ where: { id: storyId }, select: { workingRevision: { select: { number: true } } } })
  return saveStory(commandLine, { storyId, base: workingRevision?.number ?? 1, saveId: randomUUID(), patch: { splices: [], fields: { ...fields } } })
}

async function aRichStory() {
  await aPaper()
  const [section, topic, picture, partner, one, two] = [await aSection(), await aTopic(), await aPicture(), await aPartner(), await aContributor(), await aContributor()]
  const references = [{ key: 'a', kind: 'DOCUMENT' as const, title: 'The report', url: 'https://report.example' }]
  const bylines = [{ contributorId: one.id, role: 'REPORTER' as const }, { contributorId: two.id, role: 'EDITOR' as const }]
  return aStory({ section, headline: 'As it was', topicIds: [topic.id], lead: { mediaId: picture.id }, bylines, references, from: { partnerId: partner.id } })
}

describe('a publication that is taken back in time', () => {
  it('leaves every row that readers see as it was, and nobody outside is told', async () => {
    const { id, path } = await aRichStory()
    await isLate(id)
    const before = { live: await live(id), messages: await messages(id), item: await db().syndicatedItem.findUnique({ where: { storyId: id } }) }
    const [section, { id: contributorId }] = [await aSection(), await aContributor()]
    await write(id, { headline: 'As it should not be', sectionId: section.id, lead: null, topicIds: [], references: [], bylines: [{ contributorId, role: 'REPORTER' }] })
    await publishStory(commandLine, { storyId: id, change: 'UPDATE', note: 'New.' })
    expect(await messages(id)).toBe(before.messages + 1)
    await recallPublication(commandLine, { storyId: id })
    const now = await live(id)
    expect(now).toEqual({ ...before.live, leadMedia: { publicSince: expect.any(Date) as Date } })
    expect({ messages: await messages(id), item: await db().syndicatedItem.findUnique({ where: { storyId: id } }) }).toEqual({ messages: before.messages, item: before.item })
    expect((await redirects(id)).map(({ fromPath }) => fromPath)).not.toContain(path)
  })

  it('for the first time is a draft again, whose address nobody finds', async () => {
    await aPaper()
    const picture = await aPicture()
    const { id } = await aStory({ published: null, lead: { mediaId: picture.id } })
    await publishStory(commandLine, { storyId: id })
    await recallPublication(commandLine, { storyId: id })
    expect(await live(id)).toBeNull()
    expect(await db().story.findUnique({ where: { id }, select: { state: true, firstPublishedAt: true } })).toEqual({ state: 'DRAFT', firstPublishedAt: null })
    expect((await db().media.findUniqueOrThrow({ where: { id: picture.id } })).publicSince).toBeNull()
    expect(await messages(id)).toBe(0)
    await publishStory(commandLine, { storyId: id })
    expect(await live(id)).not.toBeNull()
  })

  it('with a correction takes the correction along', async () => {
    await aPaper()
    const { id } = await aStory({ headline: 'Twelve boats' })
    const { revision } = await write(id, { headline: 'Thirteen boats' })
    await updateStory(commandLine, { storyId: id, revision, change: 'CORRECTION', note: 'There were thirteen.' })
    expect(await db().correction.count({ where: { storyId: id } })).toBe(1)
    await recallPublication(commandLine, { storyId: id })
    expect(await db().correction.count({ where: { storyId: id } })).toBe(0)
    expect((await live(id))?.headline).toBe('Twelve boats')
    expect(await messages(id)).toBe(1)
  })

  it('gets its schedule again where the time is yet to come', async () => {
    await aPaper()
    const { id } = await aStory({ published: null })
    await scheduleStory(commandLine, { storyId: id, revision: 1, wall: '2089-01-01T07:30', timeZone: 'UTC' })
    await publishStory(commandLine, { storyId: id })
    await recallPublication(commandLine, { storyId: id })
    expect(await db().story.findUnique({ where: { id }, select: { state: true, scheduledFor: true } })).toEqual({ state: 'SCHEDULED', scheduledFor: new Date('2089-01-01T07:30Z') })
  })

  it.each(['first', 'again'])('is taken back once (%s)', async () => {
    await aPaper()
    const { id } = await aStory()
    const both = await Promise.allSettled([recallPublication(commandLine, { storyId: id }), recallPublication(commandLine, { storyId: id })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('a publication is not taken back', () => {
  it('once its ten seconds are over', async () => {
    await aPaper()
    const { id } = await aStory()
    await isLate(id)
    await expect(recallPublication(commandLine, { storyId: id })).rejects.toThrow(/More than 10 seconds have passed/)
    expect(await live(id)).not.toBeNull()
  })
  it('once the story was withdrawn: that takes two people', async () => {
    await aPaper()
    const { id } = await aStory()
    await withdrawStory(commandLine, { storyId: id, reason: 'LEGAL', note: 'A court ruled.' })
    await expect(recallPublication(commandLine, { storyId: id })).rejects.toThrow()
    expect(await live(id)).toBeNull()
  })
  it('before its messages could leave: they wait as long', async () => {
    await aPaper()
    const { id } = await aStory()
    const [row] = await db().$queryRaw<{ waits: boolean }[]>`SELECT bool_and(outbox.available_at >= recall.until - interval '1 second') AS waits FROM outbox, recall WHERE story_id = ${id}::uuid AND payload ->> 'storyId' = ${id}`
    expect(row).toEqual({ waits: true })
  })
})

describe('later', () => {
  it('the text that readers saw before comes back with a note, and what was written since stays at the desk', async () => {
    await aPaper()
    const { id } = await aStory({ headline: 'The first' })
    await write(id, { headline: 'The second' })
    await publishStory(commandLine, { storyId: id, change: 'UPDATE', note: 'More.' })
    await write(id, { headline: 'The third, unread' })
    const seen = (await db().liveStory.findUniqueOrThrow({ where: { storyId: id }, select: { revision: { select: { number: true } } } })).revision.number
    await expect(revertStory(commandLine, { storyId: id, live: seen, note: '' })).rejects.toThrow(/Tell readers why/)
    await revertStory(commandLine, { storyId: id, live: seen, note: 'The second was wrong.' })
    expect(await live(id)).toMatchObject({ headline: 'The first', updateNote: 'The second was wrong.' })
    const { workingRevision } = await db().story.findUniqueOrThrow({ where: { id }, select: { workingRevision: { select: { content: true } } } })
    expect(workingRevision?.content).toMatchObject({ headline: 'The third, unread' })
    await expect(revertStory(commandLine, { storyId: id, live: seen, note: 'Again.' })).rejects.toThrow(/another text by now/)
  })
  it('what the clock was still to send out does not undo it, and the record says so', async () => {
    await aPaper()
    const { id } = await aStory({ headline: 'The first' })
    await write(id, { headline: 'The second' })
    await publishStory(commandLine, { storyId: id, change: 'UPDATE', note: 'More.' })
    const { live: now, workingRevision } = await db().story.findUniqueOrThrow({ where: { id }, select: { live: { select: { revision: { select: { number: true } } } }, workingRevision: { select: { number: true } } } })
    await write(id, { headline: 'The third' })
    await scheduleStory(commandLine, { storyId: id, revision: (workingRevision?.number ?? 0) + 1, wall: '2089-06-01T07:30', timeZone: 'UTC' })
    await revertStory(commandLine, { storyId: id, live: now?.revision.number ?? 0, note: 'The second was wrong.' })
    expect(await db().story.findUniqueOrThrow({ where: { id }, select: { scheduledFor: true, scheduledRevisionId: true } })).toEqual({ scheduledFor: null, scheduledRevisionId: null })
    const { after } = await db().auditEvent.findFirstOrThrow({ where: { subjectId: id, deed: 'story.publish' }, orderBy: { seq: 'desc' }, select: { after: true } })
    expect(after).toMatchObject({ notScheduledAnyMore: '2089-06-01T07:30:00.000Z' })
  })
  it('what was taken back in time is nothing to go back to', async () => {
    await aPaper()
    const { id } = await aStory({ headline: 'The first' })
    await write(id, { headline: 'A slip' })
    await publishStory(commandLine, { storyId: id })
    await recallPublication(commandLine, { storyId: id })
    await write(id, { headline: 'The second' })
    await publishStory(commandLine, { storyId: id })
    const seen = (await db().liveStory.findUniqueOrThrow({ where: { storyId: id }, select: { revision: { select: { number: true } } } })).revision.number
    await revertStory(commandLine, { storyId: id, live: seen, note: 'Back.' })
    expect((await live(id))?.headline).toBe('The first')
  })
})
