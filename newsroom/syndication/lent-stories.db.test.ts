import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aPaper, aPartner, aPicture, aStory, aUser, paragraphs } from '#prisma/builders.ts'
import { pleasWaiting } from '../access/approvals.ts'
import { commandLine, type Actor } from '../access/can.ts'
import { approveAndDo } from '../approve.ts'
import { Refused } from '../refusal.ts'
import type { TermsInput } from '../rights/terms.ts'
import { agree } from './agree.ts'
import { StoryContent } from '../stories/content.ts'
import { endException, letPass } from '../stories/let-pass.ts'
import { publishStory } from '../stories/publish.ts'
import { publishedStory } from '../stories/published-story.ts'
import { keepRevision } from '../stories/revision.ts'
import { scheduleStory } from '../stories/schedule.ts'
import { standingOf } from '../stories/standing.ts'
import { updateStory } from '../stories/update.ts'

const said = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ message }) => /\((R\d\d)\)$/.exec(message)?.[1] ?? message) : reason)
const codes = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code }) => code) : reason)
const text = ['The ferry came back on Tuesday.', 'Its owners had not paid the crew.', 'Nobody at the company could be reached.']

async function aLentStory(terms: Partial<TermsInput>, published: Date | null = null, from = {}) {
  const partner = await aPartner({ name: 'Northlight', terms })
  const story = await aStory({ published, headline: 'Ferry returns', body: paragraphs(...text), from: { partnerId: partner.id, ...from } })
  return { ...story, partnerId: partner.id }
}

/** A newer text of the story, as a save leaves it. */
async function write(storyId: string, change: object): Promise<number> {
  const { workingRevision } = await db().story.findUniqueOrThrow({ where: { id: storyId }, select: { workingRevision: { select: { content: true } } } })
  const content = StoryContent.parse({ ...(workingRevision?.content as object), ...change })
  return (await db().$transaction((tx) => keepRevision(tx as never, { storyId, kind: 'SAVE', content, actor: commandLine, at: new Date() }))).number
}
const publish = (storyId: string, now?: Date) => publishStory(commandLine, { storyId }, now).then(() => [], said)
async function anActor(role: Actor['role']): Promise<Actor> {
  const { id, name } = await aUser({ role })
  return { id, name, role, address: '203.0.113.9', sessionId: 'one', confirmedAt: new Date() }
}

beforeAll(() => aPaper())

describe('a partner’s story', () => {
  it('R09: goes out as it came, and not with a word of ours', async () => {
    const { id } = await aLentStory({ editClass: 'NONE' })
    await write(id, { headline: 'She is back' })
    expect(await publish(id)).toEqual(['R09'])
    await write(id, { headline: 'Ferry returns', body: paragraphs(...text.slice(0, 2)) })
    expect(await publish(id)).toEqual(['R09'])
    await write(id, { body: paragraphs(...text) })
    expect(await publish(id)).toEqual([])
  })

  it('R08: says on its page that we edited it, from the moment we did', async () => {
    const { id, path } = await aLentStory({ editClass: 'ABRIDGED', credit: { template: 'From {partner}', templateIfEdited: 'From {partner}, with edits by us' } }, new Date())
    const [, section = '', slug = ''] = path.split('/')
    const now = async () => (await publishedStory(section, slug))?.source?.credit.text
    expect(await now()).toBe('From Northlight')
    const revision = await write(id, { body: paragraphs(...text.slice(0, 2)) })
    await updateStory(commandLine, { storyId: id, revision, change: 'MEND' })
    expect(await now()).toBe('From Northlight, with edits by us')
    expect(await db().syndicatedItem.findUniqueOrThrow({ where: { storyId: id }, select: { edits: true } })).toEqual({ edits: 'ABRIDGED' })
    const back = await write(id, { body: paragraphs(...text) })
    await updateStory(commandLine, { storyId: id, revision: back, change: 'MEND' })
    expect(await now()).toBe('From Northlight')
  })

  it('R09: cannot be updated past what was agreed, and readers keep what they have', async () => {
    const { id } = await aLentStory({ editClass: 'STYLE' }, new Date())
    const revision = await write(id, { body: paragraphs(...text, 'And a word of ours.') })
    expect(await updateStory(commandLine, { storyId: id, revision, change: 'MEND' }).catch(said)).toEqual(['R09'])
  })

  it('R04: cannot be scheduled for a time at which it is no longer lent', async () => {
    const { id } = await aLentStory({ window: { days: 10, atEnd: 'REMOVE' } }, null, { originalPublished: new Date('2026-11-20T00:00:00Z') })
    const at = (wall: string) => scheduleStory(commandLine, { storyId: id, revision: 1, wall, timeZone: 'UTC' }, new Date('2026-11-21T00:00:00Z')).then(() => [], said)
    expect(await at('2026-12-01T07:30')).toEqual(['R04'])
    expect(await at('2026-11-29T07:30')).toEqual([])
  })

  it('R12, R14, R16, R17, R18: is held back by each rule at once, each with its number', async () => {
    const partner = await aPartner({ name: 'Northlight', terms: { ownStoriesOnly: true, extent: { paragraphs: 2 }, quota: { stories: 1, per: 'WEEK' } } })
    await aStory({ body: paragraphs(...text.slice(0, 1)), from: { partnerId: partner.id } })
    const picture = await aPicture({ credit: 'Photograph: Northlight' })
    const { id } = await aStory({ published: null, lead: { mediaId: picture.id }, body: paragraphs(...text), from: { partnerId: partner.id, canonicalUrl: undefined } })
    await db().syndicatedItem.update({ where: { storyId: id }, data: { canonicalUrl: null, chain: [{ party: 'Wire House', role: 'author' }] } })
    expect(await publish(id)).toEqual(['R12', 'R14', 'R16', 'R17', 'R18'])
  })

  it('R06: that nothing was agreed for goes out with a word of warning', async () => {
    const partner = await db().partner.create({ data: { slug: 'found', name: 'Found' } })
    const { id } = await aStory({ published: null, from: { partnerId: partner.id, creditFound: 'COURTESY: Found' } })
    expect((await standingOf(commandLine, id))?.findings.filter(({ code }) => code === 'nothing-agreed')).toMatchObject([{ blocks: false, message: expect.stringContaining('(R06)') as string }])
    expect(await publish(id)).toEqual([])
  })

  it('R23: that the partner asks to hold is not published', async () => {
    const { id } = await aLentStory({})
    await db().syndicatedItem.update({ where: { storyId: id }, data: { state: 'HELD' } })
    expect(await publish(id)).toEqual(['R23'])
  })

  it('keeps the terms of the day it was taken, whatever is agreed later', async () => {
    const { id, partnerId } = await aLentStory({ editClass: 'SUBSTANTIVE' })
    await agree(commandLine, { partnerId, validFrom: '2026-01-01', terms: { editClass: 'NONE', credit: { template: 'Other {partner}' } } })
    await write(id, { headline: 'She is back' })
    expect(await publish(id)).toEqual([])
  })
})

