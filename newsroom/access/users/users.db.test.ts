import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aContributor, aPaper, aUser } from '#prisma/builders.ts'
import { tokenTo } from '#prisma/letters-in-tests.ts'
import { codesOf } from '#prisma/refusals-in-tests.ts'
import { acceptInvitation } from '../accept-invitation.ts'
import { commandLine, type Actor } from '../can.ts'
import { inviteUser } from '../invite.ts'
import { peopleAtDesk, personAtDesk } from '../people-room.ts'
import { actorOf, signIn } from '../sign-in.ts'
import { changeRole } from './change-role.ts'
import { deleteUser } from './delete.ts'
import { disableUser, enableUser } from './disable.ts'
import { endAllSessions } from './end-sessions.ts'

type Account = Awaited<ReturnType<typeof aUser>>
const from = { address: '192.0.2.9', userAgent: 'a browser' }
const asActor = ({ id, name }: Account, role: Actor['role'] = 'ADMIN'): Actor => ({ id, name, role, address: '192.0.2.1' })
const sessionOf = async ({ email, password }: Account) => {
  const signed = await signIn({ email, password }, from)
  if (typeof signed === 'string') throw new Error(signed)
  return signed.sessionId
}

let boss: Account
let editor: Account
beforeEach(async () => {
  await aPaper()
  // Admins of other tests are no admins here.
  await db().user.updateMany({ where: { role: 'ADMIN' }, data: { role: 'CONTRIBUTOR' } })
  boss = await aUser({ role: 'ADMIN' })
  editor = await aUser({ role: 'EDITOR' })
})

describe('somebody with another role', () => {
  it('signs in anew, and has the rights of the new one', async () => {
    const session = await sessionOf(editor)
    await changeRole(asActor(boss), { userId: editor.id, role: 'ADMIN' })
    expect(await actorOf(session, 'here')).toBeNull()
    expect(await actorOf(await sessionOf(editor), 'here')).toMatchObject({ role: 'ADMIN' })
  })

  it('who is no admin any more leaves no open invitation behind', async () => {
    const second = await aUser({ role: 'ADMIN' })
    await inviteUser(asActor(second), { email: `friend-${second.email}`, role: 'ADMIN' })
    const token = await tokenTo(`friend-${second.email}`)
    await changeRole(asActor(boss), { userId: second.id, role: 'EDITOR' })
    expect(await codesOf(acceptInvitation({ token, name: 'A friend', password: 'eleven grey pigeons' }, from.address))).toEqual(['invitation-revoked'])
  })
})

describe('a disabled account', () => {
  it('is shut at once, and open again when it is let in', async () => {
    const session = await sessionOf(editor)
    await disableUser(asActor(boss), { userId: editor.id })
    expect(await actorOf(session, 'here')).toBeNull()
    expect(await signIn({ email: editor.email, password: editor.password }, from)).toBe('wrong')
    expect(await codesOf(disableUser(asActor(boss), { userId: editor.id }))).toEqual(['is-disabled'])
    await enableUser(asActor(boss), { userId: editor.id })
    expect(await actorOf(session, 'here')).toBeNull()
    expect(await sessionOf(editor)).toBeTruthy()
  })
})

