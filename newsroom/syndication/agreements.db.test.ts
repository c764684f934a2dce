import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aPaper, aPartner, aStory, paragraphs } from '#prisma/builders.ts'
import { commandLine, type Actor } from '../access/can.ts'
import { Refused } from '../refusal.ts'
import { changeSource } from '../stories/source.ts'
import { publishStory } from '../stories/publish.ts'
import { agree } from './agree.ts'
import { changePartner } from './change-partner.ts'
import { partnerAtDesk, partnersAtDesk } from './partners-at-desk.ts'
import { startPartner } from './partners.ts'
import { tryTerms } from './try-terms.ts'

const refused = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code, field }) => [code, field]) : reason)
const editor: Actor = { id: null, name: 'An editor', role: 'EDITOR', address: '203.0.113.9' }
const TODAY = '2026-11-23'
const terms = { credit: { template: 'COURTESY: {partner}' } }

beforeAll(() => aPaper())

describe('an agreement', () => {
  it('has the next number each time, and no version is ever changed', async () => {
    const { id } = await aPartner({ name: 'Northlight' })
    const before = await db().agreement.findMany({ where: { partnerId: id } })
    expect((await agree(commandLine, { partnerId: id, validFrom: '2026-06-01', terms: { ...terms, editClass: 'STYLE' } })).version).toBe(2)
    expect((await agree(commandLine, { partnerId: id, validFrom: '2030-01-01', terms })).version).toBe(3)
    expect(await db().agreement.findMany({ where: { partnerId: id, version: 1 } })).toEqual(before)
    const partner = await partnerAtDesk(commandLine, id, TODAY)
    expect(partner?.versions.map(({ version, isInForce }) => [version, isInForce])).toEqual([[3, false], [2, true], [1, false]])
    expect((await partnersAtDesk(commandLine, TODAY)).find((row) => row.id === id)?.agreement?.version).toBe(2)
  })
  it('two agree on at once has two numbers', async () => {
    const { id } = await aPartner()
    const made = await Promise.all([1, 2, 3].map(() => agree(commandLine, { partnerId: id, validFrom: '2026-06-01', terms })))
    expect(made.map(({ version }) => version).sort((a, b) => a - b)).toEqual([2, 3, 4])
  })
  it('numbers its credit line anew only where its words are new', async () => {
    const { id } = await aPartner()
    const templateVersion = async () => ((await db().agreement.findFirst({ where: { partnerId: id }, orderBy: { version: 'desc' } }))?.terms as { credit: { templateVersion: number } }).credit.templateVersion
    await agree(commandLine, { partnerId: id, validFrom: '2026-06-01', terms: { ...terms, editClass: 'STYLE' } })
    expect(await templateVersion()).toBe(1)
    await agree(commandLine, { partnerId: id, validFrom: '2026-06-01', terms: { credit: { template: 'By {partner}' } } })
    expect(await templateVersion()).toBe(2)
  })
  it('that contradicts itself, ends before it begins, or has tags in its credit is refused with the fields to mend', async () => {
    const { id } = await aPartner()
    expect(await agree(commandLine, { partnerId: id, validFrom: '2026-06-01', validTo: '2026-01-01', terms: { ...terms, canonical: 'SOURCE', robots: 'NOINDEX' } }).catch(refused)).toEqual([['ends-before-it-starts', 'validTo'], ['canonical-and-noindex', 'terms.robots']])
    expect(await agree(commandLine, { partnerId: id, validFrom: '2026-06-01', terms: { ...terms, window: { until: '2026-05-01', atEnd: 'REMOVE' } } }).catch(refused)).toEqual([['window-ends-before-it-starts', 'terms.window.until']])
    expect(await agree(commandLine, { partnerId: id, validFrom: '2026-06-01', terms: { credit: { template: '<script>alert(1)</script>{partner}' } } }).catch(refused)).toEqual([['input-custom', 'terms.credit.template']])
    expect(await agree(editor, { partnerId: id, validFrom: '2026-06-01', terms }).catch(refused)).toEqual([['not-allowed', undefined]])
    expect(await db().agreement.count({ where: { partnerId: id } })).toBe(1)
  })
  it('is tried before it is saved: what it touches is told, and nothing is changed', async () => {
    const { id } = await aPartner({ name: 'Northlight' })
    const published = await aStory({ headline: 'Out', from: { partnerId: id, edits: 'ABRIDGED' } })
    const draft = await aStory({ headline: 'Draft', published: null, body: paragraphs('It came back.'), from: { partnerId: id } })
    const count = () => Promise.all([db().agreement.count(), db().auditEvent.count(), db().revision.count()])
    const before = await count()
    const tried = await tryTerms(commandLine, { partnerId: id, validFrom: TODAY, terms: { ...terms, editClass: 'STYLE', uses: [] } })
    expect(tried).toMatchObject({ out: 1, atDesk: 1, fights: [{ code: 'no-use', field: 'terms.uses' }] })
    const of = (storyId: string) => tried.stories?.find((story) => story.id === storyId)
    expect(of(published.id)).toMatchObject({ isPublic: true, version: 1, outcome: 'refused', found: expect.arrayContaining([expect.stringContaining('(R09)'), expect.stringContaining('(R06)')]) as string[] })
    expect(of(draft.id)?.found.some((sentence) => sentence.includes('(R09)'))).toBe(false)
    expect(await count()).toEqual(before)
    await expect(tryTerms(editor, { partnerId: id, validFrom: TODAY, terms })).rejects.toThrow(Refused)
  })
})