describe('what a rule found', () => {
  it('R09: is let pass by an editor with a reason; the story’s log names it for ever, and ending it brings the rule back', async () => {
    const { id } = await aLentStory({ editClass: 'NONE' })
    await write(id, { headline: 'She is back' })
    const editor = await anActor('EDITOR')
    const exception = { storyId: id, rule: 'R09', code: 'headline-not-theirs', byLeave: true, reason: 'Ines Bell allowed it by telephone.' }
    expect(await letPass(editor, { ...exception, reason: ' ' }).catch(codes)).toEqual(['input-too-small'])
    expect(await letPass(editor, exception)).toEqual({ waits: false })
    expect(await letPass(editor, exception).catch(codes)).toEqual(['let-pass-already'])
    const standing = await standingOf(editor, id)
    expect(standing?.findings.find(({ message }) => message.includes('(R09)'))).toMatchObject({ blocks: false, message: expect.stringContaining('Ines Bell allowed it by telephone.') as string })
    expect(await publish(id)).toEqual([])
    const [row] = standing?.exceptions ?? []
    await endException(editor, { storyId: id, exceptionId: row?.id ?? '' })
    await write(id, { headline: 'Back again' })
    expect(await publish(id)).toEqual(['R09'])
    expect((await standingOf(editor, id))?.said.filter(({ deed }) => deed === 'story.let-pass').map(({ reason }) => reason)).toContain(exception.reason)
  })
  it('R06, R16: wants an admin where it is grave, and nobody for a missing credit', async () => {
    const { id } = await aLentStory({ extent: { paragraphs: 1 } })
    const editor = await anActor('EDITOR')
    expect(await letPass(editor, { storyId: id, rule: 'R16', code: 'too-much-of-it', reason: 'They said so.' }).catch(codes)).toEqual(['not-allowed'])
    expect(await letPass(await anActor('ADMIN'), { storyId: id, rule: 'R16', code: 'too-much-of-it', reason: 'They said so.' })).toEqual({ waits: false })
    expect(await letPass(await anActor('ADMIN'), { storyId: id, rule: 'R07', code: 'credit-missing', reason: 'No.' }).catch(codes)).toEqual(['never-let-pass'])
    expect(await publish(id)).toEqual([])
  })
  it('R04: takes two people once the time is over, and then it stands', async () => {
    const { id } = await aLentStory({ window: { days: 10, atEnd: 'REMOVE' } }, null, { originalPublished: new Date('2020-01-01') })
    const [asker, second] = [await anActor('EDITOR'), await anActor('EDITOR')]
    expect(await publish(id)).toEqual(['R04'])
    expect(await letPass(asker, { storyId: id, rule: 'R04', code: 'licence-ended', reason: 'They asked us to print it again.' })).toEqual({ waits: true })
    expect(await publish(id)).toEqual(['R04'])
    const [plea] = await pleasWaiting(second, { type: 'story', id })
    expect(await approveAndDo(asker, { approvalId: plea?.id }).catch(codes)).toEqual(['second-person'])
    await approveAndDo(second, { approvalId: plea?.id })
    expect(await publish(id)).toEqual([])
    expect(await db().liveStory.findUniqueOrThrow({ where: { storyId: id }, select: { publicUntil: true } })).toEqual({ publicUntil: null })
    expect((await standingOf(second, id))?.exceptions.map(({ by }) => by)).toContain(`${asker.name} and ${second.name}`)
  })
})
