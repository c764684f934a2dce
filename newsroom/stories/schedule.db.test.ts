import { describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aPaper, aSection, aStory } from '#prisma/builders.ts'
import { commandLine } from '../access/can.ts'
import { overdue, publishDue } from './publish-due.ts'
import { scheduleStory, unscheduleStory } from './schedule.ts'
import { saveStory } from './save.ts'
import { withdrawStory } from './withdraw.ts'
import { publishStory } from './publish.ts'
import { randomUUID } from 'node:crypto'

const berlin = { timeZone: 'Europe/Berlin', revision: 1 }
const early = new Date('2026-01-01T00:00:00Z')

async function aDraft(over: Parameters<typeof aStory>[0] = {}) {
  await aPaper()
  return aStory({ section: await aSection(), published: null, headline: 'Ferry returns', ...over })
}
/** Makes it due now, as time would. */
const isDue = (id: string) => db().$executeRaw`UPDATE story SET scheduled_for = now() - interval '1 second' WHERE id = ${id}::uuid`
const live = (id: string) => db().liveStory.findUnique({ where: { storyId: id }, select: { headline: true } })
const publications = (id: string) => db().revision.count({ where: { storyId: id, kind: { in: ['PUBLISH', 'UPDATE'] } } })

describe('a story that is scheduled', () => {
  it('goes out when it is due, once, though three clocks look at once', async () => {
    const drafts = []
    for (let n = 0; n < 12; n += 1) drafts.push(await aDraft({ headline: `Due ${n}` }))
    for (const { id } of drafts) await scheduleStory(commandLine, { storyId: id, ...berlin, wall: '2026-12-01T07:30' }, early)
    expect(await publishDue()).toBe(0)
    for (const { id } of drafts) await isDue(id)
    const out = await Promise.all([publishDue(), publishDue(), publishDue()])
    expect(out.reduce((sum, n) => sum + n, 0)).toBe(12)
    for (const { id } of drafts) expect([await publications(id), await db().outbox.count({ where: { payload: { path: ['storyId'], equals: id } } })]).toEqual([1, 1])
    expect(await publishDue()).toBe(0)
  })

  it('goes out as it was approved, and what was written since waits at the desk', async () => {
    const { id } = await aDraft()
    await scheduleStory(commandLine, { storyId: id, ...berlin, wall: '2026-12-01T07:30' }, early)
    await saveStory(commandLine, { storyId: id, base: 1, saveId: randomUUID(), patch: { splices: [], fields: { headline: 'Not read by anybody' } } })
    await isDue(id)
    await publishDue()
    expect(await live(id)).toEqual({ headline: 'Ferry returns' })
    const story = await db().story.findUniqueOrThrow({ where: { id }, select: { state: true, scheduledFor: true, workingRevision: { select: { content: true } } } })
    expect(story).toMatchObject({ state: 'PUBLISHED', scheduledFor: null, workingRevision: { content: { headline: 'Not read by anybody' } } })
  })

  it('does not go out once that was taken back', async () => {
    const { id } = await aDraft()
    await scheduleStory(commandLine, { storyId: id, ...berlin, wall: '2026-12-01T07:30' }, early)
    await isDue(id)
    const [taken, out] = await Promise.allSettled([unscheduleStory(commandLine, { storyId: id }), publishDue()])
    const isOut = (await live(id)) !== null
    expect(isOut).toBe(taken.status === 'rejected')
    expect(out.status).toBe('fulfilled')
    await publishDue()
    expect((await live(id)) !== null).toBe(isOut)
  })

  it('may be a change to one that is public, and the state does not move', async () => {
    const { id } = await aDraft()
    await publishStory(commandLine, { storyId: id })
    const save = await saveStory(commandLine, { storyId: id, base: 2, saveId: randomUUID(), patch: { splices: [], fields: { headline: 'Ferry stays' } } })
    await scheduleStory(commandLine, { storyId: id, timeZone: 'UTC', revision: save.revision, wall: '2026-12-01T07:30', change: 'UPDATE', note: 'New headline' }, early)
    expect((await db().story.findUniqueOrThrow({ where: { id } })).state).toBe('PUBLISHED')
    await isDue(id)
    await publishDue()
    expect(await live(id)).toEqual({ headline: 'Ferry stays' })
  })

  it('that may no longer go out is set aside with the reason, and holds up no other', async () => {
    const gone = await aDraft({ headline: 'Under embargo meanwhile' })
    await scheduleStory(commandLine, { storyId: gone.id, ...berlin, wall: '2026-12-01T07:30' }, early)
    await db().story.update({ where: { id: gone.id }, data: { embargoUntil: new Date('2031-01-01') }, select: { id: true } })
    const fine = await aDraft({ headline: 'Fine' })
    await scheduleStory(commandLine, { storyId: fine.id, ...berlin, wall: '2026-12-01T07:30' }, early)
    await isDue(gone.id)
    await isDue(fine.id)
    await publishDue()
    expect([await live(gone.id), await live(fine.id)]).toEqual([null, { headline: 'Fine' }])
    expect(await overdue(commandLine)).toMatchObject([{ id: gone.id, headline: 'Under embargo meanwhile', problem: expect.stringContaining('embargo') as string }])
  })
  it('and was published before is no longer scheduled once it is withdrawn', async () => {
    const { id } = await aStory()
    await scheduleStory(commandLine, { storyId: id, timeZone: 'UTC', revision: 2, wall: '2026-12-01T07:30' }, early)
    await withdrawStory(commandLine, { storyId: id, reason: 'INACCURATE', note: 'It was wrong.' })
    expect(await db().story.findUniqueOrThrow({ where: { id }, select: { state: true, scheduledFor: true } })).toEqual({ state: 'WITHDRAWN', scheduledFor: null })
  })
})

