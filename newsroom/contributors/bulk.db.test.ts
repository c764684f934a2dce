import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aContributor, aPaper } from '#prisma/builders.ts'
import { commandLine } from '../access/can.ts'
import { Refused } from '../refusal.ts'
import { bulkChange, type BulkInput } from './bulk.ts'
import { pastBulkChanges, undoBulkChange } from './bulk-undo.ts'
import { contributorsAtDesk } from './list.ts'
import { filterFrom } from './matching.ts'
import { readProfile } from './read-profile.ts'
import { saveProfile } from './save.ts'

const codes = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code }) => code) : reason)
const profile = async (id: string) => (await readProfile(db(), id))?.profile
const change = (over: Partial<BulkInput>) => bulkChange(commandLine, { kind: 'add-beat', value: 'Floods', ...over } as BulkInput)

const ids: string[] = []
beforeAll(async () => {
  await aPaper()
  for (const name of ['Ada Bulk', 'Ben Bulk', 'Cem Bulk']) ids.push((await aContributor({ name, expertise: ['Ports'] })).id)
})

describe('a change of many', () => {
  it('says first whom it would change, and changes nobody', async () => {
    expect(await change({ id: ids })).toEqual({ bulkId: null, count: 3, unchanged: 0, first: ['Ada Bulk', 'Ben Bulk', 'Cem Bulk'], words: 'Beat added: Floods' })
    expect((await profile(ids[0] ?? ''))?.expertise).toEqual(['Ports'])
  })

  it('keeps a revision of each that equals what stands, and the list finds the new beat', async () => {
    const events = await db().auditEvent.count()
    const { bulkId } = await change({ all: true, filter: { q: 'bulk' }, expected: 3 })
    expect(await db().auditEvent.count()).toBe(events + 1)
    for (const id of ids) {
      expect((await profile(id))?.expertise).toEqual(['Ports', 'Floods'])
      const kept = await db().contributorRevision.findFirstOrThrow({ where: { contributorId: id }, orderBy: { number: 'desc' } })
      expect(kept).toMatchObject({ number: 2, note: 'Beat added: Floods' })
      expect(kept.profile).toEqual(await profile(id))
    }
    expect((await contributorsAtDesk(commandLine, filterFrom({ q: 'floods' }))).total).toBe(3)
    expect(await undoBulkChange(commandLine, { bulkId: bulkId ?? '' })).toEqual({ back: 3, stayed: 0 })
    expect((await profile(ids[0] ?? ''))?.expertise).toEqual(['Ports'])
    expect((await contributorsAtDesk(commandLine, filterFrom({ q: 'floods' }))).total).toBe(0)
    expect(await undoBulkChange(commandLine, { bulkId: bulkId ?? '' }).catch(codes)).toEqual(['undone'])
  })

  it.each([
    ['status', 'FORMER', { status: 'FORMER' }], ['consent-bio', 'yes', { consentBioOutbound: true }], ['consent-portrait', 'yes', { consentPortraitOutbound: true }],
    ['add-language', 'Welsh', { languages: ['Welsh'] }], ['remove-beat', 'Ports', { expertise: [] }],
  ] as const)('%s “%s” is done to all and taken back', async (kind, value, now) => {
    const before = await profile(ids[1] ?? '')
    const { bulkId } = await change({ id: ids, kind, value, expected: 3 })
    expect(await profile(ids[1] ?? '')).toMatchObject(now)
    await undoBulkChange(commandLine, { bulkId: bulkId ?? '' })
    expect(await profile(ids[1] ?? '')).toEqual(before)
  })

  it('leaves out those who are so already, and is refused where nobody is left', async () => {
    await change({ id: ids.slice(0, 1), kind: 'add-language', value: 'Sami', expected: 1 })
    expect(await change({ id: ids, kind: 'add-language', value: 'Sami' })).toMatchObject({ count: 2, unchanged: 1 })
    expect(await change({ id: ids.slice(0, 1), kind: 'add-language', value: 'Sami', expected: 0 }).catch(codes)).toEqual(['nothing-changes'])
  })

  it('is refused when the number has changed since it was looked at, and without anybody', async () => {
    expect(await change({ id: ids, expected: 2 }).catch(codes)).toEqual(['count-changed'])
    expect(await change({}).catch(codes)).toEqual(['nobody'])
    expect(await change({ id: ids, kind: 'status', value: 'KING' }).catch(codes)).toEqual(['value'])
  })

  it('is taken back for those whom nobody changed since, and says how many stay', async () => {
    const { bulkId } = await change({ id: ids, kind: 'add-beat', value: 'Tides', expected: 3 })
    const standing = await readProfile(db(), ids[2] ?? '')
    await saveProfile(commandLine, { ...standing?.profile, name: 'Cem Changed', contributorId: ids[2] ?? '', version: standing?.version ?? 0 })
    expect(await undoBulkChange(commandLine, { bulkId: bulkId ?? '' })).toEqual({ back: 2, stayed: 1 })
    expect((await profile(ids[2] ?? ''))?.expertise).toContain('Tides')
    expect((await pastBulkChanges(commandLine))[0]).toMatchObject({ summary: 'Beat added: Tides', count: 3, undoneAt: expect.any(Date) })
  })

  it('reaches a record from before there were revisions', async () => {
    const old = await db().contributor.create({ data: { slug: 'old-record', name: 'Old Record', sortName: 'Record, Old' } })
    await change({ id: [old.id], kind: 'add-beat', value: 'Mills', expected: 1 })
    expect((await db().contributorRevision.findMany({ where: { contributorId: old.id }, orderBy: { number: 'asc' } })).map(({ number, note }) => `${number} ${note}`)).toEqual(['1 As it stood', '2 Beat added: Mills'])
  })
})
