import { describe, expect, it } from 'vitest'
import { db, inTransaction } from '#lib/db.ts'
import { aPaper, aSection, aStory, aUser } from '#prisma/builders.ts'
import { commandLine, type Actor } from '../access/can.ts'
import { Refused } from '../refusal.ts'
import { assignStory } from './assign.ts'
import { isQuiet, sendDigests } from './digest.ts'
import { createStory } from './draft.ts'
import { changeDigest, inboxOf, markNotices } from './inbox.ts'
import { approveStory, askForChanges, askForReview } from './move.ts'
import { publishDue } from './publish-due.ts'
import { scheduleStory } from './schedule.ts'
import { tell } from './tell.ts'

const codes = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code }) => code) : reason)
const minutesLater = (minutes: number) => new Date(Date.now() + minutes * 60_000)

async function somebody(role: Actor['role'] = 'EDITOR', name = 'Rita Reader'): Promise<Actor & { id: string; email: string }> {
  const { id, email } = await aUser({ role, name })
  return { id, email, name, role, address: 'local' }
}
async function aDraft() {
  await aPaper({ timeZone: 'Europe/Berlin' })
  return aStory({ section: await aSection(), published: null, headline: 'Ferry returns' })
}
const told = async (actor: Actor) => (await inboxOf(actor)).notices.map(({ kind, text }) => `${kind} ${text}`)

describe('a story that somebody is given', () => {
  it('stands in their inbox with its due time, and in nobody else’s', async () => {
    const [{ id }, giver, taker] = [await aDraft(), await somebody('EDITOR', 'Wanda Writer'), await somebody('CONTRIBUTOR')]
    await assignStory(giver, { storyId: id, assigneeId: taker.id, due: '2089-12-24T18:00' })
    expect(await told(taker)).toEqual(['ASSIGNMENT Wanda Writer gave you “Ferry returns”, due 24 Dec 2089, 18:00.'])
    expect(await told(giver)).toEqual([])
    expect(await db().story.findUniqueOrThrow({ where: { id }, select: { dueAt: true, assigneeId: true } })).toEqual({ dueAt: new Date('2089-12-24T17:00Z'), assigneeId: taker.id })
    await assignStory(giver, { storyId: id, assigneeId: taker.id, due: '2089-12-24T18:00' })
    expect(await told(taker)).toHaveLength(1)
  })

  it('cannot be given to a closed account', async () => {
    const [{ id }, gone] = [await aDraft(), await somebody()]
    await db().user.update({ where: { id: gone.id }, data: { disabledAt: new Date() } })
    expect(await assignStory(commandLine, { storyId: id, assigneeId: gone.id }).catch(codes)).toEqual(['nobody'])
  })

  it('asks whoever has it for the review, and tells the writers what was decided', async () => {
    const [writer, reader, other] = [await somebody('EDITOR', 'Wanda Writer'), await somebody(), await somebody('EDITOR', 'Otto Other')]
    await aPaper({})
    const { id } = await createStory(writer, { content: { headline: 'Ferry returns' } })
    await assignStory(commandLine, { storyId: id, assigneeId: reader.id })
    await askForReview(writer, { storyId: id, word: 'Check the sums.' })
    await askForChanges(reader, { storyId: id, revision: 1, word: 'Who says so?' })
    await askForReview(writer, { storyId: id })
    await approveStory(reader, { storyId: id, revision: 1 })
    expect((await told(reader)).filter((line) => line.startsWith('REVIEW'))).toHaveLength(2)
    expect(await told(writer)).toEqual(expect.arrayContaining(['CHANGES_ASKED Rita Reader asks for changes in “Ferry returns”: “Who says so?”', 'APPROVED Rita Reader approved “Ferry returns”.']))
    expect(await told(other)).toEqual([])
  })

  it('that did not go out at its time is told to whoever scheduled it', async () => {
    const [{ id }, planner] = [await aDraft(), await somebody()]
    await scheduleStory(planner, { storyId: id, timeZone: 'UTC', revision: 1, wall: '2089-12-01T07:30' })
    await db().$executeRaw`UPDATE story SET scheduled_for = now() - interval '1 second', embargo_until = '2089-12-01' WHERE id = ${id}::uuid`
    await publishDue()
    expect(await told(planner)).toEqual([expect.stringMatching(/^MISS “Ferry returns” did not go out at its time: .*embargo/)])
  })
})

