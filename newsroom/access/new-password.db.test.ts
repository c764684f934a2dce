import { beforeEach, describe, expect, it } from 'vitest'
import { db, inTransaction } from '#lib/db.ts'
import { aPaper, aUser } from '#prisma/builders.ts'
import { letterTo, tokenTo } from '#prisma/letters-in-tests.ts'
import { codesOf } from '#prisma/refusals-in-tests.ts'
import { askForLetter } from './ask-for-letter.ts'
import { renewRecoveryCodes } from './codes.ts'
import { mailNewPassword, reasonsNotToOpen, setNewPassword } from './new-password.ts'
import { actorOf, signIn } from './sign-in.ts'
import { mailSignInLink, signInByLink, signInLinkBehind } from './sign-in-link.ts'

const from = { address: '192.0.2.9', userAgent: 'a browser' }
const password = 'nine herons over ice'
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000)

let user: Awaited<ReturnType<typeof aUser>>
beforeEach(async () => {
  await aPaper()
  user = await aUser()
  process.env['SMTP_URL'] = 'smtp://127.0.0.1:1'
  return () => delete process.env['SMTP_URL']
})

const enter = async (as = user.password) => {
  const signed = await signIn({ email: user.email, password: as }, from)
  if (typeof signed === 'string') throw new Error(signed)
  return signed.sessionId
}

describe('a new password by letter', () => {
  it('is taken once; the old one, all sessions and the other links end', async () => {
    const sessionId = await enter()
    await mailSignInLink(user.email, from.address)
    const otherLink = await tokenTo(user.email)
    await mailNewPassword(user.email, from.address)
    const token = await tokenTo(user.email)
    expect(await reasonsNotToOpen(token)).toEqual([])
    expect(await setNewPassword({ token, password }, from.address)).toEqual({ email: user.email })
    expect(await actorOf(sessionId, 'here')).toBeNull()
    expect(await signIn({ email: user.email, password: user.password }, from)).toBe('wrong')
    expect(await actorOf(await enter(password), 'here')).toMatchObject({ id: user.id })
    expect(await codesOf(setNewPassword({ token, password: 'another of mine to try' }, from.address))).toEqual(['link-used'])
    expect(await signInByLink({ token: otherLink }, from)).toBe('wrong')
    expect((await letterTo(user.email)).kind).toBe('notice')
  })

  it('by one link that is used at the same moment eight times, is set once', async () => {
    await mailNewPassword(user.email, from.address)
    const token = await tokenTo(user.email)
    const outcomes = await Promise.all(Array.from({ length: 8 }, (_, n) => codesOf(setNewPassword({ token, password: `${password} ${n}` }, from.address))))
    expect(outcomes.filter((outcome) => outcome.length === 0)).toHaveLength(1)
  })

  it('is possible for half an hour, by the newest letter, and with a password that is none of the common ones', async () => {
    await mailNewPassword(user.email, from.address)
    const first = await tokenTo(user.email)
    await mailNewPassword(user.email, from.address)
    const token = await tokenTo(user.email)
    expect(await codesOf(setNewPassword({ token: first, password }, from.address))).toEqual(['link-used'])
    expect(await codesOf(setNewPassword({ token, password }, from.address, inMinutes(31)))).toEqual(['link-expired'])
    expect(await codesOf(setNewPassword({ token: 'x'.repeat(43), password }, from.address))).toEqual(['unknown-link'])
    expect(await codesOf(setNewPassword({ token, password: 'password123' }, from.address))).toEqual(['password-common'])
    expect(await codesOf(setNewPassword({ token, password }, from.address))).toEqual([])
  })

  it('is not for a closed account, nor for a link that was meant to sign in', async () => {
    await mailSignInLink(user.email, from.address)
    expect(await codesOf(setNewPassword({ token: await tokenTo(user.email), password }, from.address))).toEqual(['unknown-link'])
    await mailNewPassword(user.email, from.address)
    const token = await tokenTo(user.email)
    await db().user.update({ where: { id: user.id }, data: { disabledAt: new Date() } })
    expect(await codesOf(setNewPassword({ token, password }, from.address))).toEqual(['unknown-link'])
    const written = await db().letter.count({ where: { to: user.email } })
    await mailNewPassword(user.email, from.address)
    expect(await db().letter.count({ where: { to: user.email } })).toBe(written)
  })
})

