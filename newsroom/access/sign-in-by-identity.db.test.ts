import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aPaper, aUser } from '#prisma/builders.ts'
import { actorOf } from './sign-in.ts'
import { signInByIdentity } from './sign-in-by-identity.ts'

const from = { address: '192.0.2.9', userAgent: 'a browser' }
const issuer = 'https://id.example'
let user: Awaited<ReturnType<typeof aUser>>
let subject = ''
beforeEach(async () => {
  await aPaper()
  user = await aUser()
  subject = `subject of ${user.id}`
})

describe('somebody for whom an OpenID provider vouches', () => {
  it('gets in by a verified e-mail the first time, and by the identity from then on', async () => {
    const first = await signInByIdentity({ issuer, subject, email: user.email.toUpperCase(), emailVerified: true }, from)
    expect(await actorOf(first?.sessionId ?? '', 'here')).toMatchObject({ id: user.id })
    expect(await db().session.findUnique({ where: { id: first?.sessionId ?? '' } })).toMatchObject({ method: 'OIDC' })
    expect(await signInByIdentity({ issuer, subject, email: 'elsewhere@other.example', emailVerified: false }, from)).toMatchObject({ userId: user.id })
    expect(await db().identity.count({ where: { userId: user.id } })).toBe(1)
  })

  it('gets in nowhere with an e-mail that the provider has not verified, or that nobody here has', async () => {
    const users = await db().user.count()
    expect(await signInByIdentity({ issuer, subject, email: user.email, emailVerified: false }, from)).toBeNull()
    expect(await signInByIdentity({ issuer, subject, emailVerified: true }, from)).toBeNull()
    expect(await signInByIdentity({ issuer, subject, email: 'nobody@other.example', emailVerified: true }, from)).toBeNull()
    expect([await db().user.count(), await db().identity.count({ where: { subject } })]).toEqual([users, 0])
  })

  it('does not take over an account that another identity of that provider has', async () => {
    await signInByIdentity({ issuer, subject, email: user.email, emailVerified: true }, from)
    expect(await signInByIdentity({ issuer, subject: 'somebody else', email: user.email, emailVerified: true }, from)).toBeNull()
    expect(await signInByIdentity({ issuer: 'https://other.example', subject, email: 'x@y.example', emailVerified: true }, from)).toBeNull()
  })

  it('does not get into a closed account', async () => {
    await signInByIdentity({ issuer, subject, email: user.email, emailVerified: true }, from)
    await db().user.update({ where: { id: user.id }, data: { disabledAt: new Date() } })
    expect(await signInByIdentity({ issuer, subject, email: user.email, emailVerified: true }, from)).toBeNull()
  })
})

describe('row 22: an OpenID provider', () => {
  it.each(['a@x.example,%', '"%"@evil.example', '%\r\n', '%,b@y.example'])('that calls somebody %j opens nobody’s account', async (trick) => {
    expect(await signInByIdentity({ issuer, subject, email: trick.replace('%', user.email), emailVerified: true }, from)).toEqual(trick === '%\r\n' ? expect.objectContaining({ userId: user.id }) : null)
  })
})