describe('an inbox', () => {
  it('is marked by its owner alone', async () => {
    const [{ id }, mine, other] = [await aDraft(), await somebody(), await somebody()]
    await inTransaction((tx) => tell(tx, commandLine, { kind: 'MENTION', to: [mine.id], storyId: id, text: 'You were named.' }))
    const noticeId = (await inboxOf(mine)).notices[0]?.id ?? ''
    await markNotices(other, { noticeId })
    expect((await inboxOf(mine)).unread).toBe(1)
    await markNotices(mine, { noticeId }, minutesLater(1))
    expect((await inboxOf(mine)).unread).toBe(0)
    await markNotices(mine, { noticeId, read: 'no' }, minutesLater(1))
    expect((await inboxOf(mine, { unreadOnly: true })).notices).toHaveLength(1)
  })

  it('is mailed once, in one letter, when its time came and its owner does not rest', async () => {
    const [{ id }, mine] = [await aDraft(), await somebody()]
    const letters = () => db().letter.findMany({ where: { to: mine.email }, select: { text: true, subject: true } })
    await inTransaction((tx) => tell(tx, commandLine, { kind: 'MENTION', to: [mine.id], storyId: id, text: 'You were named.' }))
    await inTransaction((tx) => tell(tx, commandLine, { kind: 'REPLY', to: [mine.id], storyId: id, text: 'You were answered.' }))
    await sendDigests()
    expect(await letters()).toEqual([])
    const hour = Number(minutesLater(11).toLocaleString('en-GB', { timeZone: 'Europe/Berlin', hour: '2-digit' }))
    await changeDigest(mine, { digest: 'on', quietFrom: hour, quietUntil: (hour + 1) % 24 })
    await sendDigests(minutesLater(11))
    expect(await letters()).toEqual([])
    await changeDigest(mine, { digest: 'on' })
    await Promise.all([sendDigests(minutesLater(11)), sendDigests(minutesLater(11)), sendDigests(minutesLater(11))])
    expect(await letters()).toEqual([{ subject: expect.stringContaining('2 things wait'), text: expect.stringMatching(/You were named\.[\s\S]*You were answered\./) }])
  })

  it('is mailed to nobody who does not want that, nor what was read', async () => {
    const [{ id }, silent, reader] = [await aDraft(), await somebody(), await somebody()]
    await changeDigest(silent, { digest: '' })
    await inTransaction((tx) => tell(tx, commandLine, { kind: 'MENTION', to: [silent.id, reader.id], storyId: id, text: 'You were named.' }))
    await markNotices(reader, {}, minutesLater(1))
    await sendDigests(minutesLater(20))
    expect(await db().letter.count({ where: { to: { in: [silent.email, reader.email] } } })).toBe(0)
  })
})

describe('quiet hours', () => {
  it('may go over midnight', () => {
    const night = { quietFrom: 22, quietUntil: 7 }
    expect([21, 22, 23, 0, 6, 7].map((hour) => isQuiet(night, hour))).toEqual([false, true, true, true, true, false])
    expect(isQuiet({ quietFrom: null, quietUntil: null }, 3)).toBe(false)
  })

  it('want both ends, and two of them', async () => {
    const mine = await somebody()
    expect(await changeDigest(mine, { quietFrom: 4 }).catch(codes)).toEqual(['half-an-hour'])
    expect(await changeDigest(mine, { quietFrom: 4, quietUntil: 4 }).catch(codes)).toEqual(['no-hours'])
  })
})
