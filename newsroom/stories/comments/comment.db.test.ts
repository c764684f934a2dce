import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aPaper, aSection, aStory, aUser, paragraphs } from '#prisma/builders.ts'
import type { Actor } from '../../access/can.ts'
import { Refused } from '../../refusal.ts'
import { inboxOf } from '../inbox.ts'
import { restoreRevision } from '../restore.ts'
import { saveStory } from '../save.ts'
import { standingOf } from '../standing.ts'
import { changeComment, deleteComment } from './change.ts'
import { commentOnStory, replyToComment } from './comment.ts'
import { commentsOf } from './read.ts'
import { reopenComment, resolveComment } from './settle.ts'

const codes = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code }) => code) : reason)
const refused = async (deed: () => Promise<unknown>) => (async () => deed())().catch(codes)
async function somebody(name: string, role: Actor['role'] = 'EDITOR'): Promise<Actor & { id: string }> {
  const { id } = await aUser({ role, name })
  return { id, name, role, address: 'local' }
}
const aDraft = async () => (await aStory({ section: await aSection(), published: null, headline: 'Ferry returns', body: paragraphs('The ferry came back.', 'It was late by two hours.') })).id
const write = (actor: Actor, storyId: string, base: number, at: number, remove: number, ...texts: string[]) => saveStory(actor, { storyId, base, saveId: randomUUID(), patch: { splices: [{ at, remove, insert: paragraphs(...texts).content }], fields: {} } })
const told = async (actor: Actor) => (await inboxOf(actor)).notices.map(({ kind, text }) => `${kind} ${text}`)
const quotes = async (actor: Actor, id: string) => (await commentsOf(actor, id)).threads.map(({ quote, isLost }) => (isLost ? `lost: ${quote}` : quote))
beforeAll(() => aPaper())

describe('a comment on words of a story', () => {
  it('goes with them through every save, is kept when they go, and found again when they come back', async () => {
    const [id, ann] = [await aDraft(), await somebody('Ann Lee')]
    await commentOnStory(ann, { storyId: id, text: 'Says who?', quote: 'late by two hours', from: 28 })
    await write(ann, id, 1, 0, 0, 'A new first paragraph.')
    await write(ann, id, 2, 2, 1, 'It was late by three hours.')
    expect(await quotes(ann, id)).toEqual(['late by three hours'])
    await write(ann, id, 3, 2, 1)
    expect(await quotes(ann, id)).toEqual(['lost: late by three hours'])
    await restoreRevision(ann, { storyId: id, from: 3, revision: 4 })
    expect(await quotes(ann, id)).toEqual(['late by three hours'])
  })

  it('that are not saved yet finds them once they are', async () => {
    const [id, ann] = [await aDraft(), await somebody('Ann Lee')]
    await commentOnStory(ann, { storyId: id, text: 'Nice.', quote: 'Nobody had waited', from: 40 })
    expect(await quotes(ann, id)).toEqual(['lost: Nobody had waited'])
    await write(ann, id, 1, 2, 0, 'Nobody had waited.')
    expect(await quotes(ann, id)).toEqual(['Nobody had waited'])
  })

  it('makes no revision and leaves what was approved as it is', async () => {
    const [id, ann] = [await aDraft(), await somebody('Ann Lee')]
    await commentOnStory(ann, { storyId: id, text: 'All of it is fine.' })
    expect(await db().revision.count({ where: { storyId: id } })).toBe(1)
    expect((await commentsOf(ann, id)).threads).toMatchObject([{ from: null, quote: '', said: [{ by: 'Ann Lee', isYours: true, text: 'All of it is fine.' }] }])
  })
})

