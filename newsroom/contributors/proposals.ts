import { db } from '#lib/db.ts'
import { authorize, can, type Actor } from '../access/can.ts'
import { portraitOf, type Portrait } from './desk.ts'
import { profileOf } from './history.ts'
import { onTopOf } from './on-top-of.ts'
import { profileDifference, type FieldDifference } from './profile-difference.ts'
import { Profile } from './profile.ts'
import { readProfile } from './read-profile.ts'

export type WaitingProposal = { id: string; contributorId: string; name: string; by: string; note: string; at: Date }

/** Every proposal that waits, the longest first. */
export async function waitingProposals(actor: Actor): Promise<WaitingProposal[]> {
  authorize(actor, 'proposal.decide')
  const rows = await db().profileProposal.findMany({
    relationLoadStrategy: 'join',
    where: { state: 'PENDING' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 200,
    select: { id: true, contributorId: true, note: true, createdAt: true, by: { select: { name: true } }, contributor: { select: { name: true } } },
  })
  return rows.map(({ by, contributor, createdAt, ...row }) => ({ ...row, at: createdAt, by: by.name, name: contributor.name }))
}

/** A waiting proposal against what stands now. `portraits` where it would show another. `both`: fields that it and the desk changed since, and differently. */
export type ProposalShown = Omit<WaitingProposal, 'name'> & { version: number; baseNumber: number; fields: FieldDifference[]; both: string[]; portraits: { now: Portrait | null; proposed: Portrait | null } | null }

export async function proposalFor(actor: Actor, contributorId: string): Promise<ProposalShown | null> {
  authorize(actor, 'proposal.decide', { contributorId })
  const row = await db().profileProposal.findFirst({ relationLoadStrategy: 'join', where: { contributorId, state: 'PENDING' }, orderBy: { createdAt: 'desc' }, include: { by: { select: { name: true } } } })
  const [standing, base] = await Promise.all([readProfile(db(), contributorId), row && profileOf(db(), contributorId, row.baseNumber)])
  if (!row || !standing || !base) return null
  const { result, both } = onTopOf(base, Profile.parse(row.profile), standing.profile)
  const isOther = result.portraitId !== standing.profile.portraitId
  const portraits = isOther ? { now: await portraitOf(standing.profile.portraitId), proposed: await portraitOf(result.portraitId) } : null
  return { portraits, id: row.id, contributorId, by: row.by.name, note: row.note, at: row.createdAt, version: standing.version, baseNumber: row.baseNumber, fields: profileDifference(standing.profile, result), both }
}

type Own = { id: string; state: 'PENDING' | 'ACCEPTED' | 'SENT_BACK' | 'WITHDRAWN'; note: string; reply: string; at: Date; fields: FieldDifference[]; profile: Profile; baseNumber: number }
export type OwnProfile = { id: string; slug: string; version: number; mergedIntoId: string | null; profile: Profile; portraits: Portrait[]; latest: Own | null }

/** Somebody's own profile with the proposal they made last; null when it is not theirs to see, or there is none. */
export async function ownProfile(actor: Actor): Promise<OwnProfile | null> {
  const contributorId = actor.contributorId ?? ''
  if (!contributorId || !can(actor, 'profile.read', { contributorId })) return null
  const [standing, row] = await Promise.all([
    readProfile(db(), contributorId),
    db().profileProposal.findFirst({ where: { contributorId }, orderBy: { createdAt: 'desc' } }),
  ])
  if (!standing) return null
  const base = row && (await profileOf(db(), contributorId, row.baseNumber))
  if (!row || !base) return { ...standing, portraits: await shown(standing.profile), latest: null }
  const { result } = onTopOf(base, Profile.parse(row.profile), standing.profile)
  const { id, state, note, reply, createdAt, baseNumber } = row
  return { ...standing, portraits: await shown(standing.profile, result), latest: { id, state, note, reply, at: createdAt, baseNumber, profile: result, fields: profileDifference(standing.profile, result) } }
}

/** The portraits that these profiles name. */
const shown = async (...profiles: Profile[]): Promise<Portrait[]> => (await Promise.all([...new Set(profiles.map(({ portraitId }) => portraitId))].map(portraitOf))).filter((portrait) => portrait !== null)
