/** What letters lead to, for the rows of the table that want a link or an invitation. */
import { randomUUID } from 'node:crypto'
import { db } from '#lib/db.ts'
import type { Actor } from '#newsroom/access/can.ts'
import { inviteUser } from '#newsroom/access/invite.ts'
import { newSecret } from '#newsroom/access/mailed-secret.ts'
import type { World } from './authority-world.ts'

async function anAdmin(world: World): Promise<Actor> {
  const { id, name } = await world.person('ADMIN')
  return { id, name, role: 'ADMIN', address: `local ${randomUUID()}` }
}

/** The link is made here and not read from the letter: the paper's own post may have sent that already. */
async function withLink(world: World): Promise<{ id: string; token: string }> {
  const { id } = await inviteUser(await anAdmin(world), { email: `${randomUUID()}@test.example`, role: 'EDITOR' })
  const { token, hash } = newSecret()
  await db().invitation.update({ where: { id }, data: { tokenHash: hash }, select: { id: true } })
  return { id, token }
}

export const anInvitation = async (world: World): Promise<string> => (await withLink(world)).id
export const anInvitationLink = async (world: World): Promise<string> => (await withLink(world)).token

export async function aLinkToNewPassword(world: World): Promise<string> {
  const { token, hash } = newSecret()
  await db().mailedToken.create({ data: { userId: (await world.person()).id, kind: 'NEW_PASSWORD', tokenHash: hash, expiresAt: new Date(Date.now() + 600_000) }, select: { id: true } })
  return token
}

export async function aLinkToChangeEmail(world: World): Promise<string> {
  const { token, hash } = newSecret()
  await db().emailChange.create({ data: { userId: (await world.person()).id, newEmail: `${randomUUID()}@test.example`, oldTokenHash: hash, newTokenHash: newSecret().hash, expiresAt: new Date(Date.now() + 600_000) }, select: { id: true } })
  return token
}

export const aRefusedLetter = async (): Promise<string> =>
  (await db().letter.create({ data: { kind: 'notice', to: `${randomUUID()}@test.example`, subject: 'A notice', text: 'What it says.', state: 'FAILED', attempts: 1, lastError: 'The SMTP server does not take this letter.' }, select: { id: true } })).id
