import { describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aContributor, aPaper, aPartner, aPicture, aSection, aStory, aTopic, aUser } from '#prisma/builders.ts'
import { approveAndDo } from '../approve.ts'
import { commandLine, type Actor } from '../access/can.ts'
import { addressOf } from './address.ts'
import { askToBringBack } from './bring-back.ts'
import { putOnHold, release } from './on-hold.ts'
import { publishStory } from './publish.ts'
import { revertStory } from './revert.ts'
import { scheduleStory } from './schedule.ts'
import { withdrawStory } from './withdraw.ts'

const live = (storyId: string) => db().liveStory.findUnique({ where: { storyId }, include: { bylines: true, references: true, topics: true, media: true, leadMedia: { select: { publicSince: true } } } })
const anEditor = async (name: string): Promise<Actor> => ({ id: (await aUser({ role: 'EDITOR', name })).id, name, role: 'EDITOR', address: '' })

async function aRichStory() {
  await aPaper()
  const [section, topic, picture, person] = [await aSection(), await aTopic(), await aPicture(), await aContributor()]
  return aStory({ section, topicIds: [topic.id], lead: { mediaId: picture.id }, bylines: [{ contributorId: person.id, role: 'REPORTER' }], references: [{ key: 'a', kind: 'DOCUMENT', title: 'The report', url: 'https://report.example' }] })
}

describe('R20: a story that is held', () => {
  it('leaves readers at once, says why at its address, and comes back row for row', async () => {
    const { id, path } = await aRichStory()
    const before = await live(id)
    await putOnHold(commandLine, { storyId: id, note: 'We are checking a figure.' })
    expect(await live(id)).toBeNull()
    expect(await addressOf(path)).toMatchObject({ kind: 'held', note: 'We are checking a figure.' })
    await release(commandLine, { storyId: id })
    const { leadMedia, ...after } = (await live(id)) ?? {}
    const { leadMedia: shown, ...was } = before ?? {}
    expect(after).toEqual(was)
    expect([leadMedia?.publicSince !== null, shown?.publicSince !== null]).toEqual([true, true])
    expect(await addressOf(path)).toEqual({ kind: 'unknown' })
  })

  it('cannot be published, scheduled or taken back to an earlier text, and its schedule ended', async () => {
    const { id } = await aRichStory()
    await putOnHold(commandLine, { storyId: id, note: 'We are checking.' })
    await expect(publishStory(commandLine, { storyId: id })).rejects.toThrow(/held while it is checked now.*Release it or withdraw it first/)
    await expect(scheduleStory(commandLine, { storyId: id, revision: 2, wall: '2089-01-01T07:30', timeZone: 'UTC' })).rejects.toThrow(/held while it is checked/)
    await expect(revertStory(commandLine, { storyId: id, live: 2, note: 'Back.' })).rejects.toThrow()
    expect(await live(id)).toBeNull()
  })

  it('needs a word for readers, and is held once', async () => {
    const { id } = await aRichStory()
    await expect(putOnHold(commandLine, { storyId: id, note: '' })).rejects.toThrow('Tell readers why they do not find it for now.')
    await putOnHold(commandLine, { storyId: id, note: 'We are checking.' })
    await expect(putOnHold(commandLine, { storyId: id, note: 'Again.' })).rejects.toThrow(/held while it is checked/)
  })

  it('is not released against what the agreement forbids by then', async () => {
    await aPaper()
    const partner = await aPartner({ terms: { window: { days: 30, atEnd: 'REMOVE', start: 'OURS' } } })
    const { id } = await aStory({ section: await aSection(), from: { partnerId: partner.id } })
    await putOnHold(commandLine, { storyId: id, note: 'We are checking.' })
    await expect(release(commandLine, { storyId: id }, new Date(Date.now() + 40 * 86_400_000))).rejects.toThrow(/The time for which .* lent this story is over.*\(R04\)/)
    expect(await live(id)).toBeNull()
  })

  it('can be withdrawn, with what readers saw sealed', async () => {
    const { id, path } = await aRichStory()
    await putOnHold(commandLine, { storyId: id, note: 'We are checking.' })
    await withdrawStory(commandLine, { storyId: id, reason: 'LEGAL', note: 'A court ruled.', hideHeadline: true })
    expect(await addressOf(path)).toMatchObject({ kind: 'gone', headline: null, note: 'A court ruled.' })
    const { sealed } = await db().takedown.findFirstOrThrow({ where: { storyId: id }, select: { sealed: true } })
    expect(sealed).toMatchObject({ live: { story_id: id } })
  })
})

describe('R36: a withdrawn story', () => {
  it('comes back by two people as a draft, and not by one', async () => {
    const { id, path } = await aRichStory()
    const [ann, bo] = [await anEditor('Ann Lee'), await anEditor('Bo Marsh')]
    await withdrawStory(ann, { storyId: id, reason: 'INACCURATE', note: 'It was wrong.' })
    await expect(publishStory(ann, { storyId: id })).rejects.toThrow(/It takes two people to bring it back/)
    const { approvalId } = await askToBringBack(ann, { storyId: id, reason: 'It was right after all.' })
    await expect(approveAndDo(ann, { approvalId })).rejects.toThrow(/Somebody else has to approve it/)
    await approveAndDo(bo, { approvalId })
    expect(await db().story.findUniqueOrThrow({ where: { id }, select: { state: true } })).toEqual({ state: 'DRAFT' })
    expect(await live(id)).toBeNull()
    await publishStory(ann, { storyId: id })
    expect(await live(id)).not.toBeNull()
    expect(await addressOf(path)).toEqual({ kind: 'unknown' })
  })

  it('cannot be put before readers by any statement, whatever a command forgets', async () => {
    const { id } = await aRichStory()
    const other = await aRichStory()
    await withdrawStory(commandLine, { storyId: id, reason: 'INACCURATE', note: 'It was wrong.' })
    await expect(db().$executeRaw`INSERT INTO live_story SELECT row.* FROM live_story l, jsonb_populate_record(NULL::live_story, to_jsonb(l) || jsonb_build_object('story_id', ${id}::text, 'slug', 'another', 'revision_id', (SELECT working_revision_id FROM story WHERE id = ${id}::uuid))) AS row WHERE l.story_id = ${other.id}::uuid`).rejects.toThrow(/was withdrawn or is held/)
  })
})
