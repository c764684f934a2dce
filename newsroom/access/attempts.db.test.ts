import { expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { aUser } from '#prisma/builders.ts'
import { networkOf } from './attempts.ts'
import { signIn } from './sign-in.ts'

const from = (address: string) => ({ address, userAgent: 'a browser' })
/** As if so many minutes had gone by. */
const wait = (minutes: number) => db().$executeRaw`UPDATE rate_limit SET expire = expire - make_interval(mins => ${minutes})`
const tried = (answers: readonly unknown[]) => answers.filter((answer) => answer === 'wrong').length

it('row 24: of a thousand wrong tries on one account, ten at once from everywhere, ten are looked at; the right password works after a quarter of an hour', async () => {
  const { email, password } = await aUser()
  const answers: unknown[] = []
  for (let round = 0; round < 100; round++) {
    const tries = Array.from({ length: 10 }, (_, nth) => signIn({ email: nth % 2 ? email.toUpperCase() : ` ${email}`, password: `guess ${round} ${nth}` }, from(`198.51.${round}.${nth}`)))
    answers.push(...(await Promise.all(tries)))
  }
  expect(tried(answers)).toBe(10)
  expect(await signIn({ email, password }, from('203.0.113.9'))).toBe('too-often')
  await wait(16)
  expect(await signIn({ email, password }, from('203.0.113.9'))).toMatchObject({ email })
}, 90_000)

it('row 24: of a thousand wrong tries on as many accounts, half from one address and half from one IPv6 network, fifty each are looked at', async () => {
  for (const address of [() => '192.0.2.77', (nth: number) => `2001:db8:77:1:${nth.toString(16)}::1`]) {
    const answers: unknown[] = []
    for (let round = 0; round < 50; round++) {
      answers.push(...(await Promise.all(Array.from({ length: 10 }, (_, nth) => signIn({ email: `who${round}-${nth}@paper.example`, password: 'guess' }, from(address(round * 10 + nth)))))))
    }
    expect(tried(answers)).toBe(50)
  }
}, 90_000)

it('whoever gets in right away uses up no try of a house behind one address', async () => {
  const { email, password } = await aUser()
  for (let nth = 0; nth < 60; nth++) expect(await signIn({ email, password }, from('192.0.2.200'))).toMatchObject({ email })
})

it('an IPv6 address is told by its network, however it is written', () => {
  expect(networkOf('192.0.2.1')).toBe('192.0.2.1')
  expect(['2001:db8::1', '2001:0DB8:0:0:ffff::2', '2001:db8:0:0:1:2:3:4', '2001:db8::%eth0'].map(networkOf)).toEqual(Array(4).fill('2001:db8:0:0::/64'))
  expect(networkOf('::1')).toBe('0:0:0:0::/64')
  expect(networkOf('fe80:1:2:3::')).toBe('fe80:1:2:3::/64')
  expect(networkOf('unknown')).toBe('unknown')
})
