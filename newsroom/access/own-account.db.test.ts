import { Secret, TOTP } from 'otpauth'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aPaper, aUser } from '#prisma/builders.ts'
import { Refused } from '../refusal.ts'
import { changeName, changePassword } from './account.ts'
import { finishAuthenticator, makeRecoveryCodes, removeAuthenticator, startAuthenticator } from './authenticator.ts'
import type { Actor } from './can.ts'
import { confirm, waysToConfirm } from './confirm.ts'
import { endOtherSessions, endOwnSession, ownAccount, ownSessions } from './own-account.ts'
import { actorOf, endSession, signIn } from './sign-in.ts'

const from = { address: '192.0.2.1', userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0', timeZone: 'Europe/Berlin' }
const codes = (reason: unknown) => (reason instanceof Refused ? reason.reasons.map(({ code }) => code) : reason)
const start = new Date()
const later = (minutes: number, than = start) => new Date(than.getTime() + minutes * 60_000)
const codeAt = (secret: string, at: Date) => new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({ timestamp: at.getTime() })

let user: Awaited<ReturnType<typeof aUser>>
beforeEach(async () => {
  process.env['AUTH_SECRET'] = 'a secret that is only for these tests, and long enough'
  await aPaper()
  await db().paper.update({ where: { id: 1 }, data: { requireSecondFactor: false } })
  user = await aUser()
})

const enter = async (extra: { code?: string } = {}, now = new Date()): Promise<Actor> => {
  const signed = await signIn({ email: user.email, password: user.password, ...extra }, from, now)
  if (typeof signed === 'string') throw new Error(signed)
  const actor = await actorOf(signed.sessionId, from.address, now)
  if (!actor) throw new Error('nobody')
  return actor
}
const isOpen = async ({ sessionId = '' }: Actor, now = new Date()) => (await actorOf(sessionId, 'here', now)) !== null
const withApp = async (actor: Actor, now = new Date()) => {
  const { secret, pending } = await startAuthenticator(actor, {}, now)
  return { secret, ...(await finishAuthenticator(actor, { pending, code: codeAt(secret, now) }, now)) }
}

describe('row 25: a copied cookie is dead at once', () => {
  it('after signing out, ending the session elsewhere, and ending all others', async () => {
    const [here, there, elsewhere] = [await enter(), await enter(), await enter()]
    await endOwnSession(here, { sessionId: there.sessionId ?? '' })
    expect([await isOpen(here), await isOpen(there), await isOpen(elsewhere)]).toEqual([true, false, true])
    expect(await endOtherSessions(here, {})).toEqual({ ended: 1 })
    expect([await isOpen(here), await isOpen(elsewhere)]).toEqual([true, false])
    await endSession(here.sessionId ?? '')
    expect(await isOpen(here)).toBe(false)
  })

  it('after a change of password everywhere but where it was changed', async () => {
    const [here, there] = [await enter(), await enter()]
    expect(await changePassword(here, { current: user.password, password: 'another tern kettle' })).toEqual({ ended: 1 })
    expect([await isOpen(here), await isOpen(there)]).toEqual([true, false])
    expect(await signIn({ email: user.email, password: user.password }, from)).toBe('wrong')
    expect(await signIn({ email: user.email, password: 'another tern kettle' }, from)).toMatchObject({ userId: user.id })
  })

  it('after the account was closed or deleted; and a new role is that of the next request', async () => {
    const actor = await enter()
    await db().user.update({ where: { id: user.id }, data: { role: 'CONTRIBUTOR' } })
    expect(await actorOf(actor.sessionId ?? '', 'here')).toMatchObject({ role: 'CONTRIBUTOR' })
    await db().user.update({ where: { id: user.id }, data: { disabledAt: new Date() } })
    expect(await isOpen(actor)).toBe(false)
    await db().user.delete({ where: { id: user.id } })
    expect(await isOpen(actor)).toBe(false)
  })

  it('and signing in never goes on with a session that was there before', async () => {
    expect((await enter()).sessionId).not.toBe((await enter()).sessionId)
  })
})

describe('the own sessions', () => {
  it('are told in words, this one first, and without those of others', async () => {
    const other = await aUser()
    await signIn({ email: other.email, password: other.password }, from)
    await enter()
    const here = await enter()
    const sessions = await ownSessions(here)
    expect(sessions).toHaveLength(2)
    expect(sessions[0]).toMatchObject({ id: here.sessionId, device: 'Firefox on Linux', place: 'clock set to Berlin', address: '192.0.2.1', how: 'with a password', isThisOne: true })
  })

  it('of somebody else cannot be ended, and do not show that they exist', async () => {
    const theirs = await enter()
    user = await aUser()
    const actor = await enter()
    expect(await endOwnSession(actor, { sessionId: theirs.sessionId ?? '' }).catch(codes)).toEqual(['not-found'])
    expect(await isOpen(theirs)).toBe(true)
  })

  it('keep no time zone that is none', async () => {
    const signed = await signIn({ email: user.email, password: user.password }, { ...from, timeZone: '<script>' })
    expect(await db().session.findFirst({ where: { id: typeof signed === 'string' ? '' : signed.sessionId } })).toMatchObject({ timeZone: '' })
  })
})

describe('the own password', () => {
  it('is not changed without the present one, nor to one that is common', async () => {
    const actor = await enter()
    expect(await changePassword(actor, { current: 'not this one', password: 'another tern kettle' }).catch(codes)).toEqual(['wrong'])
    expect(await changePassword(actor, { current: user.password, password: 'football' }).catch(codes)).toEqual(['password-common'])
    expect(await enter()).toMatchObject({ name: user.name })
  })

  it('cannot be guessed at from an open desk: ten tries, and then the right one is refused too', async () => {
    const actor = await enter()
    for (let attempt = 0; attempt < 10; attempt++) expect(await changePassword(actor, { current: `guess ${attempt}`, password: 'another tern kettle' }).catch(codes)).toEqual(['wrong'])
    expect(await changePassword(actor, { current: user.password, password: 'another tern kettle' }).catch(codes)).toEqual(['too-often'])
    expect(await confirm(actor, { password: user.password }).catch(codes)).toEqual(['too-often'])
  })

  it('is written down without being written down, and its owner gets a letter', async () => {
    const actor = await enter()
    await changePassword(actor, { current: user.password, password: 'another tern kettle' })
    const event = await db().auditEvent.findFirst({ where: { subjectId: user.id }, orderBy: { seq: 'desc' } })
    expect(event).toMatchObject({ deed: 'account.change', actorId: user.id, after: { password: 'changed', sessionsEnded: 0 } })
    expect(JSON.stringify(event, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).not.toContain('tern kettle')
    expect(await db().letter.count({ where: { to: user.email, kind: 'notice' } })).toBe(1)
  })
})

describe('an authenticator app', () => {
  it('makes the password alone not enough, and says so only to those who know it', async () => {
    const { secret } = await withApp(await enter())
    const { email, password } = user
    expect(await signIn({ email, password: 'guess' }, from)).toBe('wrong')
    expect(await signIn({ email, password: 'guess', code: codeAt(secret, later(1)) }, from)).toBe('wrong')
    expect(await signIn({ email, password }, from)).toBe('code-needed')
    expect(await signIn({ email, password, code: '000000' }, from)).toBe('code-wrong')
    expect(await signIn({ email, password, code: codeAt(secret, later(1)) }, from, later(1))).toMatchObject({ userId: user.id })
  })

  it('gives codes that are taken once, also when two bring the same at the same moment, and for half a minute around', async () => {
    const { secret } = await withApp(await enter())
    const { email, password } = user
    const at = later(5)
    const code = codeAt(secret, at)
    expect(await signIn({ email, password, code }, from, later(2, at))).toBe('code-wrong')
    const both = await Promise.all([signIn({ email, password, code }, from, at), signIn({ email, password, code }, from, at)])
    expect(both.filter((signed) => signed === 'code-wrong')).toHaveLength(1)
    expect(await signIn({ email, password, code }, from, at)).toBe('code-wrong')
    expect(await signIn({ email, password, code: codeAt(secret, new Date(at.getTime() + 30_000)) }, from, at)).toMatchObject({ email })
  })

  it('is not in force before it gave a right code, and its secret is not to be read in the database', async () => {
    const actor = await enter()
    const { secret, pending } = await startAuthenticator(actor, {})
    expect(await finishAuthenticator(actor, { pending, code: '000000' }).catch(codes)).toEqual(['code-wrong'])
    expect(await finishAuthenticator(actor, { pending: `${pending}x`, code: '000000' }).catch(codes)).toEqual(['too-late'])
    expect(await finishAuthenticator({ ...actor, confirmedAt: later(40) }, { pending, code: codeAt(secret, later(40)) }, later(40)).catch(codes)).toEqual(['too-late'])
    await enter()
    await finishAuthenticator(actor, { pending, code: codeAt(secret, new Date()) })
    const { totpSecret } = await db().user.findUniqueOrThrow({ where: { id: user.id } })
    expect(totpSecret).not.toContain(secret.replaceAll(' ', ''))
  })

  it('that was begun for one account cannot be finished for another', async () => {
    const { pending, secret } = await startAuthenticator(await enter(), {})
    user = await aUser()
    expect(await finishAuthenticator(await enter(), { pending, code: codeAt(secret, new Date()) }).catch(codes)).toEqual(['too-late'])
  })

  it('asks for a fresh proof of who is there, to be set up and to be removed', async () => {
    const actor = await enter()
    expect(await startAuthenticator(actor, {}, later(11)).catch(codes)).toEqual(['confirm-first'])
    await withApp(actor)
    for (const deed of [removeAuthenticator, makeRecoveryCodes]) expect(await deed(actor, {}, later(11)).catch(codes)).toEqual(['confirm-first'])
    await confirm(actor, { password: user.password }, later(11))
    expect(await removeAuthenticator((await actorOf(actor.sessionId ?? '', 'here', later(11))) ?? actor, {}, later(11))).toBeNull()
    expect(await ownAccount(actor)).toMatchObject({ totpSince: null, codesLeft: 0 })
  })
})

describe('recovery codes', () => {
  it('are ten, stand in once each for the app, and are only kept as hashes', async () => {
    const { codes: sheet } = await withApp(await enter())
    const [first = '', second = ''] = sheet
    expect(new Set(sheet).size).toBe(10)
    expect(JSON.stringify(await db().recoveryCode.findMany({ where: { userId: user.id } }))).not.toContain(first.replaceAll('-', ''))
    expect(await enter({ code: first.toUpperCase().replaceAll('-', ' ') })).toMatchObject({ id: user.id })
    expect(await signIn({ email: user.email, password: user.password, code: first }, from)).toBe('code-wrong')
    expect(await ownAccount(await enter({ code: second }))).toMatchObject({ codesLeft: 8 })
    expect(await db().auditEvent.count({ where: { subjectId: user.id, reason: 'Signed in with a recovery code' } })).toBe(2)
  })

  it('of one person help nobody else, and old ones nobody at all', async () => {
    const actor = await enter()
    const { codes: [old = ''] } = await withApp(actor)
    const { codes: [fresh = ''] } = await makeRecoveryCodes(actor, {})
    expect(await signIn({ email: user.email, password: user.password, code: old }, from)).toBe('code-wrong')
    const first = user
    user = await aUser()
    await withApp(await enter())
    expect(await signIn({ email: user.email, password: user.password, code: fresh }, from)).toBe('code-wrong')
    expect(await signIn({ email: first.email, password: first.password, code: fresh }, from)).toMatchObject({ userId: first.id })
  })

  it('are not made where there is nothing to recover', async () => {
    expect(await makeRecoveryCodes(await enter(), {}).catch(codes)).toEqual(['no-factor'])
  })
})

describe('row 26: a paper that requires a second factor', () => {
  beforeEach(() => db().paper.update({ where: { id: 1 }, data: { requireSecondFactor: true } }))

  it('leaves who has none their own account and nothing else, until they have one', async () => {
    const actor = await enter()
    expect(actor.only).toEqual(['desk.enter', 'account.read', 'account.change'])
    await withApp(actor)
    expect((await actorOf(actor.sessionId ?? '', 'here'))?.only).toBeUndefined()
  })

  it('asks it of editors and admins, not of contributors', async () => {
    user = await aUser({ role: 'CONTRIBUTOR' })
    expect((await enter()).only).toBeUndefined()
  })

  it('does not let the last factor go, and lets it be replaced', async () => {
    const actor = await enter()
    await withApp(actor)
    expect(await removeAuthenticator(actor, {}).catch(codes)).toEqual(['last-factor'])
    const { secret } = await withApp(actor)
    expect(await signIn({ email: user.email, password: user.password, code: codeAt(secret, later(1)) }, from, later(1))).toMatchObject({ userId: user.id })
  })
})

describe('proving who is there', () => {
  it('is done by the password or by a code, for this session alone and without a new one', async () => {
    const [here, there] = [await enter(), await enter()]
    const { codes: [recovery = ''] } = await withApp(here)
    expect(await waysToConfirm(here, {})).toEqual({ password: true, code: true, passkey: false })
    const before = await db().session.count()
    expect(await confirm(here, { password: 'not this' }, later(11)).catch(codes)).toEqual(['wrong'])
    expect(await confirm(here, { code: '000000' }, later(11)).catch(codes)).toEqual(['wrong'])
    expect(await confirm(here, {}, later(11)).catch(codes)).toEqual(['nothing-given'])
    await confirm(here, { code: recovery }, later(11))
    expect((await actorOf(here.sessionId ?? '', 'here', later(11)))?.confirmedAt).toEqual(later(11))
    expect((await actorOf(there.sessionId ?? '', 'here', later(11)))?.confirmedAt).not.toEqual(later(11))
    expect(await db().session.count()).toBe(before)
  })

  it('in place lets only the same person go on', async () => {
    const other = await aUser()
    const before = await db().session.count({ where: { userId: other.id } })
    expect(await signIn({ email: other.email, password: other.password, as: user.id }, from)).toBe('somebody-else')
    expect(await signIn({ email: other.email, password: 'guess', as: user.id }, from)).toBe('wrong')
    expect(await db().session.count({ where: { userId: other.id } })).toBe(before)
    expect(await signIn({ email: user.email, password: user.password, as: user.id }, from)).toMatchObject({ userId: user.id })
  })
})

it('the own name is changed at the desk and in the record, and never to nothing', async () => {
  const actor = await enter()
  expect(await changeName(actor, { name: '  Édith Ṣharma ' })).toEqual({ name: 'Édith Ṣharma' })
  const refused = async (by: Actor, name: string) => changeName(by, { name })
  expect(await refused(actor, ' ').catch(codes)).toEqual(['input-too-small'])
  expect(await refused(actor, 'a\0b').catch(codes)).toEqual(['unstorable'])
  expect(await refused({ ...actor, id: null }, 'x').catch(codes)).toEqual(['not-allowed'])
  expect(await actorOf(actor.sessionId ?? '', 'here')).toMatchObject({ name: 'Édith Ṣharma' })
})
