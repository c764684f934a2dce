import { describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aPaper, aStory } from '#prisma/builders.ts'
import { decline, pleasWaiting } from './access/approvals.ts'
import { commandLine, type Actor } from './access/can.ts'
import { approveAndDo } from './approve.ts'
import { Refused } from './refusal.ts'
import { askToLiftEmbargo } from './stories/lift-embargo.ts'
import { publishStory } from './stories/publish.ts'

const codes = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code }) => code) : reason)
const now = new Date('2026-11-23T12:00:00Z')
const after = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const embargoUntil = after(72)

let count = 0
async function anActor(name: string, role: Actor['role'] = 'EDITOR'): Promise<Actor & { id: string }> {
  const user = await db().user.create({ data: { email: `approve-${(count += 1)}@test.example`, name, role }, select: { id: true, name: true, role: true } })
  return { ...user, address: '203.0.113.7', sessionId: 'one', confirmedAt: now }
}

async function anAsk() {
  await aPaper()
  const story = await aStory({ published: null, embargoUntil })
  const asker = await anActor('Ines Asker')
  const { approvalId } = await askToLiftEmbargo(asker, { storyId: story.id, reason: 'The other side broke it.' }, now)
  return { story, asker, approvalId }
}
const embargoOf = async (id: string) => (await db().story.findUniqueOrThrow({ where: { id } })).embargoUntil

describe('an embargo', () => {
  it('is lifted by two editors, and the record names both and the reason', async () => {
    const { story, approvalId } = await anAsk()
    expect(await embargoOf(story.id)).toEqual(embargoUntil)
    expect(await publishStory(commandLine, { storyId: story.id }, now).catch(codes)).toEqual(['embargo'])
    await approveAndDo(await anActor('Sam Second'), { approvalId }, after(1))
    expect(await embargoOf(story.id)).toBeNull()
    const told = await db().auditEvent.findFirst({ where: { subjectId: story.id, deed: 'story.lift-embargo' } })
    expect(told).toMatchObject({ actor: 'Sam Second', before: { embargoUntil: embargoUntil.toISOString() }, after: { askedBy: 'Ines Asker', approvedBy: 'Sam Second' }, reason: 'The other side broke it.' })
    expect((await publishStory(commandLine, { storyId: story.id }, after(1))).path).toContain(story.slug)
  })

  it('is never lifted by whoever asked, in another session neither', async () => {
    const { story, asker, approvalId } = await anAsk()
    expect(await approveAndDo(asker, { approvalId }, after(1)).catch(codes)).toEqual(['second-person'])
    expect(await approveAndDo({ ...asker, sessionId: 'two', address: '198.51.100.9', name: 'Another Name' }, { approvalId }, after(1)).catch(codes)).toEqual(['second-person'])
    expect(await embargoOf(story.id)).toEqual(embargoUntil)
  })

  it('is not lifted by a contributor, by the command line, or by what knows no such request', async () => {
    const { story, approvalId } = await anAsk()
    expect(await approveAndDo(await anActor('Carl', 'CONTRIBUTOR'), { approvalId }, now).catch(codes)).toEqual(['not-allowed'])
    expect(await approveAndDo(commandLine, { approvalId }, now).catch(codes)).toEqual(['second-person'])
    expect(await askToLiftEmbargo(await anActor('Carl', 'CONTRIBUTOR'), { storyId: story.id, reason: 'x' }, now).catch(codes)).toEqual(['not-allowed'])
    expect(await askToLiftEmbargo(commandLine, { storyId: (await aStory({ published: null, embargoUntil })).id, reason: 'x' }, now).catch(codes)).toEqual(['second-person'])
    expect(await approveAndDo(await anActor('Sam'), { approvalId: crypto.randomUUID() }, now).catch(codes)).toEqual(['not-found'])
    expect(await embargoOf(story.id)).toEqual(embargoUntil)
  })

  it('waits a day for its second editor and no longer', async () => {
    const { story, approvalId } = await anAsk()
    const sam = await anActor('Sam')
    expect(await approveAndDo(sam, { approvalId }, after(24)).catch(codes)).toEqual(['approval-late'])
    expect(await pleasWaiting(sam, { type: 'story', id: story.id }, after(24))).toEqual([])
    await approveAndDo(sam, { approvalId }, new Date(after(24).getTime() - 1))
    expect(await embargoOf(story.id)).toBeNull()
  })

  it('is lifted once: the same yes does not lift the next one', async () => {
    const { story, approvalId } = await anAsk()
    const [sam, kim] = [await anActor('Sam'), await anActor('Kim')]
    const both = await Promise.allSettled([approveAndDo(sam, { approvalId }, now), approveAndDo(kim, { approvalId }, now)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await db().story.update({ where: { id: story.id }, data: { embargoUntil } })
    expect(await approveAndDo(kim, { approvalId }, now).catch(codes)).toEqual(['already-decided'])
    expect(await embargoOf(story.id)).toEqual(embargoUntil)
  })

  it('stays when the request is declined, withdrawn, or made by somebody who lost the right to it', async () => {
    const one = await anAsk()
    const sam = await anActor('Sam')
    await decline(sam, { approvalId: one.approvalId }, now)
    expect(await approveAndDo(sam, { approvalId: one.approvalId }, now).catch(codes)).toEqual(['already-decided'])
    const two = await anAsk()
    await decline(two.asker, { approvalId: two.approvalId }, now)
    expect(await decline(sam, { approvalId: two.approvalId }, now).catch(codes)).toEqual(['already-decided'])
    const three = await anAsk()
    await db().user.update({ where: { id: three.asker.id }, data: { role: 'CONTRIBUTOR' } })
    expect(await approveAndDo(sam, { approvalId: three.approvalId }, now).catch(codes)).toEqual(['asker-gone'])
    expect(await decline(await anActor('Carl', 'CONTRIBUTOR'), { approvalId: three.approvalId }, now).catch(codes)).toEqual(['not-allowed'])
  })

  it('is asked about with a reason, while it stands, and once at a time', async () => {
    const { story } = await anAsk()
    const ines = await anActor('Ines')
    expect(await askToLiftEmbargo(ines, { storyId: story.id, reason: 'again' }, now).catch(codes)).toEqual(['already-asked'])
    const free = await aStory({ published: null })
    expect(await askToLiftEmbargo(ines, { storyId: free.id, reason: 'x' }, now).catch(codes)).toEqual(['no-embargo'])
    const over = await aStory({ published: null, embargoUntil })
    expect(await askToLiftEmbargo(ines, { storyId: over.id, reason: 'x' }, embargoUntil).catch(codes)).toEqual(['no-embargo'])
    expect(await askToLiftEmbargo(ines, { storyId: over.id, reason: '  ' }, now).catch((error: Refused) => error.reasons[0]?.field)).toBe('reason')
  })
})
