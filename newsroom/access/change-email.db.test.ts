import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aPaper, aUser } from '#prisma/builders.ts'
import { letterTo, tokenTo } from '#prisma/letters-in-tests.ts'
import { codesOf } from '#prisma/refusals-in-tests.ts'
import type { Actor } from './can.ts'
import { beginEmailChange, giveUpEmailChange, ownEmail } from './change-email.ts'
import { confirmEmailChange, emailChangeBehind } from './confirm-email.ts'
import { mailNewPassword, setNewPassword } from './new-password.ts'
import { actorOf, signIn } from './sign-in.ts'

const from = { address: '192.0.2.9', userAgent: 'a browser' }
let actor: Actor
let user: Awaited<ReturnType<typeof aUser>>
let wanted = ''

beforeEach(async () => {
  await aPaper()
  user = await aUser()
  actor = await signedIn()
  wanted = `new-${user.email}`
})

async function signedIn(): Promise<Actor> {
  const signed = await signIn({ email: user.email, password: user.password }, from)
  const found = typeof signed === 'string' ? null : await actorOf(signed.sessionId, from.address)
  if (!found) throw new Error('not signed in')
  return found
}
const begin = async (email = wanted) => {
  await beginEmailChange(actor, { email })
  return { atOld: await tokenTo(user.email), atNew: await tokenTo(wanted) }
}
const emailNow = async () => (await db().user.findUniqueOrThrow({ where: { id: user.id } })).email

describe('a change of e-mail', () => {
  it.each([['old', 'new'], ['new', 'old']] as const)('is done when the %s mailbox and then the %s one have said yes, and ends all other sessions', async (...order) => {
    const other = await signedIn()
    const { atOld, atNew } = await begin()
    const tokens = { old: atOld, new: atNew }
    expect(await confirmEmailChange({ token: tokens[order[0]] }, from)).toEqual({ isDone: false })
    expect(await confirmEmailChange({ token: tokens[order[0]] }, from)).toEqual({ isDone: false })
    expect(await emailNow()).toBe(user.email)
    expect(await confirmEmailChange({ token: tokens[order[1]] }, { address: from.address, sessionId: actor.sessionId ?? '' })).toEqual({ isDone: true })
    expect(await emailNow()).toBe(wanted)
    expect(await actorOf(other.sessionId ?? '', 'here')).toBeNull()
    expect(await actorOf(actor.sessionId ?? '', 'here')).toMatchObject({ id: user.id })
    expect(await codesOf(confirmEmailChange({ token: atNew }, from))).toEqual(['email-changed'])
    expect(await signIn({ email: user.email, password: user.password }, from)).toBe('wrong')
    expect(await signIn({ email: wanted, password: user.password }, from)).toMatchObject({ email: wanted })
    expect(await db().letter.findFirst({ where: { to: user.email, kind: 'notice' } })).not.toBeNull()
  })

  it('by both mailboxes at the same moment is done once', async () => {
    const { atOld, atNew } = await begin()
    const outcomes = await Promise.all([atOld, atNew].map((token) => confirmEmailChange({ token }, from)))
    expect(outcomes.filter(({ isDone }) => isDone)).toHaveLength(1)
    expect(await emailNow()).toBe(wanted)
  })

  it('runs out after a day, and a newer one takes its place', async () => {
    const { atOld } = await begin()
    expect(await codesOf(confirmEmailChange({ token: atOld }, from, new Date(Date.now() + 25 * 3_600_000)))).toEqual(['link-expired'])
    await begin()
    expect(await codesOf(confirmEmailChange({ token: atOld }, from))).toEqual(['change-ended'])
    expect((await emailChangeBehind('x'.repeat(43))).reasons.map(({ code }) => code)).toEqual(['unknown-link'])
  })

  it('can be given up, and ends with a new password: whoever began it may have been somebody else', async () => {
    const first = await begin()
    expect((await ownEmail(actor)).change).toMatchObject({ newEmail: wanted, oldSaidYes: false, newSaidYes: false })
    await giveUpEmailChange(actor, {})
    expect(await codesOf(confirmEmailChange({ token: first.atNew }, from))).toEqual(['change-ended'])
    const second = await begin()
    await mailNewPassword(user.email, from.address)
    await setNewPassword({ token: await tokenTo(user.email), password: 'a dozen quiet lamps' }, from.address)
    expect(await codesOf(confirmEmailChange({ token: second.atNew }, from))).toEqual(['change-ended'])
  })

  it('to an e-mail that somebody got meanwhile is refused at the end', async () => {
    const { atOld, atNew } = await begin()
    await confirmEmailChange({ token: atOld }, from)
    await aUser({ email: wanted })
    expect(await codesOf(confirmEmailChange({ token: atNew }, from))).toEqual(['email-taken'])
    expect(await emailNow()).toBe(user.email)
  })

  it('wants a fresh proof of who is there', async () => {
    expect(await codesOf(beginEmailChange({ ...actor, confirmedAt: new Date(Date.now() - 3_600_000) }, { email: wanted }))).toEqual(['confirm-first'])
    expect(await db().letter.count({ where: { to: wanted } })).toBe(0)
  })
})

describe('row 22: a change of e-mail', () => {
  it('is to one mailbox in its one spelling', async () => {
    await beginEmailChange(actor, { email: ` ${wanted.toUpperCase().replace('@', '＠')} ` })
    expect((await letterTo(wanted)).to).toBe(wanted)
  })

  it('to more or other than one mailbox, to one’s own, or to somebody else’s is refused at its field', async () => {
    const { email: taken } = await aUser()
    const tries: [string, string][] = [['a@x.example,b@y.example', 'not-an-address'], ['"e@evil.example"@paper.example', 'not-an-address'], [`x\r\nBcc: b@y.example`, 'not-an-address'], [user.email.toUpperCase(), 'same-email'], [taken.toUpperCase(), 'email-taken']]
    for (const [email, code] of tries) {
      await db().rateLimit.deleteMany()
      expect(await codesOf(beginEmailChange(actor, { email })), email).toEqual([code])
    }
    expect(await db().emailChange.count({ where: { userId: user.id } })).toBe(0)
  })
})
