import { z } from 'zod'
import { db } from '#lib/db.ts'
import { authorize, can, type Actor } from '../access/can.ts'
import type { Profile } from './profile.ts'
import { readProfile } from './read-profile.ts'

export type Portrait = { id: string; key: string; alt: string; credit: string; width: number; height: number }
/** A contributor as the desk's pages show them. Private contact is not here: it has a read of its own. */
export type DeskContributor = {
  id: string; slug: string; version: number; mergedIntoId: string | null; profile: Profile; portrait: Portrait | null
  /** Whose account edits it, for admins; absent where there is none, or it is not theirs to know. */
  account: { name: string; email: string } | null
  hasProposal: boolean
}

/** @returns null when there is no such contributor */
export async function contributorAtDesk(actor: Actor, id: string): Promise<DeskContributor | null> {
  authorize(actor, 'contributor.read', { contributorId: id })
  if (!z.uuid().safeParse(id).success) return null
  const found = await readProfile(db(), id)
  if (!found) return null
  const [portrait, account, waiting] = await Promise.all([
    portraitOf(found.profile.portraitId),
    can(actor, 'contributor.link-user') ? db().user.findFirst({ where: { contributor: { id } }, select: { name: true, email: true } }) : null,
    can(actor, 'proposal.decide') ? db().profileProposal.count({ where: { contributorId: id, state: 'PENDING' } }) : 0,
  ])
  return { ...found, portrait, account, hasProposal: waiting > 0 }
}

/** A picture as the desk shows it, public or not. */
export const portraitOf = async (id: string | undefined): Promise<Portrait | null> =>
  id === undefined ? null : db().media.findUnique({ where: { id }, select: { id: true, key: true, alt: true, credit: true, width: true, height: true } })
