import { encode } from 'uqr'
import { z } from 'zod'
import { inTransaction } from '#lib/db.ts'
import { readInput } from '../input.ts'
import { refuseIf, Refused } from '../refusal.ts'
import { confirmed, type Actor } from './can.ts'
import { renewRecoveryCodes } from './codes.ts'
import { paperName } from './letter.ts'
import { holdOwnAccount, ofOwnAccount } from './owner.ts'
import { reasonsNotToRemoveFactor, secondFactorIsRequired } from './second-factor.ts'
import { newTotpSecret, sealPending, sealTotp, stepOfCode, totpAddress, unsealPending } from './totp.ts'

const Nothing = z.strictObject({})

export type NewAuthenticator = {
  /** The picture for an app's camera: the dark squares as an SVG path, on a ground of `size` by `size`. */
  picture: { size: number; path: string }
  /** The same to type: base32 in groups of four. */
  secret: string
  /** To be sent back with the first code. */
  pending: string
}

/** What an authenticator app needs to know. Nothing is stored: until the first code comes back, the account is as it was. */
export function startAuthenticator(actor: Actor, given: z.input<typeof Nothing>, now = new Date()): Promise<NewAuthenticator> {
  readInput(Nothing, given)
  return inTransaction(async (tx) => {
    const account = await holdOwnAccount(tx, actor, now)
    confirmed(actor, now)
    const secret = newTotpSecret()
    const { size, data } = encode(totpAddress(secret, { issuer: await paperName(tx), label: account.email }), { border: 4 })
    const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
    return { picture: { size, path }, secret: secret.replace(/(.{4})(?!$)/g, '$1 '), pending: sealPending(account.id, secret, now) }
  })
}

export const FinishInput = z.strictObject({ pending: z.string().max(1_000), code: z.string().max(100) })

/** Puts the app in force once it gave a right code, in place of the one before. The first second factor brings ten recovery codes. */
export function finishAuthenticator(actor: Actor, given: z.input<typeof FinishInput>, now = new Date()): Promise<{ codes: string[] }> {
  const { pending, code } = readInput(FinishInput, given)
  return ofOwnAccount(actor, now, async (tx, account) => {
    confirmed(actor, now)
    const secret = unsealPending(pending, account.id, now)
    if (secret === null) throw new Refused([{ code: 'too-late', message: 'This picture is no longer good. Begin again and scan the new one.' }])
    const step = stepOfCode(secret, code.normalize('NFKC').replace(/\s/g, ''), now)
    if (step === null) throw new Refused([{ code: 'code-wrong', field: 'code', message: 'This is not the code that the app shows now. Wait for the next one; if none is right, set your device’s clock.' }])
    await tx.user.update({ where: { id: account.id }, data: { totpSecret: sealTotp(secret), totpSince: now, totpStep: step }, select: { id: true } })
    const codes = account._count.recoveryCodes > 0 ? [] : await renewRecoveryCodes(tx, account.id)
    return { value: { codes }, before: { app: account.totpSince !== null }, after: { app: true, ...(codes.length > 0 && { recoveryCodes: codes.length }) }, reason: 'Set up an authenticator app', tell: 'An authenticator app was set up as the second factor of your account.' }
  })
}

export function removeAuthenticator(actor: Actor, given: z.input<typeof Nothing>, now = new Date()): Promise<null> {
  readInput(Nothing, given)
  return ofOwnAccount(actor, now, async (tx, account) => {
    confirmed(actor, now)
    const isRequired = await secondFactorIsRequired(tx)
    refuseIf(account.totpSince === null ? [{ code: 'no-app', message: 'There is no authenticator app to remove. Load the page again.' }] : reasonsNotToRemoveFactor({ role: account.role, hasApp: false, passkeys: account._count.passkeys }, isRequired))
    await tx.user.update({ where: { id: account.id }, data: { totpSecret: null, totpSince: null, totpStep: null }, select: { id: true } })
    // Codes that recover nothing would lie about as a second way in.
    if (account._count.passkeys === 0) await tx.recoveryCode.deleteMany({ where: { userId: account.id } })
    return { value: null, before: { app: true }, after: { app: false }, reason: 'Removed the authenticator app', tell: 'The authenticator app was removed from your account.' }
  })
}

/** Ten new recovery codes; those of before are no codes any more. */
export function makeRecoveryCodes(actor: Actor, given: z.input<typeof Nothing>, now = new Date()): Promise<{ codes: string[] }> {
  readInput(Nothing, given)
  return ofOwnAccount(actor, now, async (tx, account) => {
    confirmed(actor, now)
    refuseIf(account.totpSince === null && account._count.passkeys === 0 ? [{ code: 'no-factor', message: 'Recovery codes stand in for a second factor. Set one up first.' }] : [])
    const codes = await renewRecoveryCodes(tx, account.id)
    return { value: { codes }, before: { recoveryCodes: account._count.recoveryCodes }, after: { recoveryCodes: codes.length }, reason: 'Made new recovery codes', tell: 'New recovery codes were made for your account; the old ones are no longer taken.' }
  })
}
