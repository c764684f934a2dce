import { generateRegistrationOptions, verifyRegistrationResponse, type PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import { z } from 'zod'
import { inTransaction } from '#lib/db.ts'
import { line, readInput } from '../input.ts'
import { notFound, refuseIf, Refused } from '../refusal.ts'
import { confirmed, type Actor } from './can.ts'
import { holdOwnAccount, ofOwnAccount } from './owner.ts'
import { keepChallenge, paperAsParty, RegistrationAnswer, takeChallenge } from './passkey-party.ts'
import { reasonsNotToRemoveFactor, secondFactorIsRequired } from './second-factor.ts'

const MOST_PASSKEYS = 20
const Nothing = z.strictObject({})
const passkeyName = line(60).min(1, 'Give it a name by which you will know it: “Work laptop”.')

/** What a browser must know to make a passkey for the own account. */
export function askToAddPasskey(actor: Actor, given: z.input<typeof Nothing>, now = new Date()): Promise<PublicKeyCredentialCreationOptionsJSON> {
  readInput(Nothing, given)
  return inTransaction(async (tx) => {
    const account = await holdOwnAccount(tx, actor, now)
    confirmed(actor, now)
    const known = await tx.passkey.findMany({ where: { userId: account.id }, select: { credentialId: true } })
    refuseIf(known.length >= MOST_PASSKEYS ? [{ code: 'too-many', message: `An account has at most ${MOST_PASSKEYS} passkeys. Remove one that you no longer use.` }] : [])
    const { rpID, rpName } = await paperAsParty(tx)
    const options = await generateRegistrationOptions({
      rpID,
      rpName,
      userID: new TextEncoder().encode(account.id),
      userName: account.email,
      userDisplayName: account.name,
      attestationType: 'none',
      excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
      // Found without an e-mail, and with a finger, a face or a PIN: two factors in one.
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    await keepChallenge(tx, options.challenge, account.id, now)
    return options
  })
}

export const AddPasskeyInput = z.strictObject({ answer: RegistrationAnswer, name: passkeyName })

export function addPasskey(actor: Actor, given: z.input<typeof AddPasskeyInput>, now = new Date()): Promise<{ id: string; name: string }> {
  const { answer, name } = readInput(AddPasskeyInput, given)
  return ofOwnAccount(actor, now, async (tx, account) => {
    confirmed(actor, now)
    const { rpID, origin } = await paperAsParty(tx)
    const verified = await verifyRegistrationResponse({
      response: answer,
      expectedChallenge: (challenge) => takeChallenge(tx, challenge, account.id, now),
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
    }).catch(() => null)
    if (!verified?.verified) throw new Refused([{ code: 'passkey-refused', message: 'The passkey could not be checked, or it took too long. Try once more.' }])
    const { credential } = verified.registrationInfo
    refuseIf((await tx.passkey.count({ where: { credentialId: credential.id } })) > 0 ? [{ code: 'passkey-known', message: 'This passkey is known here already.' }] : [])
    const passkey = await tx.passkey.create({
      data: { userId: account.id, credentialId: credential.id, publicKey: credential.publicKey, counter: credential.counter, transports: (credential.transports ?? []).slice(0, 10).map(String), name, createdAt: now },
      select: { id: true, name: true },
    })
    return { value: passkey, after: { passkey: name, passkeyId: passkey.id }, reason: 'Added a passkey', tell: `A passkey, “${name}”, was added to your account.` }
  })
}

const PasskeyInput = z.strictObject({ passkeyId: z.uuid() })
export const RenamePasskeyInput = z.strictObject({ passkeyId: z.uuid(), name: passkeyName })

export function renamePasskey(actor: Actor, given: z.input<typeof RenamePasskeyInput>, now = new Date()): Promise<{ name: string }> {
  const { passkeyId, name } = readInput(RenamePasskeyInput, given)
  return ofOwnAccount(actor, now, async (tx, account) => {
    const before = await tx.passkey.findFirst({ where: { id: passkeyId, userId: account.id }, select: { name: true } })
    if (!before) throw notFound('passkey')
    await tx.passkey.update({ where: { id: passkeyId }, data: { name }, select: { id: true } })
    return { value: { name }, before: { passkey: before.name }, after: { passkey: name, passkeyId }, reason: 'Renamed a passkey' }
  })
}

export function removePasskey(actor: Actor, given: z.input<typeof PasskeyInput>, now = new Date()): Promise<null> {
  const { passkeyId } = readInput(PasskeyInput, given)
  return ofOwnAccount(actor, now, async (tx, account) => {
    confirmed(actor, now)
    const passkey = await tx.passkey.findFirst({ where: { id: passkeyId, userId: account.id }, select: { name: true } })
    if (!passkey) throw notFound('passkey')
    const left = { role: account.role, hasApp: account.totpSince !== null, passkeys: account._count.passkeys - 1 }
    refuseIf(reasonsNotToRemoveFactor(left, await secondFactorIsRequired(tx)))
    await tx.passkey.delete({ where: { id: passkeyId }, select: { id: true } })
    if (!left.hasApp && left.passkeys === 0) await tx.recoveryCode.deleteMany({ where: { userId: account.id } })
    return { value: null, before: { passkey: passkey.name, passkeyId }, after: { passkeys: left.passkeys }, reason: 'Removed a passkey', tell: `The passkey “${passkey.name}” was removed from your account.` }
  })
}
