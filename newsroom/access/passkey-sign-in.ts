import { generateAuthenticationOptions, verifyAuthenticationResponse, type AuthenticationResponseJSON, type PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import { z } from 'zod'
import { db, inTransaction, type Tx } from '#lib/db.ts'
import { readInput } from '../input.ts'
import { Refused } from '../refusal.ts'
import { forgetTries, mayAskForChallenge, mayTry } from './attempts.ts'
import { openSession, type From, type SignedIn } from './open-session.ts'
import { AuthenticationAnswer, keepChallenge, paperAsParty, takeChallenge } from './passkey-party.ts'

const Nothing = z.strictObject({})

/** What a browser must know to ask for a passkey; the same for everybody, since nobody is named. @throws Refused with code `too-often` */
export async function askForPasskey(given: z.input<typeof Nothing>, address: string, now = new Date()): Promise<PublicKeyCredentialRequestOptionsJSON> {
  readInput(Nothing, given)
  if (!(await mayAskForChallenge(address))) throw new Refused([{ code: 'too-often', message: 'There were too many attempts. Wait a quarter of an hour, then try again.' }])
  return inTransaction(async (tx) => {
    const { rpID } = await paperAsParty(tx)
    const options = await generateAuthenticationOptions({ rpID, userVerification: 'required' })
    await keepChallenge(tx, options.challenge, null, now)
    return options
  })
}

const PasskeySignInInput = z.strictObject({ answer: AuthenticationAnswer, as: z.uuid().optional() })
type Given = { answer: unknown; as?: string | undefined }

/** Signs in whoever holds the passkey: it is the second factor too. */
export async function signInWithPasskey(given: Given, from: From, now = new Date()): Promise<SignedIn | 'wrong' | 'too-often' | 'somebody-else'> {
  const { data: input } = PasskeySignInInput.safeParse(given)
  const trying = { account: `passkey ${input?.answer.id.slice(0, 200) ?? ''}`, address: from.address }
  if (!(await mayTry(trying))) return 'too-often'
  if (!input) return 'wrong'
  const user = await holderOf(db(), input.answer, now)
  if (!user) return 'wrong'
  if (input.as !== undefined && input.as !== user.id) return 'somebody-else'
  const signed = await inTransaction((tx) => openSession(tx, user, 'PASSKEY', from, now))
  await forgetTries(trying)
  return signed
}

/** Whose passkey made this answer, if it is right, new and fresh; the challenge is used up either way. */
export async function holderOf(tx: Tx, answer: AuthenticationResponseJSON, now: Date): Promise<{ id: string; name: string; email: string } | null> {
  const passkey = await tx.passkey.findUnique({
    where: { credentialId: answer.id },
    select: { id: true, credentialId: true, publicKey: true, counter: true, user: { select: { id: true, name: true, email: true, disabledAt: true } } },
  })
  if (!passkey) return null
  const { rpID, origin } = await paperAsParty(tx)
  const verified = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: (challenge) => takeChallenge(tx, challenge, null, now),
    expectedOrigin: origin,
    expectedRPID: rpID,
    credential: { id: passkey.credentialId, publicKey: passkey.publicKey, counter: Number(passkey.counter) },
    requireUserVerification: true,
  }).catch(() => null)
  if (!verified?.verified || passkey.user.disabledAt) return null
  await tx.passkey.update({ where: { id: passkey.id }, data: { counter: verified.authenticationInfo.newCounter, lastUsedAt: now }, select: { id: true } })
  const { id, name, email } = passkey.user
  return { id, name, email }
}
