import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aPaper, aPicture, aSection, aStory, aUser } from '#prisma/builders.ts'
import { commandLine as desk, type Actor } from '../access/can.ts'
import { Refused } from '../refusal.ts'
import { withdrawStory } from '../stories/withdraw.ts'
import { arrangeFront } from './arrange.ts'
import { frontAtDesk, frontsAtDesk } from './desk.ts'
import { findForFront } from './find.ts'
import { previewFront } from './preview.ts'
import { sectionFront } from './published.ts'
import { revertFront } from './revert.ts'

const codes = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code, field }) => (field ? `${code} ${field}` : code)) : reason)
const now = new Date('2026-11-23T12:00:00Z')
const HOUR = 3_600_000

let section: { id: string; slug: string; name: string }
let one: { id: string; slug: string; path: string }
let two: { id: string }
let draft: { id: string; slug: string }
let editor: Actor

beforeAll(async () => {
  await aPaper({ timeZone: 'Europe/Berlin' })
  const user = await aUser()
  editor = { id: user.id, name: user.name, role: 'EDITOR', address: 'here' }
})
beforeEach(async () => {
  section = await aSection()
  one = await aStory({ section, headline: 'The gate is open', published: new Date(now.getTime() - 3 * HOUR) })
  two = await aStory({ section, headline: 'The gate is shut', published: new Date(now.getTime() - 2 * HOUR) })
  draft = await aStory({ section, headline: 'Not yet', published: null })
})

const put = (ids: string[], more: object = {}, actor: Actor = desk) => arrangeFront(actor, { sectionId: section.id, places: ids.map((storyId) => ({ storyId })), ...more }, now)
const readers = async (at = now) => (await sectionFront(section.id, at)).cards.map(({ headline }) => headline)

describe('an arrangement', () => {
  it('is for editors, and is on record with what it places', async () => {
    expect(await put([one.id], {}, { ...editor, role: 'CONTRIBUTOR' }).catch(codes)).toEqual(['not-allowed'])
    expect(await put([one.id], {}, editor)).toEqual({ version: 1 })
    expect(await db().auditEvent.findFirst({ where: { deed: 'front.arrange' }, orderBy: { seq: 'desc' } })).toMatchObject({ actorId: editor.id, after: { version: 1, placed: [one.id] } })
  })

  it('is refused whole where a story is not public, stands twice, or two lead; what stood stays', async () => {
    await put([one.id])
    expect(await put([one.id, draft.id]).catch(codes)).toEqual(['not-public'])
    expect(await put([one.id, one.id]).catch(codes)).toEqual(['placed-twice'])
    expect(await put([], { places: [one.id, two.id].map((storyId) => ({ storyId, boost: 'LEAD' })) }).catch(codes)).toEqual(['two-leads'])
    expect(await put([], { places: [{ storyId: one.id, headline: 'x\0' }] }).catch(codes)).toEqual(['unstorable places.0.headline'])
    expect(await readers()).toEqual(['The gate is open', 'The gate is shut'])
    expect(await db().front.count({ where: { sectionId: section.id } })).toBe(1)
  })

  it('shows no picture that readers may not see', async () => {
    const { id } = await aPicture()
    const places = [{ storyId: one.id, mediaId: id }]
    expect(await put([], { places }).catch(codes)).toEqual(['picture-not-public places.0.mediaId'])
    await db().media.update({ where: { id }, data: { publicSince: now }, select: { id: true } })
    expect(await put([], { places })).toEqual({ version: 1 })
  })
})

describe('a breaking line', () => {
  const breaking = (over: object) => put([one.id], { breaking: { text: 'Gate open', href: '/region', until: '2026-11-23T18:00', ...over } })
  it('ends by the paper’s clocks', async () => {
    await breaking({})
    expect((await db().front.findFirstOrThrow({ where: { sectionId: section.id } })).breakingUntil).toEqual(new Date('2026-11-23T17:00:00Z'))
    expect((await sectionFront(section.id, new Date('2026-11-23T17:00:00Z'))).breaking).toBeNull()
  })
  it('must have an end that is to come and is known', async () => {
    expect(await breaking({ until: '' }).catch(codes)).toEqual(['breaking-endless breaking.until'])
    expect(await breaking({ until: 'soon' }).catch(codes)).toEqual(['breaking-end breaking.until'])
    expect(await breaking({ until: '2026-11-23T13:00' }).catch(codes)).toEqual(['breaking-over breaking.until'])
    expect(await breaking({ until: '2027-03-28T02:30' }).catch(codes)).toEqual(['time-never breaking.until'])
    expect(await breaking({ until: '2027-10-31T02:30' }).catch(codes)).toEqual(['time-twice breaking.until'])
  })
  it('leads nowhere but into the paper', async () => {
    for (const href of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)']) expect(await breaking({ href }).catch(codes), href).toEqual(['input-invalid-format breaking.href'])
  })
  it('without words is none', async () => {
    await breaking({ text: ' ', until: '' })
    expect((await sectionFront(section.id, now)).breaking).toBeNull()
  })
})

