import { z } from 'zod'
import { inTransaction } from '#lib/db.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { line, readInput } from '../input.ts'
import { notFound, refuseIf } from '../refusal.ts'
import { profileOf } from './history.ts'
import { onTopOf } from './on-top-of.ts'
import { Profile } from './profile.ts'
import { holdProposal, reasonsNotToDecide } from './propose.ts'
import { readProfile } from './read-profile.ts'
import { keepProfile, type Saved } from './save.ts'

const Accept = z.strictObject({ proposalId: z.uuid(), version: z.coerce.number().int().min(1) })

/**
 * Makes a proposal stand as a new version. What it left alone stays as it is by now, so nothing that the desk saved meanwhile is undone.
 * `version` is the one that the admin compared it with. @throws Refused with code `changed-meanwhile` when another stands
 */
export async function acceptProposal(actor: Actor, given: z.input<typeof Accept>, now = new Date()): Promise<Saved> {
  const { proposalId, version } = readInput(Accept, given)
  return inTransaction(async (tx) => {
    authorize(actor, 'proposal.decide')
    const proposal = await holdProposal(tx, proposalId)
    if (!proposal) throw notFound('proposal')
    refuseIf(reasonsNotToDecide(proposal.state))
    const { contributorId } = proposal
    const [standing, base] = await Promise.all([readProfile(tx, contributorId), profileOf(tx, contributorId, proposal.baseNumber)])
    if (!standing || !base) throw notFound('contributor')
    const { result } = onTopOf(base, Profile.parse(proposal.profile), standing.profile)
    const note = `Proposed by ${proposal.by.name}, accepted by ${actor.name}${proposal.note ? `: ${proposal.note}` : ''}`
    const saved = await keepProfile(tx, actor, { contributorId, version, profile: result, note }, now)
    await tx.profileProposal.update({ where: { id: proposalId }, data: { state: 'ACCEPTED', decidedById: actor.id, decidedAt: now }, select: { id: true } })
    await record(tx, actor, { deed: 'proposal.decide', subject: { type: 'contributor', id: contributorId }, after: { proposal: proposalId, state: 'ACCEPTED', version: saved.version }, at: now })
    return saved
  })
}

const SendBack = z.strictObject({ proposalId: z.uuid(), reply: line(2_000).min(1, 'Say what should be different, so that they can propose it again.') })

/** Sends a proposal back with a word on why; the profile stays as it is. */
export async function sendBackProposal(actor: Actor, given: z.input<typeof SendBack>, now = new Date()): Promise<{ id: string }> {
  const { proposalId, reply } = readInput(SendBack, given)
  return inTransaction(async (tx) => {
    authorize(actor, 'proposal.decide')
    const proposal = await holdProposal(tx, proposalId)
    if (!proposal) throw notFound('proposal')
    refuseIf(reasonsNotToDecide(proposal.state))
    await tx.profileProposal.update({ where: { id: proposalId }, data: { state: 'SENT_BACK', reply, decidedById: actor.id, decidedAt: now }, select: { id: true } })
    await record(tx, actor, { deed: 'proposal.decide', subject: { type: 'contributor', id: proposal.contributorId }, after: { proposal: proposalId, state: 'SENT_BACK' }, reason: reply, at: now })
    return { id: proposalId }
  })
}
