import { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db.ts'
import { readInput } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { record } from './audit.ts'
import { authorize, type Actor } from './can.ts'
import { inDays, sendInvitation } from './invite.ts'
import { newSecret } from './mailed-secret.ts'

const InvitationInput = z.strictObject({ invitationId: z.uuid() })
type InvitationInput = z.input<typeof InvitationInput>

export function reasonsItIsOver({ acceptedAt, revokedAt, hasAccount }: { acceptedAt: Date | null; revokedAt: Date | null; hasAccount: boolean }): Reason[] {
  if (acceptedAt) return [{ code: 'invitation-used', message: 'This invitation was accepted. The account stands in the list of people.' }]
  if (revokedAt) return [{ code: 'invitation-revoked', message: 'This invitation was revoked. Write a new one.' }]
  if (hasAccount) return [{ code: 'has-account', message: 'Somebody with this e-mail has an account already. Revoke the invitation.' }]
  return []
}

/** Sends it again with a new link, for seven days more; the old link ends. */
export async function resendInvitation(actor: Actor, given: InvitationInput, now = new Date()): Promise<{ email: string }> {
  const { invitationId } = readInput(InvitationInput, given)
  return inTransaction(async (tx) => {
    const invitation = await held(tx, invitationId)
    authorize(actor, 'user.invite', {}, now)
    if (!invitation) throw notFound('invitation')
    refuseIf(reasonsItIsOver({ ...invitation, hasAccount: (await tx.user.count({ where: { email: invitation.email } })) > 0 }))
    const { token, hash } = newSecret()
    const expiresAt = inDays(now)
    await tx.invitation.update({ where: { id: invitationId }, data: { tokenHash: hash, expiresAt } })
    await sendInvitation(tx, { ...invitation, token, inviter: actor.name, expiresAt }, now)
    await record(tx, actor, { deed: 'user.invite', subject: { type: 'invitation', id: invitationId }, before: { expiresAt: invitation.expiresAt }, after: { expiresAt }, reason: 'Sent again', at: now })
    return { email: invitation.email }
  })
}

/** Takes it back: its link says so from now on. */
export async function revokeInvitation(actor: Actor, given: InvitationInput, now = new Date()): Promise<{ email: string }> {
  const { invitationId } = readInput(InvitationInput, given)
  return inTransaction(async (tx) => {
    const invitation = await held(tx, invitationId)
    authorize(actor, 'user.invite', {}, now)
    if (!invitation) throw notFound('invitation')
    refuseIf(reasonsItIsOver({ ...invitation, hasAccount: false }))
    await tx.invitation.update({ where: { id: invitationId }, data: { revokedAt: now } })
    await record(tx, actor, { deed: 'user.invite', subject: { type: 'invitation', id: invitationId }, before: { email: invitation.email, role: invitation.role }, after: { revokedAt: now }, reason: 'Revoked', at: now })
    return { email: invitation.email }
  })
}

async function held(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM invitation WHERE id = ${id}::uuid FOR UPDATE`
  return tx.invitation.findUnique({ where: { id }, select: { email: true, role: true, acceptedAt: true, revokedAt: true, expiresAt: true } })
}
