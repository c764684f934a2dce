import { Secret, TOTP } from 'otpauth'
import { seal, unseal } from '#lib/seal.ts'

// What every authenticator app takes: six digits, thirty seconds, SHA-1 (RFC 6238).
const totpOf = (secret: string, names: { issuer?: string; label?: string } = {}) => new TOTP({ ...names, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 })

/** 160 random bits in base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

/** What the picture says to an app: `otpauth://totp/…`. */
export const totpAddress = (secret: string, names: { issuer: string; label: string }): string => totpOf(secret, names).toString()

/** The 30-second step that this code belongs to, where it is one of now, the one before or the one after; else null. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const totp = totpOf(secret)
  const timestamp = now.getTime()
  const away = totp.validate({ token: code, timestamp, window: 1 })
  return away === null ? null : totp.counter({ timestamp }) + away
}

const signing = () => process.env['AUTH_SECRET'] ?? ''
const KEPT = 'the secret of an authenticator app'
const PENDING = 'an authenticator app that is being set up'
const PENDING_MS = 30 * 60_000

export const sealTotp = (secret: string): string => seal(secret, KEPT, signing())
/** Null when it was sealed with another AUTH_SECRET: then only a recovery code or a passkey helps. */
export const unsealTotp = (sealed: string): string | null => readable(() => unseal(sealed, KEPT, signing()))

/** Between the picture and the first code, the form keeps the secret, sealed for its owner: nothing half set up is ever stored. */
export const sealPending = (userId: string, secret: string, now: Date): string => seal(JSON.stringify([userId, secret, now.getTime() + PENDING_MS]), PENDING, signing())

export function unsealPending(sealed: string, userId: string, now: Date): string | null {
  const text = readable(() => unseal(sealed, PENDING, signing()))
  const [owner, secret, until] = text === null ? [] : (JSON.parse(text) as [string, string, number])
  return owner === userId && secret !== undefined && until !== undefined && until > now.getTime() ? secret : null
}

function readable(read: () => string): string | null {
  try {
    return read()
  } catch {
    return null
  }
}
