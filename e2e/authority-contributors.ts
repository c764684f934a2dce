/** Contributors and what is done to them, for the rows of the table of doors. */
import { randomUUID } from 'node:crypto'
import { db } from '#lib/db.ts'
import type { Actor } from '#newsroom/access/can.ts'
import { bulkChange } from '#newsroom/contributors/bulk.ts'
import { linkUser } from '#newsroom/contributors/link-user.ts'
import { mergeContributors } from '#newsroom/contributors/merge.ts'
import { proposeProfile } from '#newsroom/contributors/propose.ts'
import { saveProfile, SaveProfileInput } from '#newsroom/contributors/save.ts'
import { aUser } from '#prisma/builders.ts'
import { desk } from './desk.ts'
import type { Fields } from './authority-table.ts'
import type { Role, World } from './authority-world.ts'

/** The fields of a profile's form, besides those a row fills in. */
export const PROFILE_FIELDS = Object.keys(SaveProfileInput.shape)

const called = () => `Somebody ${randomUUID().slice(0, 8)}`

export const aNewProfile = (): Fields => ({ name: called() })

export const aSave = async (world: World): Promise<Fields> => ({ contributorId: await world.contributor(), version: '1', name: called() })

/** Somebody whose profile was saved twice. */
export async function somebodyWithAPast(world: World): Promise<string> {
  const contributorId = await world.contributor()
  await saveProfile(desk, { contributorId, version: 1, name: called() })
  return contributorId
}

/** The profile of whoever asks, where they have one; without a role that of somebody else. */
export async function aWish(world: World, role?: Role): Promise<Fields> {
  const asking = role === 'contributor' ? await world.me(role) : await world.person('CONTRIBUTOR')
  const contributorId = asking?.contributorId ?? ''
  const { version } = await db().contributor.findUniqueOrThrow({ where: { id: contributorId }, select: { version: true } })
  return { contributorId, version: String(version), name: called() }
}

/** A proposal that waits: of whoever asks, or of somebody else. */
export async function aProposal(world: World, role?: Role): Promise<string> {
  const by = role === 'contributor' ? await world.me(role) : await world.person('CONTRIBUTOR')
  if (!by?.contributorId) throw new Error('Somebody with a profile was wanted.')
  const actor: Actor = { id: by.id, name: by.name, role: 'CONTRIBUTOR', address: 'local', contributorId: by.contributorId }
  const { version } = await db().contributor.findUniqueOrThrow({ where: { id: by.contributorId }, select: { version: true } })
  return (await proposeProfile(actor, { contributorId: by.contributorId, version, name: called() })).id
}

export const aLink = async (world: World): Promise<Fields> => ({ contributorId: await world.contributor(), email: (await aUser()).email })

export async function somebodyLinked(world: World): Promise<string> {
  const contributorId = await world.contributor()
  await linkUser(desk, { contributorId, email: (await aUser()).email })
  return contributorId
}

export const twoRecords = async (world: World): Promise<Fields> => ({ keptId: await world.contributor(), goneId: await world.contributor(), keptVersion: '1', goneVersion: '1' })

export async function aMerge(world: World): Promise<string> {
  const [keptId, goneId] = [await world.contributor(), await world.contributor()]
  return (await mergeContributors(desk, { keptId, goneId, keptVersion: 1, goneVersion: 1 })).mergeId
}

export async function aBulkChange(world: World): Promise<string> {
  const { bulkId } = await bulkChange(desk, { id: await world.contributor(), kind: 'add-beat', value: called(), expected: 1 })
  return bulkId ?? ''
}

export async function aByline(world: World): Promise<Fields> {
  const storyId = await world.story()
  return { storyId, revision: '1', 'bylines.0.contributorId': await world.contributor(), 'bylines.0.role': 'REPORTER' }
}
