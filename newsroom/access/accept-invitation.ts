import { z } from 'zod'
import { db, inTransaction } from '#lib/db.ts'
import { line, readInput } from '../input.ts'
import { refuseIf, type Reason } from '../refusal.ts'
import { record } from './audit.ts'
import { paperName } from './letter.ts'
import { hashOfSecret, Secret } from './mailed-secret.ts'
import { hashPassword } from './password.ts'
import { reasonsNotToTake } from './password-rules.ts'
import type { Role } from './roles.ts'

export const AcceptInput = z.strictObject({
  token: Secret,
  name: line(120).min(1, 'Write the name that your colleagues know you by.'),
  password: z.string().max(200, 'A password has at most 200 characters.'),
})

type Invitation = { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date }

/** One sentence for each way in which an invitation opens no door, and what to do then. */
export function reasonsNotToAccept(invitation: Invitation | null, hasAccount: boolean, now: Date): Reason[] {
  if (!invitation) return [{ code: 'unknown-invitation', message: 'This invitation is not known here. Open the whole link from the newest letter, or ask whoever invited you to send it again.' }]
  if (invitation.acceptedAt) return [{ code: 'invitation-used', message: 'This invitation was used already. Sign in with the e-mail it went to; if it was not you who used it, tell an admin.' }]
  if (invitation.revokedAt) return [{ code: 'invitation-revoked', message: 'This invitation was taken back. Ask whoever invited you, if you think that was a mistake.' }]
  if (invitation.expiresAt <= now) return [{ code: 'invitation-expired', message: 'This invitation has run out. Ask whoever invited you to send it again.' }]
  if (hasAccount) return [{ code: 'has-account', message: 'There is an account with this e-mail already. Sign in with it.' }]
  return []
}

type Opened = { reasons: Reason[]; invitation: { email: string; role: Role; inviter: string } | null }

/** What a link from a letter opens; to look changes nothing, since mail scanners look at every link. */
export async function invitationBehind(token: string, now = new Date()): Promise<Opened> {
  const found = await db().invitation.findUnique({
    where: { tokenHash: hashOfSecret(token) },
    select: { email: true, role: true, acceptedAt: true, revokedAt: true, expiresAt: true, invitedBy: { select: { name: true } } },
  })
  const hasAccount = found !== null && (await db().user.count({ where: { email: found.email } })) > 0
  const reasons = reasonsNotToAccept(found, hasAccount, now)
  return { reasons, invitation: found && reasons.length === 0 ? { email: found.email, role: found.role, inviter: found.invitedBy.name } : null }
}

/**
 * Makes the account that an invitation is for, with the role that the inviter fixed, and uses the invitation up.
 * @throws Refused
 */
export async function acceptInvitation(given: z.input<typeof AcceptInput>, address: string, now = new Date()): Promise<{ email: string }> {
  const { token, name, password } = readInput(AcceptInput, given)
  const { reasons, invitation: opened } = await invitationBehind(token, now)
  refuseIf(reasons)
  refuseIf(await reasonsNotToTake(password, { email: opened?.email ?? '', paper: await paperName(db()) }))
  const passwordHash = await hashPassword(password)
  return inTransaction(async (tx) => {
    const tokenHash = hashOfSecret(token)
    // Two who open it at once take turns, and the second finds it used.
    await tx.$queryRaw`SELECT 1 FROM invitation WHERE token_hash = ${tokenHash} FOR UPDATE`
    const invitation = await tx.invitation.findUniqueOrThrow({ where: { tokenHash } })
    const { id, email, role, contributorId } = invitation
    refuseIf(reasonsNotToAccept(invitation, (await tx.user.count({ where: { email } })) > 0, now))
    const user = await tx.user.create({ data: { email, name, role, passwordHash, createdAt: now }, select: { id: true } })
    await tx.invitation.update({ where: { id }, data: { acceptedAt: now } })
    // Somebody may have linked or merged that contributor since: then there is an account, and an admin links it.
    const linked = contributorId === null ? 0 : (await tx.contributor.updateMany({ where: { id: contributorId, userId: null, mergedIntoId: null }, data: { userId: user.id } })).count
    await record(tx, { id: user.id, name, role, address }, { deed: 'account.change', subject: { type: 'user', id: user.id }, after: { invitation: id, email, name, role, ...(linked && { contributorId }) }, reason: 'Accepted the invitation', at: now })
    return { email }
  })
}
