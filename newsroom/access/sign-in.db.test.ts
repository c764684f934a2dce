import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { makeFirstAdmin } from './first-admin.ts'
import { hashPassword } from './password.ts'
import { actorOf, endSession, signIn } from './sign-in.ts'

const from = { address: '192.0.2.1', userAgent: 'a browser' }
const password = 'correct horse battery'
let email = ''
let count = 0

beforeEach(async () => {
  email = `editor${++count}@paper.example`
  await db().user.create({ data: { email, name: 'Edith', role: 'EDITOR', passwordHash: await hashPassword(password) } })
})

const enter = async (at = from) => {
  const signed = await signIn({ email, password }, at)
  if (typeof signed === 'string') throw new Error(signed)
  return signed
}

describe('signing in', () => {
  it('gives a session that says who is there, read anew each time', async () => {
    const { sessionId } = await enter()
    expect(await actorOf(sessionId, 'here')).toMatchObject({ name: 'Edith', role: 'EDITOR' })
    await db().user.update({ where: { email }, data: { role: 'ADMIN' } })
    expect(await actorOf(sessionId, 'here')).toMatchObject({ role: 'ADMIN' })
  })

  it('answers alike to a wrong password, an unknown e-mail and a closed account', async () => {
    expect(await signIn({ email, password: 'not this one' }, from)).toBe('wrong')
    expect(await signIn({ email: 'nobody@paper.example', password }, from)).toBe('wrong')
    await db().user.update({ where: { email }, data: { disabledAt: new Date() } })
    expect(await signIn({ email, password }, from)).toBe('wrong')
  })

  it('finds one account however the e-mail is written, and none by a look-alike sign', async () => {
    expect(await signIn({ email: `  ${email.toUpperCase()} `, password }, from)).toMatchObject({ email })
    expect(await signIn({ email: `${email},other@x.example`, password }, from)).toBe('wrong')
  })

  it('is not possible with an account whose session ended, ran out, or was closed', async () => {
    const { sessionId } = await enter()
    await endSession(sessionId)
    expect(await actorOf(sessionId, 'here')).toBeNull()
    const other = await enter()
    expect(await actorOf(other.sessionId, 'here', new Date(Date.now() + 15 * 86_400_000))).toBeNull()
    await db().user.update({ where: { email }, data: { disabledAt: new Date() } })
    expect(await actorOf(other.sessionId, 'here')).toBeNull()
    expect(await actorOf('not a session', 'here')).toBeNull()
  })

  it('is refused after ten wrong attempts on an account, from whatever address, even with the right password', async () => {
    for (let attempt = 0; attempt < 10; attempt++) expect(await signIn({ email, password: 'guess' }, { ...from, address: `198.51.100.${attempt}` })).toBe('wrong')
    expect(await signIn({ email, password }, { ...from, address: '203.0.113.9' })).toBe('too-often')
  })
})

describe('the first admin', () => {
  it('is made once in an empty house, though twenty starts race, and never again', async () => {
    await db().session.deleteMany()
    await db().user.deleteMany()
    const made = await Promise.all(Array.from({ length: 20 }, () => makeFirstAdmin({ email: 'first@paper.example' })))
    expect(made.filter(Boolean)).toHaveLength(1)
    expect(await makeFirstAdmin({ email: 'second@paper.example' })).toBeNull()
  })
})
