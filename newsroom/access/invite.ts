import { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db.ts'
import { line, optionalLine, readInput } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { record } from './audit.ts'
import { authorize, type Actor } from './can.ts'
import { normalEmail } from './email.ts'
import { linkTo, paperName, writeLetter } from './letter.ts'
import { newSecret } from './mailed-secret.ts'
import { roleWords } from './roles.ts'

export const INVITED_FOR_DAYS = 7

export const InviteInput = z.strictObject({
  email: line(),
  role: z.enum(['CONTRIBUTOR', 'EDITOR', 'ADMIN'], 'Choose a role.'),
  /** The contributor who gets an account by it. */
  contributorId: optionalLine(),
})
export type InviteInput = z.input<typeof InviteInput>

type Standing = { email: string | null; hasAccount: boolean; isInvited: boolean; contributor?: { name: string; hasAccount: boolean; isMerged: boolean; isInvited: boolean } | null }

export function reasonsNotToInvite({ email, hasAccount, isInvited, contributor }: Standing): Reason[] {
  const reasons: Reason[] = []
  if (email === null) reasons.push({ code: 'not-an-address', field: 'email', message: 'Write one e-mail address, like name@paper.example.' })
  if (hasAccount) reasons.push({ code: 'has-account', field: 'email', message: 'Somebody with this e-mail has an account already. Find them in the list of people, and change their role there.' })
  else if (isInvited) reasons.push({ code: 'is-invited', field: 'email', message: 'An invitation to this e-mail is open already. Send it again, or revoke it first.' })
  if (contributor?.hasAccount) reasons.push({ code: 'contributor-has-account', field: 'contributorId', message: `${contributor.name} has an account already. Unlink it first.` })
  else if (contributor?.isInvited) reasons.push({ code: 'contributor-is-invited', field: 'contributorId', message: `An invitation to ${contributor.name} is open already. Send it again, or revoke it first.` })
  if (contributor?.isMerged) reasons.push({ code: 'contributor-merged', field: 'contributorId', message: `${contributor.name} was merged into another record. Invite that one.` })
  return reasons
}

/**
 * Sends an invitation with one role to one mailbox: for seven days, to be used once.
 * @returns its id, where it went (as it is compared, not as it was typed), and when it ends
 * @throws Refused; nothing is sent then
 */
export async function inviteUser(actor: Actor, given: InviteInput, now = new Date()): Promise<{ id: string; email: string; expiresAt: Date }> {
  const input = readInput(InviteInput, given)
  return inTransaction(async (tx) => {
    authorize(actor, 'user.invite', {}, now)
    if (input.contributorId) authorize(actor, 'contributor.link-user', {}, now)
    const email = normalEmail(input.email)
    // Two who invite the same mailbox at once take turns.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`invitation ${email ?? ''}`}, 0))`
    refuseIf(reasonsNotToInvite({ email, ...(await standing(tx, email, input.contributorId, now)) }))
    if (actor.id === null) refuseIf([{ code: 'nobody-invites', message: 'An invitation says who invites. Sign in at the desk, and invite them in the room People.' }])
    const { token, hash } = newSecret()
    const invitation = await tx.invitation.create({
      data: { email: email ?? '', role: input.role, tokenHash: hash, createdAt: now, expiresAt: inDays(now), invitedById: actor.id ?? '', ...(input.contributorId && { contributorId: input.contributorId }) },
      select: { id: true, email: true, role: true, expiresAt: true },
    })
    await sendInvitation(tx, { ...invitation, token, inviter: actor.name }, now)
    await record(tx, actor, { deed: 'user.invite', subject: { type: 'invitation', id: invitation.id }, after: { email, role: input.role, ...(input.contributorId && { contributorId: input.contributorId }) }, at: now })
    return { id: invitation.id, email: invitation.email, expiresAt: invitation.expiresAt }
  })
}

export const inDays = (now: Date): Date => new Date(now.getTime() + INVITED_FOR_DAYS * 86_400_000)

/** What stands in an open invitation's way, and in the way of another one. */
export const isOpen = (now: Date) => ({ acceptedAt: null, revokedAt: null, expiresAt: { gt: now } })

async function standing(tx: Tx, email: string | null, contributorId: string | undefined, now: Date) {
  const open = isOpen(now)
  const hasAccount = email !== null && (await tx.user.count({ where: { email } })) > 0
  const isInvited = email !== null && (await tx.invitation.count({ where: { email, ...open } })) > 0
  if (!contributorId) return { hasAccount, isInvited }
  if (!z.uuid().safeParse(contributorId).success) throw notFound('contributor')
  const found = await tx.contributor.findUnique({ where: { id: contributorId }, select: { name: true, userId: true, mergedIntoId: true, _count: { select: { invitations: { where: open } } } } })
  if (!found) throw notFound('contributor')
  return { hasAccount, isInvited, contributor: { name: found.name, hasAccount: found.userId !== null, isMerged: found.mergedIntoId !== null, isInvited: found._count.invitations > 0 } }
}

type Invited = { email: string; role: keyof typeof roleWords; token: string; inviter: string; expiresAt: Date }

/** The letter with the link; the token is in it and nowhere else. */
export async function sendInvitation(tx: Tx, { email, role, token, inviter, expiresAt }: Invited, now: Date): Promise<void> {
  const paper = await paperName(tx)
  await writeLetter(tx, {
    kind: 'invitation',
    to: email,
    subject: `Your invitation to the desk of ${paper}`,
    text: `${inviter} invites you to the desk of ${paper} as ${roleWords[role].one}.\n\nOpen this link and choose a password:\n\n${linkTo(`/sign-in/invitation/${token}`)}\n\nThe link works once, until ${expiresAt.toISOString().slice(0, 16).replace('T', ' ')} UTC. If you did not expect this letter, leave it; nothing happens then.\n`,
  }, now)
}
