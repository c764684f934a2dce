import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aContributor, aPaper, aStory } from '#prisma/builders.ts'
import { commandLine } from '../access/can.ts'
import { Refused } from '../refusal.ts'
import { tags } from '../tags.ts'
import { mergeContributors, previewMerge } from './merge.ts'
import { readProfile } from './read-profile.ts'
import { saveProfile } from './save.ts'
import { standingBylines, standingOf } from './standing.ts'
import { pastMerges, undoMerge } from './unmerge.ts'

const codes = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code }) => code) : reason)
const profileOf = async (id: string) => readProfile(db(), id)
const bylinesOn = async (storyId: string) => (await db().byline.findMany({ where: { storyId }, orderBy: { order: 'asc' }, select: { contributorId: true, role: true } })).map(({ contributorId, role }) => `${contributorId} ${role}`)
const merge = (keptId: string, goneId: string, over = {}) => mergeContributors(commandLine, { keptId, goneId, keptVersion: 1, goneVersion: 1, ...over })

beforeAll(() => aPaper())

describe('merging two records of one person', () => {
  it('moves the bylines, leads the old record on, and keeps the fuller profile', async () => {
    const kept = await aContributor({ name: 'Ada Example', expertise: ['Ports'] })
    const gone = await aContributor({ name: 'A. Example', jobTitle: 'Reporter', expertise: ['Rail'] })
    const story = await aStory({ bylines: [{ contributorId: gone.id, role: 'WRITER' }] })
    expect(await previewMerge(commandLine, kept.id, gone.id)).toMatchObject({ moves: 1, stories: 1, collapses: 0, reasons: [] })
    expect(await merge(kept.id, gone.id)).toMatchObject({ moved: 1, collapsed: 0 })
    expect(await bylinesOn(story.id)).toEqual([`${kept.id} WRITER`])
    expect((await profileOf(kept.id))?.profile).toMatchObject({ name: 'Ada Example', jobTitle: 'Reporter', expertise: ['Ports', 'Rail'] })
    expect((await standingOf(db(), [gone.id])).get(gone.id)).toBe(kept.id)
    const { tags: stale } = await db().expiry.findFirstOrThrow({ orderBy: { seq: 'desc' } })
    expect(stale).toEqual(expect.arrayContaining([tags.contributor(kept.id), tags.contributor(gone.id), tags.path(`/contributors/${gone.slug}`), tags.story(story.id)]))
    expect(await db().contributorRevision.count({ where: { contributorId: gone.id } })).toBe(2)
  })

  it('leaves one byline where both stood on a story in the same part, and says so before', async () => {
    const [kept, gone] = [await aContributor(), await aContributor()]
    const story = await aStory({ bylines: [{ contributorId: gone.id, role: 'WRITER' }, { contributorId: kept.id, role: 'WRITER' }, { contributorId: gone.id, role: 'PHOTOGRAPHER' }] })
    expect(await previewMerge(commandLine, kept.id, gone.id)).toMatchObject({ moves: 1, collapses: 1, stories: 1 })
    expect(await merge(kept.id, gone.id)).toMatchObject({ moved: 1, collapsed: 1 })
    expect(await bylinesOn(story.id)).toEqual([`${kept.id} WRITER`, `${kept.id} PHOTOGRAPHER`])
  })

  it('is refused for one record, a merged one, one that waits for a decision, and one that was saved meanwhile', async () => {
    const [kept, gone, third] = [await aContributor(), await aContributor(), await aContributor()]
    expect(await merge(kept.id, kept.id).catch(codes)).toEqual(['one-record'])
    expect(await merge(kept.id, gone.id, { goneVersion: 2 }).catch(codes)).toEqual(['changed-meanwhile'])
    const by = await db().user.create({ data: { email: 'proposer@paper.example', name: 'P', role: 'CONTRIBUTOR' } })
    await db().profileProposal.create({ data: { contributorId: third.id, baseNumber: 1, profile: {}, byId: by.id } })
    expect(await merge(kept.id, third.id).catch(codes)).toEqual(['proposal-waits'])
    await merge(kept.id, gone.id)
    expect(await mergeContributors(commandLine, { keptId: third.id, goneId: gone.id, keptVersion: 1, goneVersion: 2 }).catch(codes)).toEqual(['proposal-waits', 'merged'])
  })

  it('moves the account, and is refused where both have one', async () => {
    const [kept, gone, third] = [await aContributor(), await aContributor(), await aContributor()]
    const account = (n: number) => db().user.create({ data: { email: `account-${n}@paper.example`, name: 'A', role: 'CONTRIBUTOR' } })
    const [one, two] = [await account(1), await account(2)]
    await db().contributor.update({ where: { id: gone.id }, data: { userId: one.id } })
    await db().contributor.update({ where: { id: third.id }, data: { userId: two.id } })
    expect(await merge(third.id, gone.id).catch(codes)).toEqual(['two-accounts'])
    const { mergeId } = await merge(kept.id, gone.id)
    expect((await db().contributor.findUniqueOrThrow({ where: { id: kept.id } })).userId).toBe(one.id)
    await undoMerge(commandLine, { mergeId })
    expect((await db().contributor.findUniqueOrThrow({ where: { id: gone.id } })).userId).toBe(one.id)
  })
})

