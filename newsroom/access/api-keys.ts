import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { db, inTransaction } from '#lib/db.ts'
import { line, readInput } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { record } from './audit.ts'
import { authorize, can, type Actor, type Deed } from './can.ts'

/** What a machine may be let do: reads, and the exchange of contributors. Nothing that makes keys, people or settings. */
export const KEY_DEEDS = ['audit.read', 'contributor.export', 'contributor.import'] as const satisfies readonly Deed[]
export type KeyDeed = (typeof KEY_DEEDS)[number]

const DAY = 86_400_000
const USED_AFTER = 60_000
const SHAPE = /^Bearer (ck_[\w-]{43})$/i
const hashOf = (key: string) => createHash('sha256').update(key).digest('hex')

const oneOrMore = (value: unknown) => (typeof value === 'string' ? [value] : value)
const number = (value: unknown) => (typeof value === 'string' && /^\d{1,4}$/.test(value.trim()) ? Number(value) : value)

export const CreateKeyInput = z.strictObject({
  name: line(100).min(1, 'Name the machine or the program that gets this key.'),
  scopes: z.preprocess(oneOrMore, z.array(z.enum(KEY_DEEDS), 'Choose at least one thing that the key may do.').min(1, 'Choose at least one thing that the key may do.')),
  days: z.preprocess(number, z.number('Write a number of days, from 1 to 365.').int().min(1, 'A key lasts at least a day.').max(365, 'A key lasts at most 365 days.')),
})

export function reasonsNotToCreateKey(actor: Actor, scopes: readonly KeyDeed[]): Reason[] {
  const beyond = scopes.filter((deed) => !can(actor, deed))
  return beyond.map((deed) => ({ code: 'scope-beyond-role', field: 'scopes', message: `You may not do this yourself, so a key of yours may not either: ${deed}.` }))
}

/** Makes a key: `ck_` and 256 random bits. Only its hash is kept, so this answer is the one time it can be read. */
export async function createKey(actor: Actor, given: unknown, now = new Date()): Promise<{ id: string; key: string; expiresAt: Date }> {
  const { name, scopes, days } = readInput(CreateKeyInput, given)
  const key = `ck_${randomBytes(32).toString('base64url')}`
  const expiresAt = new Date(now.getTime() + days * DAY)
  return inTransaction(async (tx) => {
    authorize(actor, 'key.create', {}, now)
    // The command line is nobody whose account could be closed, so a key of its own would outlive everybody.
    refuseIf(actor.id === null ? [{ code: 'maker-missing', message: 'A key belongs to somebody: make it at the desk.' }] : reasonsNotToCreateKey(actor, scopes))
    const { id } = await tx.apiKey.create({
      data: { name, prefix: key.slice(0, 11), keyHash: hashOf(key), scopes: [...new Set(scopes)], createdById: actor.id ?? '', createdAt: now, expiresAt },
      select: { id: true },
    })
    await record(tx, actor, { deed: 'key.create', subject: { type: 'key', id }, after: { name, scopes, expiresAt: expiresAt.toISOString() }, at: now })
    return { id, key, expiresAt }
  })
}

export const RevokeKeyInput = z.strictObject({ keyId: z.uuid() })

/** Ends a key at once and for good. */
export async function revokeKey(actor: Actor, given: unknown, now = new Date()): Promise<void> {
  const { keyId } = readInput(RevokeKeyInput, given)
  await inTransaction(async (tx) => {
    authorize(actor, 'key.revoke', {}, now)
    const key = await tx.apiKey.findUnique({ where: { id: keyId }, select: { name: true, revokedAt: true } })
    if (!key) throw notFound('key')
    refuseIf(key.revokedAt ? [{ code: 'already-revoked', message: 'This key was revoked before.' }] : [])
    await tx.apiKey.update({ where: { id: keyId }, data: { revokedAt: now }, select: { id: true } })
    await record(tx, actor, { deed: 'key.revoke', subject: { type: 'key', id: keyId }, before: { name: key.name }, at: now })
  })
}

export type KeyAtDesk = { id: string; name: string; prefix: string; scopes: string[]; maker: string; createdAt: Date; expiresAt: Date; lastUsedAt: Date | null; state: 'works' | 'ended' | 'revoked' | 'maker-gone' }

/** Every key there ever was, newest first; never the key itself. */
export async function keysAtDesk(actor: Actor, now = new Date()): Promise<KeyAtDesk[]> {
  authorize(actor, 'key.read')
  const keys = await db().apiKey.findMany({
    relationLoadStrategy: 'join',
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: 500,
    select: { id: true, name: true, prefix: true, scopes: true, createdAt: true, expiresAt: true, lastUsedAt: true, revokedAt: true, createdBy: { select: { name: true, role: true, disabledAt: true } } },
  })
  return keys.map(({ createdBy, revokedAt, ...key }) => ({
    ...key,
    maker: createdBy.name,
    state: revokedAt ? 'revoked' : key.expiresAt <= now ? 'ended' : createdBy.disabledAt || createdBy.role !== 'ADMIN' ? 'maker-gone' : 'works',
  }))
}

/**
 * Whom an `Authorization: Bearer ck_…` header speaks for: its maker, held to the key's scopes. A key falls with its maker:
 * whoever may no longer make keys, or is disabled, has none that works.
 */
export async function actorOfKey(header: string | null, address: string, now = new Date()): Promise<Actor | null> {
  const key = SHAPE.exec(header ?? '')?.[1]
  if (!key) return null
  const found = await db().apiKey.findFirst({
    relationLoadStrategy: 'join',
    where: { keyHash: hashOf(key), revokedAt: null, expiresAt: { gt: now }, createdBy: { disabledAt: null } },
    select: { id: true, name: true, scopes: true, lastUsedAt: true, createdBy: { select: { id: true, name: true, role: true } } },
  })
  if (!found || !can({ ...found.createdBy, address }, 'key.create')) return null
  if (!found.lastUsedAt || now.getTime() - found.lastUsedAt.getTime() > USED_AFTER) {
    await db().apiKey.updateMany({ where: { id: found.id }, data: { lastUsedAt: now } })
  }
  const { id, name, role } = found.createdBy
  return { id, name: `${name}, by the key “${found.name}”`, role, address, only: KEY_DEEDS.filter((deed) => found.scopes.includes(deed)) }
}
