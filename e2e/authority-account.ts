/** What the deeds of the own account are done to, in the table of doors. */
import { randomUUID } from 'node:crypto'
import { db } from '#lib/db.ts'
import type { Role, World } from './authority-world.ts'

const ownerOf = async (world: World, role?: Role) => (role && (await world.me(role))) ?? (await world.person())

/** A further session of whoever has this role; of somebody new without one. */
export async function anotherSession(world: World, role?: Role): Promise<string> {
  const { id: userId } = await ownerOf(world, role)
  return (await db().session.create({ data: { userId, expiresAt: new Date(Date.now() + 3_600_000) }, select: { id: true } })).id
}

/** A passkey of theirs, with which nobody could sign in. */
export async function aPasskey(world: World, role?: Role): Promise<string> {
  const { id: userId } = await ownerOf(world, role)
  return (await db().passkey.create({ data: { userId, credentialId: randomUUID(), publicKey: new Uint8Array(1), name: 'A key' }, select: { id: true } })).id
}