describe('a deleted account', () => {
  it('is forgotten but for the name, which stays with what it wrote; its e-mail may be invited again', async () => {
    const contributor = await aContributor()
    await db().contributor.update({ where: { id: contributor.id }, data: { userId: editor.id } })
    await db().identity.create({ data: { userId: editor.id, issuer: 'https://id.example', subject: editor.id } })
    const redirect = await db().redirect.create({ data: { fromPath: `/${editor.id}`, toPath: '/', kind: 'MANUAL', createdById: editor.id }, select: { id: true } })
    const session = await sessionOf(editor)
    await deleteUser(asActor(boss), { userId: editor.id })
    expect(await actorOf(session, 'here')).toBeNull()
    expect(await db().user.findUniqueOrThrow({ where: { id: editor.id } })).toMatchObject({ name: editor.name, email: `${editor.id}@deleted.invalid`, passwordHash: null, totpSecret: null })
    expect(await db().redirect.findUniqueOrThrow({ where: { id: redirect.id } })).toMatchObject({ createdById: editor.id })
    expect([await db().session.count({ where: { userId: editor.id } }), await db().identity.count({ where: { userId: editor.id } })]).toEqual([0, 0])
    expect((await db().contributor.findUniqueOrThrow({ where: { id: contributor.id } })).userId).toBeNull()
    expect(await personAtDesk(asActor(boss), editor.id)).toBeNull()
    expect((await peopleAtDesk(asActor(boss))).people.map(({ id }) => id)).not.toContain(editor.id)
    expect(await codesOf(enableUser(asActor(boss), { userId: editor.id }))).toEqual(['not-found'])
    expect(await codesOf(inviteUser(asActor(boss), { email: editor.email, role: 'EDITOR' }))).toEqual([])
  })
})

describe('the sessions of somebody', () => {
  it('end all at once; the one an admin does it from stays', async () => {
    const sessions = [await sessionOf(editor), await sessionOf(editor)]
    expect(await endAllSessions(asActor(boss), { userId: editor.id })).toEqual({ name: editor.name, ended: 2 })
    for (const session of sessions) expect(await actorOf(session, 'here')).toBeNull()
    const own = await sessionOf(boss)
    const other = await sessionOf(boss)
    await endAllSessions({ ...asActor(boss), sessionId: own, confirmedAt: new Date() }, { userId: boss.id })
    expect(await actorOf(own, 'here')).not.toBeNull()
    expect(await actorOf(other, 'here')).toBeNull()
  })
})

describe('row 20: the last admin', () => {
  const deeds = {
    demote: (actor: Actor, userId: string) => changeRole(actor, { userId, role: 'EDITOR' }),
    disable: (actor: Actor, userId: string) => disableUser(actor, { userId }),
    delete: (actor: Actor, userId: string) => deleteUser(actor, { userId }),
  }

  it.each(Object.entries(deeds))('stays, whoever would %s them', async (_, deed) => {
    expect(await codesOf(deed(commandLine, boss.id))).toEqual(['last-admin'])
    expect(await codesOf(deed(asActor(boss), boss.id))).toEqual(['own-account'])
    expect(await db().user.findUniqueOrThrow({ where: { id: boss.id } })).toMatchObject({ role: 'ADMIN', disabledAt: null, email: boss.email })
  })

  it.each(Object.entries(deeds))('is one of two, when each would %s the other at the same moment', async (_, deed) => {
    const second = await aUser({ role: 'ADMIN' })
    const outcomes = await Promise.all([codesOf(deed(asActor(boss), second.id)), codesOf(deed(asActor(second), boss.id))])
    expect(outcomes.filter((outcome) => outcome.length === 0)).toHaveLength(1)
    expect(await db().user.count({ where: { role: 'ADMIN', disabledAt: null } })).toBe(1)
  })

  it('is not one who is disabled', async () => {
    const second = await aUser({ role: 'ADMIN' })
    await disableUser(asActor(boss), { userId: second.id })
    expect(await codesOf(disableUser(commandLine, { userId: boss.id }))).toEqual(['last-admin'])
  })
})

describe('row 20: an editor', () => {
  it('makes no admin, and does nothing to an account', async () => {
    const second = await aUser()
    const actor = asActor(editor, 'EDITOR')
    const before = await db().user.findMany({ orderBy: { id: 'asc' } })
    const tries = [
      () => changeRole(actor, { userId: second.id, role: 'ADMIN' }), () => changeRole(actor, { userId: editor.id, role: 'ADMIN' }),
      () => disableUser(actor, { userId: boss.id }), () => enableUser(actor, { userId: boss.id }), () => deleteUser(actor, { userId: boss.id }),
      () => endAllSessions(actor, { userId: boss.id }), () => peopleAtDesk(actor), () => personAtDesk(actor, boss.id),
    ]
    for (const deed of tries) expect(await codesOf(deed())).toEqual(['not-allowed'])
    expect(await db().user.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
  })
})
