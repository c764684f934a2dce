import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aContributor, aPaper } from '#prisma/builders.ts'
import { commandLine } from '../access/can.ts'
import { Refused } from '../refusal.ts'
import { exportContributors } from './export.ts'
import { importContributors, type ImportInput } from './import.ts'
import { filterFrom } from './matching.ts'
import { readProfile } from './read-profile.ts'
import type { z } from 'zod'

const codes = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code }) => code) : reason)
const take = (content: string, over: Partial<z.input<typeof ImportInput>> = {}) => importContributors(commandLine, { file: new File([content], 'people.csv'), ...over })
const whole = async (format: 'csv' | 'json'): Promise<string> => {
  let all = ''
  for await (const part of await exportContributors(commandLine, filterFrom({}), format)) all += part
  return all
}
const outcomes = ({ rows }: { rows: { outcome: string }[] }) => rows.map(({ outcome }) => outcome)

let ada = { id: '', slug: '' }
beforeAll(async () => {
  await aPaper()
  ada = await aContributor({ name: 'Ada Example', jobTitle: '=SUM(1)', expertise: ['Ports; docks', 'Rail|road'], shortBio: 'Covers ports.', links: [{ label: 'Site', url: 'https://ada.example/' }], contact: { email: 'secret@private.example' } })
  await aContributor({ name: 'Ünal Örnek', lang: 'tr', longBio: ['Bir.', 'İki.'], disclosures: [{ entity: 'X', text: 'Owns a share.', from: '2020-01-01' }] })
})

describe('an export', () => {
  it.each(['csv', 'json'] as const)('as %s holds nothing private, and comes back without a change', async (format) => {
    const file = await whole(format)
    expect(file).toContain('Ada Example')
    expect(file).not.toContain('secret@private.example')
    const report = await take(file)
    expect(outcomes(report)).toEqual(['unchanged', 'unchanged'])
    expect(report.committed).toBe(false)
  })
})

describe('an import', () => {
  const file = 'slug,name,jobTitle\nada-example,Ada Example,Editor\n,Ben Newcomer,Reporter\n,"Example, Ada",\n'
  it('says first what becomes of every row, and writes nothing', async () => {
    const events = await db().auditEvent.count()
    expect(outcomes(await take(file))).toEqual(['changed', 'made', 'refused'])
    expect(await db().contributor.count()).toBe(2)
    expect(await db().auditEvent.count()).toBe(events)
  })
  it('writes none when all or none is wished and one is refused', async () => {
    expect(await take(file, { commit: true, allOrNone: true })).toMatchObject({ committed: false, counts: { refused: 1 } })
    expect(await db().contributor.count()).toBe(2)
  })
  it('refuses another file than the one that was looked at', async () => {
    const { sha256 } = await take(file)
    expect(await take(`${file}\n`, { commit: true, looked: sha256 }).catch(codes)).toEqual(['another-file'])
  })
  it('writes what it said, each with a revision and a row of the record, and a row for the whole', async () => {
    const events = await db().auditEvent.count()
    expect(await take(file, { commit: true })).toMatchObject({ committed: true, counts: { made: 1, changed: 1, unchanged: 0, refused: 1 } })
    expect((await readProfile(db(), ada.id))?.profile).toMatchObject({ jobTitle: 'Editor', expertise: ['Ports; docks', 'Rail|road'] })
    const ben = await db().contributor.findUniqueOrThrow({ where: { slug: 'ben-newcomer' }, include: { revisions: true, bioVersions: true } })
    expect(ben).toMatchObject({ nameKey: 'ben newcomer', revisions: [{ number: 1, note: 'Imported' }], bioVersions: [{ name: 'Ben Newcomer' }] })
    expect(await db().auditEvent.count()).toBe(events + 3)
    expect(outcomes(await take(file))).toEqual(['unchanged', 'refused', 'refused'])
  })
  it('makes likely people anew when somebody says so, at addresses of their own', async () => {
    const report = await take('name\nAda Example\nAda Example\n', { commit: true, makeLikely: true, allOrNone: true })
    expect(outcomes(report)).toEqual(['made', 'made'])
    expect((await db().contributor.findMany({ where: { slug: { startsWith: 'ada-example' } }, orderBy: { slug: 'asc' } })).map(({ slug }) => slug)).toEqual(['ada-example', 'ada-example-2', 'ada-example-3'])
  })
  it('keeps the chain of the record whole', async () => {
    const { hash } = await db().auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } })
    const events = await db().auditEvent.findMany({ orderBy: { seq: 'asc' }, select: { hash: true, prevHash: true } })
    for (const [place, event] of events.entries()) if (place > 0) expect(event.prevHash).toBe(events[place - 1]?.hash)
    expect(events.at(-1)?.hash).toBe(hash)
  })
})
