import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aPaper, aPartner, aStory } from '#prisma/builders.ts'
import { commandLine, type Actor } from '../access/can.ts'
import { Refused } from '../refusal.ts'
import { elsewhere, whatIf } from './what-if.ts'

const NOW = new Date('2026-11-23T12:00:00Z')
const contributor: Actor = { id: null, name: 'A contributor', role: 'CONTRIBUTOR', address: '203.0.113.9', contributorId: '00000000-0000-4000-8000-000000000001' }

async function aLentStory() {
  const { id: partnerId } = await aPartner({ name: 'Northlight', terms: { uses: ['web', 'feed', 'newsletter'], territories: { mode: 'DENY', places: ['CA'] }, translation: 'FORBIDDEN', window: { days: 20, atEnd: 'REMOVE' } } })
  return aStory({ published: new Date('2026-11-20T12:00:00Z'), from: { partnerId, originalPublished: new Date('2026-11-19T12:00:00Z') } })
}

beforeAll(() => aPaper())

describe('what if', () => {
  it('answers each of the usual questions with the rule and what was agreed', async () => {
    const { id } = await aLentStory()
    const told = await elsewhere(commandLine, id, NOW)
    const by = Object.fromEntries((told?.answers ?? []).map((answer) => [answer.name, answer]))
    expect(by['In print']).toMatchObject({ verdict: 'block', found: expect.arrayContaining([expect.objectContaining({ rule: 'R06', verdict: 'block', clauses: ['It may go on our pages, into our feeds and into a newsletter, and nowhere else.'] })]) as unknown[] })
    expect(by['In the newsletter']?.found.some(({ rule }) => rule === 'R06')).toBe(false)
    expect(by['On our pages in thirty days']).toMatchObject({ verdict: 'block', end: 'REMOVE', found: [expect.objectContaining({ rule: 'R04', clauses: [expect.stringContaining('20 days from its publication')] }), expect.anything()] })
    expect(by['For readers in Canada']).toMatchObject({ verdict: 'block', found: [expect.objectContaining({ rule: 'R05', clauses: ['Its stories may not be read here in Canada.'] })] })
    expect(by['Translated into Spanish']?.found).toContainEqual(expect.objectContaining({ rule: 'R34', verdict: 'block', why: 'Northlight does not allow translations.' }))
    expect(by['In the archive']).toMatchObject({ verdict: 'block' })
  })
  it('answers a question of one’s own, and changes nothing', async () => {
    const { id: storyId } = await aLentStory()
    const count = () => Promise.all([db().auditEvent.count(), db().revision.count()])
    const before = await count()
    expect(await whatIf(commandLine, { storyId, use: 'newsletter', place: 'us', day: '2026-11-25', lang: '' }, NOW)).toMatchObject({ name: 'Into a newsletter, in United States, on 2026-11-25', verdict: 'ok', end: null })
    expect(await whatIf(commandLine, { storyId, use: 'web', day: '2026-12-31' }, NOW)).toMatchObject({ verdict: 'block', end: 'REMOVE' })
    expect(await count()).toEqual(before)
  })
  it('does not take what was let pass on our pages for leave to print', async () => {
    const { id: storyId } = await aLentStory()
    await db().rightsException.create({ data: { storyId, rule: 'R06', code: 'use-not-granted', byLeave: true, reason: 'For the page.' }, select: { id: true } })
    expect(await whatIf(commandLine, { storyId, use: 'print' }, NOW)).toMatchObject({ verdict: 'block' })
  })
  it('says of our own that nothing stands against it', async () => {
    const { id } = await aStory()
    expect((await elsewhere(commandLine, id, NOW))?.answers.every(({ verdict }) => verdict === 'ok')).toBe(true)
  })
  it('is refused with a sentence where the question is none, and to those who may not read the story', async () => {
    const { id: storyId } = await aLentStory()
    const reasons = await whatIf(commandLine, { storyId, place: 'Canada' }, NOW).catch((error: unknown) => (error instanceof Refused ? error.reasons : error))
    expect(reasons).toMatchObject([{ field: 'place', message: 'Write a country as two letters, like CA.' }])
    expect(await elsewhere(contributor, storyId, NOW)).toBeNull()
    await expect(whatIf(contributor, { storyId }, NOW)).rejects.toThrow(Refused)
  })
})