describe('a link to sign in', () => {
  it('begins one session, for a quarter of an hour, and only once', async () => {
    await mailSignInLink(user.email, from.address)
    const token = await tokenTo(user.email)
    expect(await signInLinkBehind(token)).toEqual({ reasons: [], needsCode: false })
    expect(await signInByLink({ token }, from, inMinutes(16))).toBe('wrong')
    const signed = await signInByLink({ token }, from)
    const sessionId = typeof signed === 'string' ? '' : signed.sessionId
    expect(await actorOf(sessionId, 'here')).toMatchObject({ id: user.id })
    expect(await db().session.findUnique({ where: { id: sessionId } })).toMatchObject({ method: 'MAIL' })
    expect(await signInByLink({ token }, from)).toBe('wrong')
  })

  it('asks for a code where the account has a second factor, were it set up after the letter; a wrong one leaves the link as it was', async () => {
    await mailSignInLink(user.email, from.address)
    const token = await tokenTo(user.email)
    await db().user.update({ where: { id: user.id }, data: { totpSince: new Date() } })
    const [recovery = ''] = await inTransaction((tx) => renewRecoveryCodes(tx, user.id))
    expect((await signInLinkBehind(token)).needsCode).toBe(true)
    expect(await signInByLink({ token }, from)).toBe('code-needed')
    expect(await signInByLink({ token, code: '000000' }, from)).toBe('code-wrong')
    expect(await signInByLink({ token, code: recovery }, from)).toMatchObject({ userId: user.id })
  })

  it('is refused after ten wrong codes, with the right one too', async () => {
    await mailSignInLink(user.email, from.address)
    const token = await tokenTo(user.email)
    await db().user.update({ where: { id: user.id }, data: { totpSince: new Date() } })
    const [recovery = ''] = await inTransaction((tx) => renewRecoveryCodes(tx, user.id))
    for (let n = 0; n < 10; n++) expect(await signInByLink({ token, code: '000000' }, { ...from, address: `198.51.100.${n}` })).toBe('code-wrong')
    expect(await signInByLink({ token, code: recovery }, from)).toBe('too-often')
  })

  it('is sent by nobody where no SMTP server is set', async () => {
    delete process.env['SMTP_URL']
    await mailSignInLink(user.email, from.address)
    expect(await db().letter.count({ where: { to: user.email } })).toBe(0)
  })
})

describe('row 23: asking for a letter', () => {
  it('writes nothing before the answer, whoever asks: whose e-mail it is, is looked up afterwards', async () => {
    for (const [n, email] of [user.email, 'nobody@paper.example', 'not an address'].entries()) {
      const before = [await db().letter.count(), await db().mailedToken.count(), await db().auditEvent.count()]
      await askForLetter({ email }, `198.51.100.${n}`)
      expect([await db().letter.count(), await db().mailedToken.count(), await db().auditEvent.count()]).toEqual(before)
    }
  })

  it('tells nobody by its time whether an e-mail is known', async () => {
    const PAIRS = 60
    const took = { known: [] as number[], unknown: [] as number[] }
    for (let n = 0; n < PAIRS; n++) {
      for (const who of ['known', 'unknown'] as const) {
        await db().rateLimit.deleteMany()
        const email = who === 'known' ? user.email : `nobody${n}@paper.example`
        const start = performance.now()
        await askForLetter({ email }, from.address)
        took[who].push(performance.now() - start)
      }
    }
    // Counted by pairs, so that a busy machine, which slows both, tells nothing: chance alone is beyond these bounds once in 50,000 runs.
    const slower = took.known.filter((ms, n) => ms > (took.unknown[n] ?? 0)).length
    const median = (all: number[]) => all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0
    const gap = median(took.known) - median(took.unknown)
    expect({ isTold: (slower <= 13 || slower >= PAIRS - 13) && Math.abs(gap) >= 5, slower, gap }).toMatchObject({ isTold: false })
  })

  it('is borne three times in a quarter of an hour for one e-mail, whether anybody has it or not', async () => {
    for (const email of [user.email, `nobody-${user.email}`]) {
      await db().rateLimit.deleteMany()
      const outcomes: string[][] = []
      for (let n = 0; n < 4; n++) outcomes.push(await codesOf(askForLetter({ email }, `198.51.100.${n}`)))
      expect(outcomes).toEqual([[], [], [], ['too-often']])
    }
    await db().rateLimit.deleteMany()
    const outcomes: string[][] = []
    for (let n = 0; n < 21; n++) outcomes.push(await codesOf(askForLetter({ email: `nobody${n}@paper.example` }, '203.0.113.5')))
    expect(outcomes.at(-1)).toEqual(['too-often'])
  })
})
