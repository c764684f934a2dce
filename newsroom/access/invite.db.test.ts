import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aContributor, aPaper, aUser } from '#prisma/builders.ts'
import { acceptInvitation, invitationBehind } from './accept-invitation.ts'
import { commandLine, type Actor } from './can.ts'
import { inviteUser } from './invite.ts'
import { letterTo, tokenTo } from '#prisma/letters-in-tests.ts'
import { codesOf } from '#prisma/refusals-in-tests.ts'
import { resendInvitation, revokeInvitation } from './open-invitation.ts'
import { invitationsAtDesk } from './people-room.ts'
import { signIn } from './sign-in.ts'

let admin: Actor
let count = 0
let email = ''
const password = 'seven kettles by the sea'
const from = { address: '192.0.2.7', userAgent: 'a browser' }
const in8Days = () => new Date(Date.now() + 8 * 86_400_000)

beforeEach(async () => {
  await aPaper()
  const { id, name } = await aUser({ role: 'ADMIN' })
  admin = { id, name, role: 'ADMIN', address: '192.0.2.1' }
  email = `noor${++count}@paper.example`
})

const accept = (token: string, now?: Date) => acceptInvitation({ token, name: 'Noor Haddad', password }, from.address, now)

describe('an invitation', () => {
  it('makes one account with the role that the inviter fixed, and is then used up', async () => {
    await inviteUser(admin, { email: ` ${email.toUpperCase()} `, role: 'EDITOR' })
    const token = await tokenTo(email)
    expect(await invitationBehind(token)).toMatchObject({ reasons: [], invitation: { email, role: 'EDITOR', inviter: admin.name } })
    expect(await accept(token)).toEqual({ email })
    expect(await db().user.findUnique({ where: { email } })).toMatchObject({ name: 'Noor Haddad', role: 'EDITOR', disabledAt: null })
    expect(await signIn({ email, password }, from)).toMatchObject({ email })
    expect(await codesOf(accept(token))).toEqual(['invitation-used'])
    expect(await db().auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { deed: true, actor: true, address: true, reason: true } })).toEqual({ deed: 'account.change', actor: 'Noor Haddad', address: from.address, reason: 'Accepted the invitation' })
  })

  it('opened twice at the same moment makes one account', async () => {
    await inviteUser(admin, { email, role: 'EDITOR' })
    const token = await tokenTo(email)
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => codesOf(accept(token))))
    expect(outcomes.filter((outcome) => outcome.length === 0)).toHaveLength(1)
    expect(await db().user.count({ where: { email } })).toBe(1)
  })

  it('is kept as a hash: the token is in the letter and nowhere else', async () => {
    const { id } = await inviteUser(admin, { email, role: 'EDITOR' })
    const token = await tokenTo(email)
    expect(token).toHaveLength(43)
    const row = await db().invitation.findUniqueOrThrow({ where: { id } })
    const told = await db().auditEvent.findMany({ where: { subjectId: id } })
    expect(JSON.stringify([row, told], (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(token)
  })

  it('runs out after seven days; sent again, the new link works and the old one does not', async () => {
    const { id } = await inviteUser(admin, { email, role: 'EDITOR' })
    const old = await tokenTo(email)
    expect(await codesOf(accept(old, in8Days()))).toEqual(['invitation-expired'])
    await resendInvitation(admin, { invitationId: id }, in8Days())
    const token = await tokenTo(email)
    expect(await codesOf(accept(old, in8Days()))).toEqual(['unknown-invitation'])
    expect(await accept(token, in8Days())).toEqual({ email })
    expect(await codesOf(resendInvitation(admin, { invitationId: id }))).toEqual(['invitation-used'])
  })

  it('that was revoked opens nothing, and cannot be sent again', async () => {
    const { id } = await inviteUser(admin, { email, role: 'EDITOR' })
    await revokeInvitation(admin, { invitationId: id })
    expect(await codesOf(accept(await tokenTo(email)))).toEqual(['invitation-revoked'])
    expect(await codesOf(resendInvitation(admin, { invitationId: id }))).toEqual(['invitation-revoked'])
    expect((await invitationsAtDesk(admin)).map((one) => one.id)).not.toContain(id)
    expect(await codesOf(inviteUser(admin, { email, role: 'EDITOR' }))).toEqual([])
  })

  it('is refused where there is an account, or an invitation open already, though ten are sent at once', async () => {
    const { email: taken } = await aUser()
    expect(await codesOf(inviteUser(admin, { email: taken, role: 'EDITOR' }))).toEqual(['has-account'])
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => codesOf(inviteUser(admin, { email, role: 'EDITOR' }))))
    expect(outcomes.filter((outcome) => outcome.length === 0)).toHaveLength(1)
    expect(new Set(outcomes.flat())).toEqual(new Set(['is-invited']))
    expect(await db().letter.count({ where: { to: email } })).toBe(1)
  })

  it('links the contributor it was for; one who has an account cannot be invited', async () => {
    const contributor = await aContributor({ name: 'Noor Haddad' })
    await inviteUser(admin, { email, role: 'CONTRIBUTOR', contributorId: contributor.id })
    expect(await codesOf(inviteUser(admin, { email: `b${email}`, role: 'CONTRIBUTOR', contributorId: contributor.id }))).toEqual(['contributor-is-invited'])
    await accept(await tokenTo(email))
    const user = await db().user.findUniqueOrThrow({ where: { email }, select: { contributor: { select: { id: true } } } })
    expect(user.contributor?.id).toBe(contributor.id)
    expect(await codesOf(inviteUser(admin, { email: `b${email}`, role: 'CONTRIBUTOR', contributorId: contributor.id }))).toEqual(['contributor-has-account'])
  })

  it('is for admins to write, who have proved who they are a moment ago', async () => {
    expect(await codesOf(inviteUser({ ...admin, role: 'EDITOR' }, { email, role: 'ADMIN' }))).toEqual(['not-allowed'])
    expect(await codesOf(inviteUser({ ...admin, sessionId: 'x', confirmedAt: new Date(Date.now() - 3_600_000) }, { email, role: 'EDITOR' }))).toEqual(['confirm-first'])
    expect(await codesOf(inviteUser(commandLine, { email, role: 'EDITOR' }))).toEqual(['nobody-invites'])
    expect(await db().invitation.count({ where: { email } })).toBe(0)
  })

  it('is not accepted with a password that everybody tries first, and stays open then', async () => {
    await inviteUser(admin, { email, role: 'EDITOR' })
    const token = await tokenTo(email)
    expect(await codesOf(acceptInvitation({ token, name: 'Noor', password: 'password123' }, from.address))).toEqual(['password-common'])
    expect(await codesOf(acceptInvitation({ token, name: ' ', password }, from.address))).toEqual(['input-too-small'])
    expect(await codesOf(acceptInvitation({ token, name: 'N\0', password }, from.address))).toEqual(['unstorable'])
    expect((await invitationBehind(token)).reasons).toEqual([])
  })

  it('to look at it changes nothing: mail scanners open every link', async () => {
    await inviteUser(admin, { email, role: 'EDITOR' })
    const token = await tokenTo(email)
    const before = await db().invitation.findMany({ where: { email } })
    for (let n = 0; n < 5; n++) await invitationBehind(token)
    expect(await db().invitation.findMany({ where: { email } })).toEqual(before)
  })
})

describe('row 22: an invitation', () => {
  it.each(['a@x.example,b@y.example', '"e@evil.example"@paper.example', 'a@x.example\r\nBcc: b@y.example', `${'a'.repeat(290)}@x.example`, 'nobody'])('to %j is refused at its field', async (trick) => {
    expect((await codesOf(inviteUser(admin, { email: trick, role: 'EDITOR' })))[0]).toMatch(/^not-an-address|^input-too-big/)
  })

  it('to another spelling of a mailbox is an invitation to that mailbox', async () => {
    await inviteUser(admin, { email, role: 'EDITOR' })
    for (const spelling of [email.toUpperCase(), ` ${email} `, email.replace('@', '＠'), email.replace('@', '﹫'), email.replace('n', 'ｎ')]) {
      expect(await codesOf(inviteUser(admin, { email: spelling, role: 'EDITOR' })), spelling).toEqual(['is-invited'])
    }
    await accept(await tokenTo(email))
    expect(await codesOf(inviteUser(admin, { email: email.replace('@', '＠').toUpperCase(), role: 'EDITOR' }))).toEqual(['has-account'])
    expect((await letterTo(email)).to).toBe(email)
  })
})
