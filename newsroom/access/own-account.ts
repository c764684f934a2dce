import { z } from 'zod'
import { db } from '#lib/db.ts'
import { readInput } from '../input.ts'
import { notFound } from '../refusal.ts'
import { authorize, type Actor } from './can.ts'
import { deviceInWords, placeInWords } from './device.ts'
import { ofOwnAccount } from './owner.ts'
import { owesSecondFactor, secondFactorIsRequired } from './second-factor.ts'
import { endSessionsOf } from './sessions.ts'

const methodWords = { PASSWORD: 'with a password', PASSKEY: 'with a passkey', MAIL: 'by a link from a letter', OIDC: 'by another service' } as const

export type OwnSession = { id: string; device: string; place: string; how: string; address: string; since: Date; lastSeenAt: Date; isThisOne: boolean }

/** The sessions that stand open, this one first and then the last seen. */
export async function ownSessions(actor: Actor, now = new Date()): Promise<OwnSession[]> {
  authorize(actor, 'account.read', {}, now)
  const found = await db().session.findMany({
    where: { userId: actor.id ?? '', endedAt: null, expiresAt: { gt: now } },
    orderBy: { lastSeenAt: 'desc' },
    take: 100,
    select: { id: true, userAgent: true, timeZone: true, method: true, address: true, createdAt: true, lastSeenAt: true },
  })
  const sessions = found.map(({ id, userAgent, timeZone, method, address, createdAt, lastSeenAt }) => ({
    id, device: deviceInWords(userAgent), place: placeInWords(timeZone), how: methodWords[method], address, since: createdAt, lastSeenAt, isThisOne: id === actor.sessionId,
  }))
  return sessions.sort((one, other) => Number(other.isThisOne) - Number(one.isThisOne))
}

/** What the rooms of the own account show. */
export async function ownAccount(actor: Actor) {
  authorize(actor, 'account.read')
  const [account, isRequired] = await Promise.all([
    db().user.findUniqueOrThrow({
      where: { id: actor.id ?? '' },
      select: {
        name: true, email: true, role: true, passwordHash: true, totpSince: true,
        passkeys: { select: { id: true, name: true, createdAt: true, lastUsedAt: true }, orderBy: { createdAt: 'asc' } },
        _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
      },
    }),
    secondFactorIsRequired(db()),
  ])
  const { passwordHash, _count, ...rest } = account
  const factors = { role: account.role, hasApp: account.totpSince !== null, passkeys: account.passkeys.length }
  return { ...rest, hasPassword: passwordHash !== null, codesLeft: _count.recoveryCodes, isRequired: isRequired && account.role !== 'CONTRIBUTOR', owes: owesSecondFactor(factors, isRequired) }
}

const SessionInput = z.strictObject({ sessionId: z.uuid() })

/** Ends one of the own sessions: a copy of its cookie opens nothing from the next request on. */
export function endOwnSession(actor: Actor, given: z.input<typeof SessionInput>, now = new Date()): Promise<null> {
  const { sessionId } = readInput(SessionInput, given)
  return ofOwnAccount(actor, now, async (tx, account) => {
    const { count } = await tx.session.updateMany({ where: { id: sessionId, userId: account.id, endedAt: null }, data: { endedAt: now } })
    if (count === 0) throw notFound('session')
    return { value: null, after: { sessionEnded: sessionId }, reason: 'Ended an own session' }
  })
}

/** Ends all of the own sessions but the one that asks. */
export function endOtherSessions(actor: Actor, given: Record<string, never>, now = new Date()): Promise<{ ended: number }> {
  readInput(z.strictObject({}), given)
  return ofOwnAccount(actor, now, async (tx, account) => {
    const ended = await endSessionsOf(tx, account.id, { except: account.sessionId, at: now })
    return { value: { ended }, after: { sessionsEnded: ended }, reason: 'Ended all other own sessions' }
  })
}
