import { db, type Tx } from '#lib/db.ts'
import type { Reason } from '../refusal.ts'
import { hashOfSecret, newSecret } from './mailed-secret.ts'

type Kind = 'NEW_PASSWORD' | 'SIGN_IN'

/** Links live briefly: whoever asked waits for the letter. */
export const LIVES_MINUTES: Record<Kind, number> = { NEW_PASSWORD: 30, SIGN_IN: 15 }

/** A new token for a letter; those of its kind that went out before end. */
export async function issueToken(tx: Tx, userId: string, kind: Kind, now: Date): Promise<string> {
  const { token, hash } = newSecret()
  await tx.mailedToken.updateMany({ where: { userId, kind, usedAt: null }, data: { usedAt: now } })
  await tx.mailedToken.create({ data: { userId, kind, tokenHash: hash, createdAt: now, expiresAt: new Date(now.getTime() + LIVES_MINUTES[kind] * 60_000) }, select: { id: true } })
  return token
}

const shown = { id: true, usedAt: true, expiresAt: true, user: { select: { id: true, email: true, name: true, role: true, disabledAt: true, totpSince: true, _count: { select: { passkeys: true } } } } } as const
const find = (tx: Tx, token: string, kind: Kind) => tx.mailedToken.findUnique({ where: { tokenHash: hashOfSecret(token), kind }, select: shown })
export type TokenRow = NonNullable<Awaited<ReturnType<typeof find>>>

/** What a token opens, without using it. */
export const tokenBehind = (token: string, kind: Kind): Promise<TokenRow | null> => find(db(), token, kind)

/** The same for the deed that uses it: two at once take turns, and the second finds it used. */
export async function holdToken(tx: Tx, token: string, kind: Kind): Promise<TokenRow | null> {
  await tx.$queryRaw`SELECT 1 FROM mailed_token WHERE token_hash = ${hashOfSecret(token)} FOR UPDATE`
  return find(tx, token, kind)
}

/** One sentence for each way in which a link opens no door. `what` is how to get another. */
export function reasonsNotToUse(row: TokenRow | null, what: string, now: Date): Reason[] {
  if (!row || row.user.disabledAt) return [{ code: 'unknown-link', message: `This link is not known here. Open the whole link from the newest letter, or ${what}.` }]
  if (row.usedAt) return [{ code: 'link-used', message: `This link was used already, or a newer one was sent. Open the newest letter, or ${what}.` }]
  if (row.expiresAt <= now) return [{ code: 'link-expired', message: `This link has run out. To get another, ${what}.` }]
  return []
}