describe('whoever', () => {
  it('is named is told so, and whoever spoke before is told of a reply, each once and nobody of their own', async () => {
    const [id, ann, bo, cas] = [await aDraft(), await somebody('Ann Lee'), await somebody('Bo Ek'), await somebody('Cas Ode')]
    const { threadId } = await commentOnStory(ann, { storyId: id, text: 'Is this right, @Bo Ek? And @ann lee, me?' })
    expect(await told(bo)).toEqual(['MENTION Ann Lee named you in a comment on “Ferry returns”: Is this right, @Bo Ek? And @ann lee, me?'])
    await replyToComment(bo, { threadId, text: 'Yes. @Cas Ode knows.' })
    expect(await told(ann)).toEqual(['REPLY Bo Ek replied to a comment on “Ferry returns”: Yes. @Cas Ode knows.'])
    expect(await told(cas)).toHaveLength(1)
    expect((await inboxOf(cas)).notices[0]).toMatchObject({ kind: 'MENTION', href: `/desk/stories/${id}?comment=${threadId}` })
    expect(await told(bo)).toHaveLength(1)
  })

  it('did not write a comment does not change it; what was changed or deleted is in the record', async () => {
    const [id, ann, bo] = [await aDraft(), await somebody('Ann Lee'), await somebody('Bo Ek')]
    const { threadId } = await commentOnStory(ann, { storyId: id, text: 'First words.' })
    expect(await changeComment(bo, { commentId: threadId, text: 'His.' }).catch(codes)).toEqual(['not-own'])
    await changeComment(ann, { commentId: threadId, text: 'Second words.' })
    await replyToComment(bo, { threadId, text: 'A reply.' })
    await deleteComment(ann, { commentId: threadId })
    expect((await commentsOf(bo, id)).threads[0]?.said).toMatchObject([{ isDeleted: true, text: '' }, { text: 'A reply.' }])
    expect(await changeComment(ann, { commentId: threadId, text: 'Third.' }).catch(codes)).toEqual(['deleted'])
    const record = await db().auditEvent.findMany({ where: { subjectId: id, deed: 'story.comment' }, orderBy: { seq: 'asc' }, select: { before: true } })
    expect(JSON.stringify(record)).toMatch(/First words.*Second words/)
  })

  it('has no part in a story hears nothing of its comments, and says nothing', async () => {
    const [id, ann, cas] = [await aDraft(), await somebody('Ann Lee'), await somebody('Cas Ode', 'CONTRIBUTOR')]
    const { threadId } = await commentOnStory(ann, { storyId: id, text: 'Between us.' })
    expect(await commentsOf(cas, id).catch(codes)).toEqual(['not-allowed'])
    expect(await replyToComment(cas, { threadId, text: 'Me too.' }).catch(codes)).toEqual(['not-allowed'])
    expect(await refused(() => commentOnStory(ann, { storyId: id, text: '  ' }))).toEqual(['input-custom'])
    expect(await refused(() => commentOnStory(ann, { storyId: id, text: 'x'.repeat(2001) }))).toEqual(['input-too-big'])
    expect(await refused(() => commentOnStory(ann, { storyId: id, text: 'U+0000: \0' }))).toEqual(['unstorable'])
  })
})

it('an open comment stands on the checklist until it is resolved, and again once it is opened again', async () => {
  const [id, ann] = [await aDraft(), await somebody('Ann Lee')]
  const open = async () => (await standingOf(ann, id))?.findings.filter(({ code }) => code === 'comments-open').map(({ message, blocks }) => `${blocks}: ${message}`)
  const { threadId } = await commentOnStory(ann, { storyId: id, text: 'Check this.' })
  await commentOnStory(ann, { storyId: id, text: 'And this.' })
  expect(await open()).toEqual(['false: 2 comments are open. Answer them, or resolve what is done.'])
  await resolveComment(ann, { threadId })
  await resolveComment(ann, { threadId })
  expect(await open()).toEqual(['false: One comment is open. Answer it, or resolve what is done.'])
  expect(await replyToComment(ann, { threadId, text: 'Late.' }).catch(codes)).toEqual(['resolved'])
  await reopenComment(ann, { threadId })
  expect(await open()).toEqual(['false: 2 comments are open. Answer them, or resolve what is done.'])
})
