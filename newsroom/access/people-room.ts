import { z } from 'zod'
import { db } from '#lib/db.ts'
import { authorize, type Actor } from './can.ts'
import type { Role } from './roles.ts'
import { isGone } from './users/hold-user.ts'

export type Person = {
  id: string
  name: string
  email: string
  role: Role
  isDisabled: boolean
  lastSeenAt: Date | null
  openSessions: number
  hasSecondFactor: boolean
  contributor: { id: string; name: string } | null
}

export type OpenInvitation = { id: string; email: string; role: Role; expiresAt: Date; isExpired: boolean; invitedBy: string; contributor: string | null }

const personShown = {
  id: true, name: true, email: true, role: true, disabledAt: true, totpSince: true,
  contributor: { select: { id: true, name: true } },
  _count: { select: { passkeys: true } },
} as const

type Row = { id: string; name: string; email: string; role: Role; disabledAt: Date | null; totpSince: Date | null; contributor: { id: string; name: string } | null; _count: { passkeys: number } }

const asPerson = ({ disabledAt, totpSince, _count, ...row }: Row, seen: Map<string, { lastSeenAt: Date | null; open: number }>): Person => ({
  ...row,
  isDisabled: disabledAt !== null,
  hasSecondFactor: totpSince !== null || _count.passkeys > 0,
  lastSeenAt: seen.get(row.id)?.lastSeenAt ?? null,
  openSessions: seen.get(row.id)?.open ?? 0,
})

async function seenOf(ids: string[], now: Date) {
  const where = { userId: { in: ids } }
  const [last, open] = await Promise.all([
    db().session.groupBy({ by: ['userId'], where, _max: { lastSeenAt: true } }),
    db().session.groupBy({ by: ['userId'], where: { ...where, endedAt: null, expiresAt: { gt: now } }, _count: true }),
  ])
  const counts = new Map(open.map(({ userId, _count }) => [userId, _count]))
  return new Map(last.map(({ userId, _max }) => [userId, { lastSeenAt: _max.lastSeenAt, open: counts.get(userId) ?? 0 }]))
}

/** Everybody who can sign in, or could until they were disabled, by name; 100 a page. */
export async function peopleAtDesk(actor: Actor, { page = 1, size = 100 } = {}, now = new Date()): Promise<{ people: Person[]; more: boolean }> {
  authorize(actor, 'user.read')
  const rows = await db().user.findMany({
    relationLoadStrategy: 'join',
    where: { email: { not: { endsWith: '@deleted.invalid' } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * size, take: size + 1, select: personShown,
  })
  const shown = rows.slice(0, size)
  const seen = await seenOf(shown.map(({ id }) => id), now)
  return { people: shown.map((row) => asPerson(row, seen)), more: rows.length > size }
}

/** One of them; null when there is no such account. */
export async function personAtDesk(actor: Actor, id: string, now = new Date()): Promise<Person | null> {
  authorize(actor, 'user.read')
  if (!z.uuid().safeParse(id).success) return null
  const row = await db().user.findUnique({ relationLoadStrategy: 'join', where: { id }, select: personShown })
  return row && !isGone(row) ? asPerson(row, await seenOf([id], now)) : null
}

/** Invitations that nobody has accepted, newest first; those that ran out stay for a month, to be sent again. */
export async function invitationsAtDesk(actor: Actor, now = new Date()): Promise<OpenInvitation[]> {
  authorize(actor, 'user.read')
  const rows = await db().invitation.findMany({
    relationLoadStrategy: 'join',
    where: { acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date(now.getTime() - 30 * 86_400_000) } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: 200,
    select: { id: true, email: true, role: true, expiresAt: true, invitedBy: { select: { name: true } }, contributor: { select: { name: true } } },
  })
  return rows.map(({ invitedBy, contributor, ...row }) => ({ ...row, isExpired: row.expiresAt <= now, invitedBy: invitedBy.name, contributor: contributor?.name ?? null }))
}