describe('a partner', () => {
  it('is added by its name, and refused without one', async () => {
    const { id } = await startPartner(editor, { name: 'Tidewater', homepage: '' })
    expect(await partnerAtDesk(editor, id, TODAY)).toMatchObject({ name: 'Tidewater', status: 'PROSPECT', versions: [], homepage: null })
    expect(await startPartner(editor, { name: ' ' }).catch(refused)).toEqual([['input-too-small', 'name']])
  })
  it('is changed with whom to ring; the record does not tell their telephone', async () => {
    const { id } = await aPartner({ name: 'Tidewater' })
    const change = { partnerId: id, name: 'Tidewater Inquiry', homepage: 'https://t.example.org', status: 'PAUSED', contacts: [{ kind: 'KILL', name: 'The night editor', email: '', phone: '+00 1 CANARY' }, { kind: 'LEGAL', name: '', email: '', phone: '' }] }
    await changePartner(editor, change)
    expect(await partnerAtDesk(editor, id, TODAY)).toMatchObject({ name: 'Tidewater Inquiry', status: 'PAUSED', contacts: [{ kind: 'KILL', name: 'The night editor', phone: '+00 1 CANARY' }] })
    expect(JSON.stringify(await db().auditEvent.findMany({ where: { subjectId: id }, select: { before: true, after: true, reason: true } }))).not.toContain('CANARY')
    expect(await changePartner(editor, { ...change, status: 'PROSPECT', contacts: [{ kind: 'KILL', name: 'Nobody' }] }).catch(refused)).toEqual([['contact-unreachable', 'contacts.0.email'], ['not-a-prospect', 'status']])
  })
})

describe('where a story came from', () => {
  it('R12: is written down, and then its credit leads there', async () => {
    const { id: partnerId } = await aPartner({ name: 'Tidewater' })
    const { id } = await aStory({ published: null, from: { partnerId } })
    await db().syndicatedItem.update({ where: { storyId: id }, data: { canonicalUrl: null } })
    expect(await publishStory(commandLine, { storyId: id }).catch(refused)).toEqual([['original-unknown', 'credit']])
    expect(await changeSource(editor, { storyId: id, canonicalUrl: 'javascript:alert(1)', originalAuthors: '' }).catch(refused)).toEqual([['input-invalid-format', 'canonicalUrl']])
    await changeSource(editor, { storyId: id, canonicalUrl: 'https://t.example.org/1', originalAuthors: 'A. Bell\nC. Dunn', institution: 'Tern University' })
    await publishStory(commandLine, { storyId: id })
    expect(await db().creditLine.findFirst({ where: { storyId: id } })).toMatchObject({ href: 'https://t.example.org/1' })
    expect(await db().syndicatedItem.findUniqueOrThrow({ where: { storyId: id } })).toMatchObject({ originalAuthors: ['A. Bell', 'C. Dunn'], institution: 'Tern University' })
  })
})
