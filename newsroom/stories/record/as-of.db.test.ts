import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aContributor, aPaper, aPartner, aPicture, aSection, aStory } from '#prisma/builders.ts'
import { commandLine } from '../../access/can.ts'
import { correctStory } from '../correct.ts'
import { publishStory } from '../publish.ts'
import { saveStory } from '../save.ts'
import { unpublishStory } from '../unpublish.ts'
import { withdrawStory } from '../withdraw.ts'
import { asOf, momentAsked } from './as-of.ts'
import { brokenLink } from './entry.ts'
import { openRecord, recordOfWithdrawn } from './open-record.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 3, 1, hour))

describe('what readers saw at a moment', () => {
  it('is the text, headline, credit line, corrections, pictures and biography of then, whatever came after', async () => {
    await aPaper()
    const partner = await aPartner({ name: 'Northlight' })
    const writer = await aContributor({ name: 'Wilma Then', shortBio: 'Writes about ferries.' }, at(0))
    const picture = await aPicture({ alt: 'The old pier' })
    const uri = `https://partner.example.org/${randomUUID()}`
    const { id } = await aStory({ section: await aSection(), headline: 'Ferry returns', lead: { mediaId: picture.id }, bylines: [{ contributorId: writer.id, role: 'REPORTER' }], published: at(8), from: { partnerId: partner.id, uri, canonicalUrl: uri, originalHeadline: 'Ferry' } })
    await correctStory(commandLine, { storyId: id, kind: 'CORRECTION', weight: 'HIGH', text: 'On Monday.' }, at(9))
    const number = (await db().story.findUniqueOrThrow({ where: { id }, select: { workingRevision: { select: { number: true } } } })).workingRevision?.number ?? 0
    await saveStory(commandLine, { storyId: id, base: number, saveId: randomUUID(), patch: { splices: [], fields: { headline: 'Ferry stays' } } })
    await publishStory(commandLine, { storyId: id, change: 'UPDATE', note: 'It stays.' }, at(10))
    await unpublishStory(commandLine, { storyId: id, reason: 'For now.' }, at(11))

    const then = async (when: Date) => (await asOf(commandLine, id, when.toISOString()))?.then ?? null
    expect(await then(at(7))).toBeNull()
    expect((await then(at(8)))?.story).toMatchObject({ headline: 'Ferry returns', corrections: [], bylines: [{ name: 'Wilma Then', shortBio: 'Writes about ferries.' }], source: { credit: { text: 'COURTESY: Northlight' } }, lead: { alt: 'The old pier', key: `/desk/media/${picture.key}` }, firstPublishedAt: at(8) })
    expect((await then(new Date(at(10).getTime() - 1)))?.story).toMatchObject({ headline: 'Ferry returns', corrections: [{ text: 'On Monday.' }] })
    expect((await then(at(10)))?.story).toMatchObject({ headline: 'Ferry stays', updateNote: 'It stays.' })
    expect(await then(at(12))).toMatchObject({ what: 'UNPUBLISHED', story: null })
  })

  it('is asked by the newsroom’s clock to the end of the minute, and a moment that never was is told', () => {
    expect(momentAsked('2026-07-01T07:30', 'Europe/Dublin', at(0))).toEqual({ at: new Date('2026-07-01T06:30:59.999Z') })
    expect(momentAsked('', 'UTC', at(3))).toEqual({ at: at(3) })
    expect(momentAsked('2026-03-29T01:30', 'Europe/Dublin', at(0))).toMatchObject({ problem: expect.stringContaining('never came') })
    for (const bad of ['yesterday', '2026-02-30T10:00', '2026-07-01T25:00', '\u0000', '٢٠٢٦']) expect(momentAsked(bad, 'UTC', at(0))).toHaveProperty('problem')
  })

  it('is an editor’s to see', async () => {
    await expect(asOf({ ...commandLine, id: randomUUID(), role: 'CONTRIBUTOR' }, randomUUID(), '')).rejects.toThrow(/role/)
    expect(await asOf(commandLine, 'no-id', '')).toBeNull()
  })
})

describe('the open record of a story that came back after the law took it away', () => {
  it('gives out the hashes of before and not the texts', async () => {
    await aPaper()
    const section = await aSection()
    const { id } = await aStory({ section, slug: `owner-${randomUUID()}`, headline: 'The owner is a thief', published: at(8) })
    await withdrawStory(commandLine, { storyId: id, reason: 'LEGAL', note: 'A court asked for it.' }, at(9))
    const was = await db().takedown.findFirstOrThrow({ where: { storyId: id }, select: { path: true } })
    const gone = await recordOfWithdrawn(section.slug, was.path.split('/')[2] ?? '')
    expect(gone?.links.map(({ what, document }) => [what, document])).toEqual([['PUBLISHED', undefined], ['WITHDRAWN', undefined]])
    expect(gone && brokenLink(id, 'READERS', gone.links)).toBeNull()
    expect(JSON.stringify(gone)).not.toMatch(/thief|court/)
    await db().takedown.updateMany({ where: { storyId: id }, data: { liftedAt: at(10) } })
    await db().story.update({ where: { id }, data: { state: 'DRAFT' } })
    const number = (await db().story.findUniqueOrThrow({ where: { id }, select: { workingRevision: { select: { number: true } } } })).workingRevision?.number ?? 0
    await saveStory(commandLine, { storyId: id, base: number, saveId: randomUUID(), patch: { splices: [], fields: { headline: 'The owner' } } })
    await publishStory(commandLine, { storyId: id }, at(11))
    const { slug } = await db().story.findUniqueOrThrow({ where: { id } })
    const record = await openRecord(section.slug, slug)
    expect(record?.links.map(({ what, withheld, hash }) => [what, withheld ?? null, hash.length])).toEqual([['PUBLISHED', 'LAW', 64], ['WITHDRAWN', null, 64], ['PUBLISHED', null, 64]])
    expect(JSON.stringify(record)).not.toContain('thief')
  })
})
