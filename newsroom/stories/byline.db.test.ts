import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aContributor, aPaper, aStory } from '#prisma/builders.ts'
import { commandLine, type Actor } from '../access/can.ts'
import { mergeContributors } from '../contributors/merge.ts'
import { undoMerge } from '../contributors/unmerge.ts'
import { Refused } from '../refusal.ts'
import { saveBylines } from './byline.ts'
import { contributorAt } from './contributors.ts'
import { storyAtDesk } from './desk.ts'
import { patchBetween } from './patch-between.ts'
import { publishStory } from './publish.ts'
import { saveStory } from './save.ts'

const codes = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code }) => code) : reason)
const live = async (storyId: string) => (await db().byline.findMany({ where: { storyId }, orderBy: { order: 'asc' } })).map(({ contributorId, role }) => `${contributorId} ${role}`)
const revisionOf = async (id: string) => (await db().story.findUniqueOrThrow({ where: { id }, select: { workingRevision: { select: { number: true } } } })).workingRevision?.number ?? 0
const merge = (keptId: string, goneId: string, goneVersion = 1) => mergeContributors(commandLine, { keptId, goneId, keptVersion: 1, goneVersion })

beforeAll(() => aPaper())

describe('a byline', () => {
  it('is one revision of the story, and readers see it once the story is published', async () => {
    const [one, two] = [await aContributor(), await aContributor()]
    const { id } = await aStory({ bylines: [{ contributorId: one.id, role: 'WRITER' }] })
    const revision = await revisionOf(id)
    await saveBylines(commandLine, { storyId: id, revision, bylines: [{ contributorId: two.id, role: 'REPORTER' }, { contributorId: one.id, role: 'EDITOR' }] })
    expect(await revisionOf(id)).toBe(revision + 1)
    expect(await live(id)).toEqual([`${one.id} WRITER`])
    await publishStory(commandLine, { storyId: id })
    expect(await live(id)).toEqual([`${two.id} REPORTER`, `${one.id} EDITOR`])
  })
  it('is taken from an older revision whose byline is the same: the text is saved while it is written', async () => {
    const one = await aContributor()
    const { id } = await aStory()
    const revision = await revisionOf(id)
    const from = (await storyAtDesk(commandLine, id))?.content
    if (!from) throw new Error('no story')
    await saveStory(commandLine, { storyId: id, base: revision, saveId: crypto.randomUUID(), patch: patchBetween(from, { ...from, kicker: 'Harbour' }) })
    await saveBylines(commandLine, { storyId: id, revision, bylines: [{ contributorId: one.id, role: 'WRITER' }] })
    expect((await storyAtDesk(commandLine, id))?.content).toMatchObject({ kicker: 'Harbour', bylines: [{ contributorId: one.id }] })
    expect(await saveBylines(commandLine, { storyId: id, revision, bylines: [] }).catch(codes)).toEqual(['changed-meanwhile'])
  })
  it('is refused from a revision that never was, with nobody of that number, with somebody twice, and as it was', async () => {
    const one = await aContributor()
    const bylines = [{ contributorId: one.id, role: 'WRITER' as const }]
    const { id } = await aStory({ bylines })
    const revision = await revisionOf(id)
    expect(await saveBylines(commandLine, { storyId: id, revision: 99, bylines: [] }).catch(codes)).toEqual(['changed-meanwhile'])
    expect(await saveBylines(commandLine, { storyId: id, revision, bylines: [...bylines, ...bylines] }).catch(codes)).toEqual(['twice'])
    expect(await saveBylines(commandLine, { storyId: id, revision, bylines: [{ contributorId: '0b9fcb5e-0000-4000-8000-000000000000', role: 'WRITER' }] }).catch(codes)).toEqual(['nobody'])
    expect(await saveBylines(commandLine, { storyId: id, revision, bylines }).catch(codes)).toEqual(['nothing-changed'])
  })
  it('is no business of a contributor, not even of one whom it names', async () => {
    const one = await aContributor()
    const { id } = await aStory({ bylines: [{ contributorId: one.id, role: 'WRITER' }] })
    const them: Actor = { id: null, name: 'Them', role: 'CONTRIBUTOR', address: 'here', contributorId: one.id }
    expect(await saveBylines(them, { storyId: id, revision: await revisionOf(id), bylines: [] }).catch(codes)).toEqual(['not-allowed'])
  })
  it('that names a merged record is kept as the one that stands', async () => {
    const [kept, gone] = [await aContributor(), await aContributor()]
    const { id } = await aStory()
    await merge(kept.id, gone.id)
    await saveBylines(commandLine, { storyId: id, revision: await revisionOf(id), bylines: [{ contributorId: gone.id, role: 'WRITER' }] })
    expect((await storyAtDesk(commandLine, id))?.content.bylines).toEqual([{ contributorId: kept.id, role: 'WRITER' }])
  })
})

describe('after two records became one', () => {
  it('a draft that names the old one is published under the kept one, once a part', async () => {
    const [kept, gone] = [await aContributor(), await aContributor()]
    const draft = await aStory({ published: null, bylines: [{ contributorId: gone.id, role: 'WRITER' }, { contributorId: kept.id, role: 'WRITER' }] })
    await merge(kept.id, gone.id)
    await publishStory(commandLine, { storyId: draft.id })
    expect(await live(draft.id)).toEqual([`${kept.id} WRITER`])
  })
  it('its writer still opens the draft', async () => {
    const [kept, gone] = [await aContributor(), await aContributor()]
    const draft = await aStory({ published: null, bylines: [{ contributorId: gone.id, role: 'WRITER' }] })
    await merge(kept.id, gone.id)
    expect(await storyAtDesk({ id: null, name: 'Them', role: 'CONTRIBUTOR', address: 'here', contributorId: kept.id }, draft.id)).not.toBeNull()
  })
  it('the address of each old one leads to the last, however often it was merged', async () => {
    const [one, two, three] = [await aContributor(), await aContributor(), await aContributor({ name: 'The Last' })]
    await merge(two.id, one.id)
    await mergeContributors(commandLine, { keptId: three.id, goneId: two.id, keptVersion: 1, goneVersion: 2 })
    expect(await contributorAt(one.slug, 'en')).toEqual({ movedTo: three.slug })
  })
  it('the byline of a story that was published since stays when the merge is taken back', async () => {
    const [kept, gone] = [await aContributor(), await aContributor()]
    const story = await aStory({ bylines: [{ contributorId: gone.id, role: 'WRITER' }] })
    const { mergeId } = await merge(kept.id, gone.id)
    await publishStory(commandLine, { storyId: story.id })
    expect(await undoMerge(commandLine, { mergeId })).toMatchObject({ back: 0, stayed: 1 })
    expect(await live(story.id)).toEqual([`${kept.id} WRITER`])
  })
})
