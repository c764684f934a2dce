import { z } from 'zod'
import { inTransaction } from '#lib/db.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { normalEmail } from '../access/email.ts'
import { readInput } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'

const Link = z.strictObject({ contributorId: z.uuid(), email: z.email() })
const Unlink = z.strictObject({ contributorId: z.uuid() })

type Ends = { user: { disabledAt: Date | null; contributor: { id: string; name: string } | null } | null; contributor: { id: string; userId: string | null; mergedIntoId: string | null } }

export function reasonsNotToLink({ user, contributor }: Ends): Reason[] {
  if (contributor.mergedIntoId !== null) return [{ code: 'merged', message: 'This record was merged into another. Link the account to that one.' }]
  if (!user) return [{ code: 'no-user', field: 'email', message: 'Nobody signs in with this e-mail. Invite them instead.' }]
  if (user.disabledAt) return [{ code: 'user-disabled', field: 'email', message: 'This account is disabled. Enable it first, in the people’s room.' }]
  if (user.contributor?.id === contributor.id) return [{ code: 'linked-already', field: 'email', message: 'This account is linked here already.' }]
  if (user.contributor) return [{ code: 'user-linked', field: 'email', message: `This account is linked to ${user.contributor.name}. Unlink it there first.` }]
  if (contributor.userId !== null) return [{ code: 'contributor-linked', field: 'email', message: 'Another account is linked here. Unlink it first.' }]
  return []
}

/** Lets the person who signs in with `email` see this profile as their own and propose changes to it. */
export async function linkUser(actor: Actor, given: z.input<typeof Link>, now = new Date()): Promise<{ name: string }> {
  const { contributorId, email } = readInput(Link, given)
  return inTransaction(async (tx) => {
    authorize(actor, 'contributor.link-user', { contributorId }, now)
    await tx.$queryRaw`SELECT 1 FROM contributor WHERE id = ${contributorId}::uuid FOR UPDATE`
    const contributor = await tx.contributor.findUnique({ where: { id: contributorId }, select: { id: true, userId: true, mergedIntoId: true } })
    if (!contributor) throw notFound('contributor')
    const user = await tx.user.findUnique({ where: { email: normalEmail(email) ?? '' }, select: { id: true, name: true, disabledAt: true, contributor: { select: { id: true, name: true } } } })
    refuseIf(reasonsNotToLink({ user, contributor }))
    if (!user) throw new Error('refused above')
    await tx.contributor.update({ where: { id: contributorId }, data: { userId: user.id }, select: { id: true } })
    await record(tx, actor, { deed: 'contributor.link-user', subject: { type: 'contributor', id: contributorId }, before: { userId: null }, after: { userId: user.id }, at: now })
    return { name: user.name }
  })
}

/** The account stays; it is only no longer this contributor's. */
export async function unlinkUser(actor: Actor, given: z.input<typeof Unlink>, now = new Date()): Promise<{ contributorId: string }> {
  const { contributorId } = readInput(Unlink, given)
  return inTransaction(async (tx) => {
    authorize(actor, 'contributor.link-user', { contributorId }, now)
    await tx.$queryRaw`SELECT 1 FROM contributor WHERE id = ${contributorId}::uuid FOR UPDATE`
    const contributor = await tx.contributor.findUnique({ where: { id: contributorId }, select: { userId: true } })
    if (!contributor) throw notFound('contributor')
    refuseIf(contributor.userId === null ? [{ code: 'not-linked', message: 'No account is linked here.' }] : [])
    await tx.contributor.update({ where: { id: contributorId }, data: { userId: null }, select: { id: true } })
    await record(tx, actor, { deed: 'contributor.link-user', subject: { type: 'contributor', id: contributorId }, before: { userId: contributor.userId }, after: { userId: null }, at: now })
    return { contributorId }
  })
}
