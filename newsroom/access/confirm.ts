import { z } from 'zod'
import { db } from '#lib/db.ts'
import { emptyIsAbsent, readInput } from '../input.ts'
import { Refused } from '../refusal.ts'
import { countTry, provePassword } from './account.ts'
import { forgetTries } from './attempts.ts'
import { authorize, type Actor } from './can.ts'
import { takeCode } from './codes.ts'
import { AuthenticationAnswer } from './passkey-party.ts'
import { holderOf } from './passkey-sign-in.ts'

const secret = z.preprocess(emptyIsAbsent, z.string().max(1_000).optional())
/** One of three is enough: the session already says who it should be. */
export const ConfirmInput = z.strictObject({ password: secret, code: secret, passkey: z.preprocess(emptyIsAbsent, AuthenticationAnswer.optional()) })

/** Proves for the next ten minutes that it is still the same person at this session. Makes no new session. @throws Refused */
export async function confirm(actor: Actor, given: z.input<typeof ConfirmInput>, now = new Date()): Promise<null> {
  authorize(actor, 'account.change', {}, now)
  const { password, code, passkey } = readInput(ConfirmInput, given)
  if (actor.id === null || actor.sessionId === undefined) throw new Refused([{ code: 'not-allowed', message: 'Only somebody who is signed in can confirm it.' }])
  const { email, passwordHash } = await db().user.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true, passwordHash: true } })
  if (passkey) {
    await countTry(email, actor.address)
    const holder = await holderOf(db(), passkey, now)
    if (holder?.id !== actor.id) throw new Refused([{ code: 'wrong', message: 'This passkey is not one of this account. Choose another, or write your password.' }])
    await forgetTries({ account: email, address: actor.address })
  } else if (code !== undefined) {
    await countTry(email, actor.address)
    if ((await takeCode(db(), actor.id, code, now)) === null) throw new Refused([{ code: 'wrong', field: 'code', message: 'This code is not right, or was used already. Wait for the next one.' }])
    await forgetTries({ account: email, address: actor.address })
  } else if (password !== undefined) {
    await provePassword({ email, passwordHash }, password, actor.address, 'password')
  } else throw new Refused([{ code: 'nothing-given', field: 'password', message: 'Write your password.' }])
  await db().session.updateMany({ where: { id: actor.sessionId, userId: actor.id, endedAt: null }, data: { confirmedAt: now } })
  return null
}

export type WaysToConfirm = { password: boolean; code: boolean; passkey: boolean }

/** By what somebody can prove who they are. */
export async function waysToConfirm(actor: Actor, given: Record<string, never>): Promise<WaysToConfirm> {
  authorize(actor, 'account.read')
  readInput(z.strictObject({}), given)
  const account = await db().user.findUniqueOrThrow({ where: { id: actor.id ?? '' }, select: { passwordHash: true, totpSince: true, _count: { select: { passkeys: true, recoveryCodes: { where: { usedAt: null } } } } } })
  return { password: account.passwordHash !== null, code: account.totpSince !== null || account._count.recoveryCodes > 0, passkey: account._count.passkeys > 0 }
}
