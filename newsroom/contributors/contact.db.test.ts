import { describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aContributor } from '#prisma/builders.ts'
import { commandLine, type Actor } from '../access/can.ts'
import { Refused } from '../refusal.ts'
import { contactOf, saveContact } from './contact.ts'

const codes = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code }) => code) : reason)
const editor: Actor = { id: null, name: 'Eve', role: 'EDITOR', address: 'test' }
const CANARY = 'canary-7319'
process.env['AUTH_SECRET'] = 'a secret for this test'

describe('private contact', () => {
  it('comes back as it was kept, and its real name is sealed in the database', async () => {
    const { id } = await aContributor()
    const given = { email: `${CANARY}@private.example`, phone: '+49 30 1', address: `${CANARY} Street\n1000 Town`, note: 'Ring twice.', realName: `${CANARY} Person` }
    expect(await saveContact(commandLine, { contributorId: id, ...given })).toEqual({ changed: ['email', 'phone', 'address', 'note', 'realName'] })
    expect(await contactOf(commandLine, id)).toMatchObject({ ...given, unreadable: false })
    expect((await db().contributorContact.findUniqueOrThrow({ where: { contributorId: id } })).realName).not.toContain(CANARY)
  })

  it('is told to the audit by the names of its fields alone', async () => {
    const { id } = await aContributor()
    await saveContact(commandLine, { contributorId: id, phone: CANARY, realName: CANARY })
    const event = await db().auditEvent.findFirstOrThrow({ where: { subjectId: id }, orderBy: { seq: 'desc' } })
    expect(event).toMatchObject({ deed: 'contributor.contact', after: { changed: ['phone', 'realName'] } })
    expect(JSON.stringify(event, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(CANARY)
    expect(JSON.stringify(await db().contributorRevision.findMany({ where: { contributorId: id } }))).not.toContain(CANARY)
  })

  it('is neither shown to editors nor changed by them', async () => {
    const { id } = await aContributor()
    expect(await contactOf(editor, id).catch(codes)).toEqual(['not-allowed'])
    expect(await saveContact(editor, { contributorId: id, phone: '1' }).catch(codes)).toEqual(['not-allowed'])
    expect(await db().contributorContact.count({ where: { contributorId: id } })).toBe(0)
  })

  it('keeps a real name that it cannot open, until another is written', async () => {
    const { id } = await aContributor()
    await saveContact(commandLine, { contributorId: id, realName: 'Ada' })
    process.env['AUTH_SECRET'] = 'another secret'
    expect(await contactOf(commandLine, id)).toMatchObject({ realName: '', unreadable: true })
    await saveContact(commandLine, { contributorId: id, phone: '1' })
    process.env['AUTH_SECRET'] = 'a secret for this test'
    expect(await contactOf(commandLine, id)).toMatchObject({ realName: 'Ada', phone: '1' })
    await saveContact(commandLine, { contributorId: id, phone: '1' })
    expect(await contactOf(commandLine, id)).toMatchObject({ realName: '' })
  })
})
