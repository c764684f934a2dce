import type { Tx } from '#lib/db.ts'
import type { Reason } from '../refusal.ts'
import type { Role } from './roles.ts'

type Factors = { role: Role; hasApp: boolean; passkeys: number }

/** True where the paper has decided that its editors and admins need a second factor. */
export async function secondFactorIsRequired(tx: Tx): Promise<boolean> {
  const paper = await tx.paper.findUnique({ where: { id: 1 }, select: { requireSecondFactor: true } })
  return paper?.requireSecondFactor ?? false
}

/** Whether a password alone is not enough. A passkey is two factors by itself; where they are required, it does not leave the password as a way around. */
export const asksForCode = ({ role, hasApp, passkeys }: Factors, isRequired: boolean): boolean => hasApp || (isRequired && role !== 'CONTRIBUTOR' && passkeys > 0)

/** True for somebody of the desk who has neither an app nor a passkey, though the paper requires it. */
export const owesSecondFactor = ({ role, hasApp, passkeys }: Factors, isRequired: boolean): boolean => isRequired && role !== 'CONTRIBUTOR' && !hasApp && passkeys === 0

/** `left` is what would remain. */
export function reasonsNotToRemoveFactor(left: Factors, isRequired: boolean): Reason[] {
  if (!owesSecondFactor(left, isRequired)) return []
  return [{ code: 'last-factor', message: 'This paper requires a second factor, and this is your only one. Set up another first, then remove this one.' }]
}
