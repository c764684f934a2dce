import { describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { Refused } from '../refusal.ts'
import { actorOfKey, createKey, keysAtDesk, revokeKey } from './api-keys.ts'
import { can, commandLine, DEEDS, type Actor } from './can.ts'

const codes = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code }) => code) : reason)
const now = new Date('2026-11-23T12:00:00Z')
const later = (ms: number) => new Date(now.getTime() + ms)
const DAY = 86_400_000

let count = 0
async function anAdmin(role: Actor['role'] = 'ADMIN'): Promise<Actor & { id: string }> {
  const user = await db().user.create({ data: { email: `keys-${(count += 1)}@test.example`, name: 'Ada Admin', role }, select: { id: true, name: true, role: true } })
  return { ...user, address: '203.0.113.7', sessionId: 'a-session', confirmedAt: now }
}
const aKey = (admin: Actor, over: object = {}) => createKey(admin, { name: 'Nightly copy', scopes: ['audit.read'], days: '90', ...over }, now)

describe('a key', () => {
  it('speaks for its maker, for what it was made for and nothing else', async () => {
    const admin = await anAdmin()
    const { key } = await aKey(admin)
    expect(key).toMatch(/^ck_[\w-]{43}$/)
    const actor = await actorOfKey(`Bearer ${key}`, '198.51.100.1', now)
    expect(actor).toMatchObject({ id: admin.id, name: 'Ada Admin, by the key “Nightly copy”', role: 'ADMIN', only: ['audit.read'] })
    expect(actor && DEEDS.filter((deed) => can(actor, deed))).toEqual(['audit.read'])
  })

  it('stands nowhere in the database, nor in the record', async () => {
    const { id, key } = await aKey(await anAdmin())
    const [row, events] = await Promise.all([db().apiKey.findUniqueOrThrow({ where: { id } }), db().auditEvent.findMany({ where: { subjectId: id } })])
    expect(events).toHaveLength(1)
    const kept = JSON.stringify([row, events], (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
    expect(kept).not.toContain(key)
    expect(kept).not.toContain(key.slice(11))
    expect(row.prefix).toBe(key.slice(0, 11))
  })

  it('ends on its day, when it is revoked, and with its maker', async () => {
    const admin = await anAdmin()
    const [ends, revoked, kept] = [await aKey(admin, { days: 1 }), await aKey(admin), await aKey(admin)]
    expect(await actorOfKey(`Bearer ${ends.key}`, 'x', later(DAY - 1))).not.toBeNull()
    expect(await actorOfKey(`Bearer ${ends.key}`, 'x', later(DAY))).toBeNull()
    await revokeKey(admin, { keyId: revoked.id }, now)
    expect(await actorOfKey(`Bearer ${revoked.key}`, 'x', now)).toBeNull()
    expect(await revokeKey(admin, { keyId: revoked.id }, now).catch(codes)).toEqual(['already-revoked'])
    await db().user.update({ where: { id: admin.id }, data: { role: 'EDITOR' } })
    expect(await actorOfKey(`Bearer ${kept.key}`, 'x', now)).toBeNull()
    await db().user.update({ where: { id: admin.id }, data: { role: 'ADMIN', disabledAt: now } })
    expect(await actorOfKey(`Bearer ${kept.key}`, 'x', now)).toBeNull()
  })

  it('is a whole key or none', async () => {
    const { key } = await aKey(await anAdmin())
    for (const header of [null, '', key, `Basic ${key}`, `Bearer ${key}x`, `Bearer ${key.slice(0, -1)}`, `Bearer  ${key}`, `Bearer ck_${'A'.repeat(43)}`, `Bearer ${key}, Bearer ${key}`]) {
      expect(await actorOfKey(header, 'x', now), String(header)).toBeNull()
    }
  })

  it('says when it was last used, to the minute', async () => {
    const { id, key } = await aKey(await anAdmin())
    const used = async (at: Date) => {
      await actorOfKey(`Bearer ${key}`, 'x', at)
      return (await db().apiKey.findUniqueOrThrow({ where: { id } })).lastUsedAt
    }
    expect(await used(now)).toEqual(now)
    expect(await used(later(59_000))).toEqual(now)
    expect(await used(later(61_000))).toEqual(later(61_000))
  })
})

describe('making a key', () => {
  it('is for admins who said a moment ago who they are', async () => {
    expect(await aKey(await anAdmin('EDITOR')).catch(codes)).toEqual(['not-allowed'])
    expect(await aKey({ ...(await anAdmin()), confirmedAt: later(-3_600_000) }).catch(codes)).toEqual(['confirm-first'])
    expect(await aKey(commandLine).catch(codes)).toEqual(['maker-missing'])
    expect(await keysAtDesk(await anAdmin('EDITOR')).catch(codes)).toEqual(['not-allowed'])
  })

  it.each([
    ['no scope', { scopes: [] }], ['a deed no machine may do', { scopes: ['user.change-role'] }], ['the making of keys', { scopes: ['audit.read', 'key.create'] }],
    ['more than a year', { days: 366 }], ['no day', { days: 0 }], ['words for days', { days: 'many' }], ['no name', { name: ' ' }], ['a field of its own', { createdById: 'x' }], ['an operator', { name: { contains: 'a' } }],
  ])('with %s is refused', async (_, over) => {
    const before = await db().apiKey.count()
    expect(await aKey(await anAdmin(), over).catch((error: unknown) => error)).toBeInstanceOf(Refused)
    expect(await db().apiKey.count()).toBe(before)
  })
})