describe('a time is asked about, and never guessed:', () => {
  const schedule = async (wall: string, over: object = {}) => scheduleStory(commandLine, { storyId: (await aDraft()).id, ...berlin, wall, ...over }, early)
  it('one that the clocks skip', () => expect(schedule('2026-03-29T02:30')).rejects.toThrow(/does not come. The nearest are 29 Mar 2026, 01:30 and 29 Mar 2026, 03:30/))
  it('one that comes twice', () => expect(schedule('2026-10-25T02:30')).rejects.toThrow(/comes twice/))
  it('unless it is said which', async () => {
    expect(await schedule('2026-10-25T02:30', { which: 'FIRST' })).toEqual({ at: new Date('2026-10-25T00:30Z') })
    expect(await schedule('2026-10-25T02:30', { which: 'SECOND' })).toEqual({ at: new Date('2026-10-25T01:30Z') })
  })
  it('one that is past', () => expect(schedule('2025-12-01T07:30')).rejects.toThrow(/past 1 Dec 2025/))
  it('of a text that was changed since it was read', () => expect(schedule('2026-12-01T07:30', { revision: 7 })).rejects.toThrow(/changed since you read it/))
  it('of a day that the calendar does not have', () => expect(schedule('2027-02-29T12:00')).rejects.toThrow(/no such day/))
  it('of an hour that no clock shows', () => expect(schedule('2027-02-28T24:30')).rejects.toThrow(/Write day and time like/))
  it('of a zone that is not', () => expect(schedule('2026-12-01T07:30', { timeZone: 'Mars/Olympus' })).rejects.toThrow(/not known/))
  it('before an embargo ends', async () => {
    const { id } = await aDraft({ embargoUntil: new Date('2026-12-01T12:00:00Z') })
    await expect(scheduleStory(commandLine, { storyId: id, ...berlin, wall: '2026-12-01T07:30' }, early)).rejects.toThrow(/Under embargo/)
    expect(await scheduleStory(commandLine, { storyId: id, ...berlin, wall: '2026-12-01T14:00' }, early)).toEqual({ at: new Date('2026-12-01T13:00Z') })
  })
})
