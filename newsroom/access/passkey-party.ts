import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'
import type { Tx } from '#lib/db.ts'
import { linkTo, paperName } from './letter.ts'

const CHALLENGE_MS = 5 * 60_000

/** The paper as passkeys know it: by its own address, whatever the request called it. */
export async function paperAsParty(tx: Tx): Promise<{ rpID: string; rpName: string; origin: string }> {
  const { hostname, origin } = new URL(linkTo('/'))
  return { rpID: hostname, rpName: await paperName(tx), origin }
}

/** Keeps what an authenticator is asked to sign; those that ran out go. */
export async function keepChallenge(tx: Tx, challenge: string, userId: string | null, now: Date): Promise<void> {
  await tx.passkeyChallenge.deleteMany({ where: { expiresAt: { lt: now } } })
  await tx.passkeyChallenge.create({ data: { challenge, userId, expiresAt: new Date(now.getTime() + CHALLENGE_MS) }, select: { challenge: true } })
}

/** True once, in time, and for whom it was made. */
export async function takeChallenge(tx: Tx, challenge: string, userId: string | null, now: Date): Promise<boolean> {
  const { count } = await tx.passkeyChallenge.deleteMany({ where: { challenge, userId, expiresAt: { gte: now } } })
  return count === 1
}

const text = (most: number) => z.string().max(most)
const credential = { id: text(2_000), rawId: text(2_000), type: z.literal('public-key'), authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional().catch(undefined) }
/** What a browser answers, as JSON in one field of a form. What it says beyond this is left out. */
const json = <Schema extends z.ZodType>(schema: Schema) => z.preprocess((value) => (typeof value === 'string' && value.length < 20_000 ? parsed(value) : undefined), schema)

export const RegistrationAnswer = json(
  z.object({ ...credential, response: z.object({ clientDataJSON: text(4_000), attestationObject: text(16_000), transports: z.array(text(40)).max(20).optional() }) }),
).transform((answer) => ({ ...answer, clientExtensionResults: {} }) as RegistrationResponseJSON)

export const AuthenticationAnswer = json(
  z.object({ ...credential, response: z.object({ clientDataJSON: text(4_000), authenticatorData: text(4_000), signature: text(4_000), userHandle: text(200).optional() }) }),
).transform((answer) => ({ ...answer, clientExtensionResults: {} }) as AuthenticationResponseJSON)

function parsed(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}
