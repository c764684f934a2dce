import { z } from 'zod'
import { inTransaction, type Tx } from '#lib/db.ts'
import { record } from '../access/audit.ts'
import { authorize, can, type Actor } from '../access/can.ts'
import { line, readInput } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { profileOf } from './history.ts'
import { Profile, whole } from './profile.ts'
import { holdProfile, same } from './save.ts'

export const ProposeInput = Profile.extend({
  contributorId: z.uuid(),
  /** The version of the profile that the writer had before them. */
  version: z.coerce.number().int().min(1),
  note: line(1_000).default(''),
})

export function reasonsNotToPropose(proposed: Profile, { base, mergedIntoId, mayShow }: { base: Profile; mergedIntoId: string | null; mayShow: boolean }): Reason[] {
  if (mergedIntoId !== null) return [{ code: 'merged', message: 'This record was merged into another. Ask the desk to link your account to that one.' }]
  const reasons: Reason[] = []
  // To name a picture makes it public once it is accepted, so it may only be one that stood here already, or that they added.
  if (!mayShow) reasons.push({ code: 'portrait', field: 'portraitId', message: 'This picture is not there any more. Add your portrait again.' })
  if (same(whole(base), whole(proposed))) reasons.push({ code: 'nothing-changed', message: 'Nothing differs from your profile as it stands, so there is nothing to propose.' })
  return reasons
}

/** What a contributor would have their own profile say. It waits for an admin; an older one that still waited is withdrawn. */
export async function proposeProfile(actor: Actor, given: z.input<typeof ProposeInput>, now = new Date()): Promise<{ id: string }> {
  const { contributorId, version, note, ...profile } = readInput(ProposeInput, given)
  return inTransaction(async (tx) => {
    // Another's record and none at all look alike.
    if (actor.id === null || !can(actor, 'profile.propose', { contributorId })) throw notFound('profile of yours')
    authorize(actor, 'profile.propose', { contributorId })
    const standing = await holdProfile(tx, contributorId)
    const base = await profileOf(tx, contributorId, version)
    if (!base) throw notFound('version of your profile')
    refuseIf(reasonsNotToPropose(profile, { base, mergedIntoId: standing.mergedIntoId, mayShow: await mayShow(tx, actor, profile.portraitId, [base.portraitId, standing.profile.portraitId]) }))
    const data = { contributorId, baseNumber: version, profile: whole(profile), note, byId: actor.id, createdAt: now }
    await tx.profileProposal.updateMany({ where: { contributorId, state: 'PENDING' }, data: { state: 'WITHDRAWN', decidedAt: now } })
    const { id } = await tx.profileProposal.create({ data, select: { id: true } })
    await record(tx, actor, { deed: 'profile.propose', subject: { type: 'contributor', id: contributorId }, after: { proposal: id, base: version }, reason: note, at: now })
    return { id }
  })
}

async function mayShow(tx: Tx, actor: Actor, portraitId: string | undefined, stood: readonly (string | undefined)[]): Promise<boolean> {
  return stood.includes(portraitId) || (portraitId !== undefined && (await tx.media.count({ where: { id: portraitId, createdById: actor.id } })) > 0)
}

const Which = z.strictObject({ proposalId: z.uuid() })

/** Takes back a proposal of one's own that nobody has decided on. */
export async function withdrawProposal(actor: Actor, given: z.input<typeof Which>, now = new Date()): Promise<{ id: string }> {
  const { proposalId } = readInput(Which, given)
  return inTransaction(async (tx) => {
    const proposal = await holdProposal(tx, proposalId)
    if (!proposal || !can(actor, 'profile.propose', { contributorId: proposal.contributorId })) throw notFound('proposal of yours')
    refuseIf(reasonsNotToDecide(proposal.state))
    await tx.profileProposal.update({ where: { id: proposalId }, data: { state: 'WITHDRAWN', decidedAt: now }, select: { id: true } })
    await record(tx, actor, { deed: 'profile.propose', subject: { type: 'contributor', id: proposal.contributorId }, before: { proposal: proposalId, state: 'PENDING' }, after: { proposal: proposalId, state: 'WITHDRAWN' }, at: now })
    return { id: proposalId }
  })
}

export const reasonsNotToDecide = (state: string): Reason[] =>
  state === 'PENDING' ? [] : [{ code: 'decided', message: 'This proposal does not wait any more: it was withdrawn, or somebody decided on it. Look at the page again.' }]

/** A proposal, held until the transaction ends; null when there is none. */
export async function holdProposal(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM profile_proposal WHERE id = ${id}::uuid FOR UPDATE`
  return tx.profileProposal.findUnique({ where: { id }, select: { id: true, contributorId: true, state: true, baseNumber: true, profile: true, note: true, by: { select: { name: true } } } })
}