describe('after a merge', () => {

  it('a chain of merges leads to its end', async () => {
    const [one, two, three] = [await aContributor(), await aContributor(), await aContributor()]
    await merge(two.id, one.id)
    await mergeContributors(commandLine, { keptId: three.id, goneId: two.id, keptVersion: 1, goneVersion: 2 })
    expect(await standingBylines(db(), [{ contributorId: one.id, role: 'WRITER' }])).toEqual([{ contributorId: three.id, role: 'WRITER' }])
  })
})

describe('taking a merge back', () => {
  it('restores both records and every byline, the collapsed ones too', async () => {
    const kept = await aContributor({ jobTitle: '' })
    const gone = await aContributor({ jobTitle: 'Reporter' })
    const story = await aStory({ bylines: [{ contributorId: gone.id, role: 'WRITER' }, { contributorId: kept.id, role: 'WRITER' }] })
    const other = await aStory({ bylines: [{ contributorId: gone.id, role: 'DATA' }] })
    const before = [await bylinesOn(story.id), await bylinesOn(other.id)]
    const [keptWas, goneWas] = [await profileOf(kept.id), await profileOf(gone.id)]
    const { mergeId } = await merge(kept.id, gone.id)
    expect(await pastMerges(commandLine)).toEqual(expect.arrayContaining([expect.objectContaining({ id: mergeId, canUndo: true, changedSince: false })]))
    expect(await undoMerge(commandLine, { mergeId })).toEqual({ goneId: gone.id, back: 2, stayed: 0 })
    expect([await bylinesOn(story.id), await bylinesOn(other.id)]).toEqual(before)
    expect((await profileOf(kept.id))?.profile).toEqual(keptWas?.profile)
    expect(await profileOf(gone.id)).toMatchObject({ mergedIntoId: null, profile: goneWas?.profile })
    expect(await undoMerge(commandLine, { mergeId }).catch(codes)).toContain('undone')
  })

  it('is refused after 30 days, and over a change made since unless somebody says so', async () => {
    const [kept, gone] = [await aContributor({ name: 'Kept' }), await aContributor()]
    const { mergeId } = await merge(kept.id, gone.id)
    expect(await undoMerge(commandLine, { mergeId }, new Date(Date.now() + 31 * 86_400_000)).catch(codes)).toEqual(['too-late'])
    await saveProfile(commandLine, { contributorId: kept.id, version: 2, name: 'Kept Since' })
    expect(await undoMerge(commandLine, { mergeId }).catch(codes)).toEqual(['changed-since'])
    await undoMerge(commandLine, { mergeId, overwrite: true })
    expect((await profileOf(kept.id))?.profile.name).toBe('Kept')
  })
})
