import { randomBytes } from 'node:crypto'
import type { Tx } from '#lib/db.ts'
import { hashOfSecret } from './mailed-secret.ts'
import { stepOfCode, unsealTotp } from './totp.ts'

export const RECOVERY_CODES = 10

// Crockford's base32: no letter that could be read as a digit.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const fold = (written: string) => written.normalize('NFKC').replace(/[\s-]/g, '').toLowerCase()
const oneCode = () => [...randomBytes(16)].map((byte) => ALPHABET[byte % 32]).join('').replace(/(.{4})(?!$)/g, '$1-')

/** Ten new ones of 80 random bits in place of all before; only their hashes are kept, so this is the one time to show them. */
export async function renewRecoveryCodes(tx: Tx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, oneCode)
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ userId, codeHash: hashOfSecret(fold(code)) })) })
  return codes
}

/** Takes a code of the authenticator app, or a recovery code, once: the same code is no code the second time. */
export async function takeCode(tx: Tx, userId: string, written: string, now: Date): Promise<'app' | 'recovery' | null> {
  const code = fold(written)
  if (/^\d{6}$/.test(code)) return (await takeAppCode(tx, userId, code, now)) ? 'app' : null
  const { count } = await tx.recoveryCode.updateMany({ where: { userId, codeHash: hashOfSecret(code), usedAt: null }, data: { usedAt: now } })
  return count === 1 ? 'recovery' : null
}

async function takeAppCode(tx: Tx, userId: string, code: string, now: Date): Promise<boolean> {
  const { totpSecret, totpSince } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { totpSecret: true, totpSince: true } })
  const secret = totpSecret && totpSince ? unsealTotp(totpSecret) : null
  const step = secret === null ? null : stepOfCode(secret, code, now)
  if (step === null) return false
  // Of two who bring the same code at once, the second finds the step taken.
  const { count } = await tx.user.updateMany({ where: { id: userId, OR: [{ totpStep: null }, { totpStep: { lt: step } }] }, data: { totpStep: step } })
  return count === 1
}
