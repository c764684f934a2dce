import type { Tx } from '#lib/db.ts'
import { endSessionsOf } from '../sessions.ts'

/**
 * Ends every way in that somebody has open: sessions, links in letters, a change of e-mail. What they handed out as an
 * admin (invitations that nobody has accepted, keys) ends as well when `alsoHandedOut`.
 * @returns how many sessions ended
 */
export async function shutDoors(tx: Tx, userId: string, { alsoHandedOut, at }: { alsoHandedOut: boolean; at: Date }): Promise<number> {
  await tx.mailedToken.updateMany({ where: { userId, usedAt: null }, data: { usedAt: at } })
  await tx.emailChange.updateMany({ where: { userId, endedAt: null }, data: { endedAt: at } })
  if (alsoHandedOut) {
    await tx.invitation.updateMany({ where: { invitedById: userId, acceptedAt: null, revokedAt: null }, data: { revokedAt: at } })
    await tx.apiKey.updateMany({ where: { createdById: userId, revokedAt: null }, data: { revokedAt: at } })
  }
  return endSessionsOf(tx, userId, { at })
}