describe('two editors at one front', () => {
  it('do not overwrite each other unseen: the second is told', async () => {
    await put([one.id], { seen: 0 }, editor)
    const refused = await put([two.id], { seen: 0 }).catch((reason: unknown) => reason)
    expect(codes(refused)).toEqual(['stale'])
    expect((refused as Error).message).toContain(editor.name)
    expect(await put([two.id], { seen: 1 })).toEqual({ version: 2 })
  })
  it('who publish in the same moment are one after the other', async () => {
    const both = await Promise.allSettled(Array.from({ length: 6 }, () => put([one.id], { seen: 0 })))
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(both.flatMap((result) => (result.status === 'rejected' ? codes(result.reason) : []))).toEqual(Array.from({ length: 5 }, () => 'stale'))
  })
})

describe('an earlier arrangement', () => {
  it('comes back as the newest, and what stood between stays', async () => {
    await put([], { places: [{ storyId: one.id, boost: 'LEAD', headline: 'Louder' }, { storyId: two.id }] })
    await put([two.id])
    expect(await revertFront(desk, { sectionId: section.id, version: 1, seen: 2 }, now)).toEqual({ version: 3, leftOut: 0 })
    const { cards } = await sectionFront(section.id, now)
    expect(cards.map(({ frontHeadline }) => frontHeadline)).toEqual(['Louder', 'The gate is shut'])
    expect((await frontAtDesk(desk, section.slug, 'UTC', now))?.history.map(({ version, places }) => [version, places])).toEqual([[3, 2], [2, 1], [1, 2]])
  })
  it('comes back without stories that are public no more, and without a line that is over', async () => {
    await put([one.id, two.id], { breaking: { text: 'Gate open', until: '2026-11-23T18:00' } })
    await put([two.id])
    await withdrawStory(desk, { storyId: one.id, reason: 'INACCURATE', note: 'It was wrong.' })
    const later = new Date(now.getTime() + 24 * HOUR)
    expect(await revertFront(desk, { sectionId: section.id, version: 1 }, later)).toEqual({ version: 3, leftOut: 1 })
    expect((await sectionFront(section.id, later)).breaking).toBeNull()
    expect(await readers(later)).toEqual(['The gate is shut'])
  })
  it('is refused where there is none, or somebody published meanwhile', async () => {
    await put([one.id])
    expect(await revertFront(desk, { sectionId: section.id, version: 9 }).catch(codes)).toEqual(['not-found'])
    expect(await revertFront(desk, { sectionId: section.id, version: 1, seen: 0 }).catch(codes)).toEqual(['stale'])
  })
})

describe('the desk', () => {
  it('is told that a story on a front was withdrawn, while readers see nothing of it', async () => {
    await put([one.id, two.id])
    await withdrawStory(desk, { storyId: one.id, reason: 'INACCURATE', note: 'It was wrong.' })
    expect((await frontAtDesk(desk, section.slug, 'UTC', now))?.findings.map(({ code, place }) => [code, place])).toEqual([['withdrawn', 0]])
    expect((await frontsAtDesk(desk, 'UTC', now)).find(({ key }) => key === section.slug)).toMatchObject({ places: 2, warnings: 1 })
    expect(await readers()).toEqual(['The gate is shut'])
  })
  it('finds public stories by words or address, and says why a draft cannot be placed', async () => {
    expect((await findForFront(desk, { q: one.path })).stories.map(({ id }) => id)).toEqual([one.id])
    const zebra = await aStory({ headline: 'A zebra crosses the lock' })
    expect((await findForFront(desk, { q: 'zebra lock' }, new Date())).stories.map(({ id }) => id)).toEqual([zebra.id])
    const refused = await findForFront(desk, { q: `https://paper.example/desk/stories/${draft.id}` }).catch((reason: unknown) => reason)
    expect(codes(refused)).toEqual(['not-public q'])
    expect((refused as Error).message).toContain('“Not yet” is not public')
  })
  it('sees a front before it is published, now and later, and readers see nothing of that', async () => {
    await put([two.id])
    const asked = { sectionId: section.id, places: [{ storyId: one.id, headline: 'Louder' }], breaking: { text: 'Gate open', until: '2026-11-23T18:00' } }
    const { page } = await previewFront(desk, asked, now)
    expect(page.breaking).toEqual({ text: 'Gate open', href: null })
    expect('cards' in page && page.cards.map(({ frontHeadline }) => frontHeadline)).toEqual(['Louder', 'The gate is shut'])
    expect((await previewFront(desk, { ...asked, at: '2026-11-23T19:00' }, now)).page.breaking).toBeNull()
    expect(await readers()).toEqual(['The gate is shut', 'The gate is open'])
  })
})
