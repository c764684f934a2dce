import { isIPv6 } from 'node:net'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { db } from '#lib/db.ts'

const QUARTER_HOUR = 15 * 60

const limiter = (keyPrefix: string, points: number) =>
  new RateLimiterPrisma({ storeClient: db(), tableName: 'rateLimit', keyPrefix, points, duration: QUARTER_HOUR, clearExpiredByTimeout: false })

/** Wrong attempts that are borne in a quarter of an hour, counted in Postgres so that every process counts together. */
const MOST = { account: 10, address: 50 } as const

type Trying = { account: string; address: string }

/** True while this account and this address may try; each call counts as a try. */
export async function mayTry({ account, address }: Trying): Promise<boolean> {
  return every([limiter('account', MOST.account).consume(account), limiter('address', MOST.address).consume(networkOf(address))])
}

/** Proved who they are: the account's wrong tries are forgotten; of the address's only this one, which was none. */
export async function forgetTries({ account, address }: Trying): Promise<void> {
  await Promise.all([limiter('account', MOST.account).delete(account), limiter('address', MOST.address).reward(networkOf(address), 1)])
}

/** Challenges for passkeys that one address may ask for in a quarter of an hour; each is a row for five minutes. */
const MOST_CHALLENGES = 200
export const mayAskForChallenge = (address: string): Promise<boolean> => every([limiter('challenge', MOST_CHALLENGES).consume(networkOf(address))])

/** Letters that strangers may ask for in a quarter of an hour: enough for somebody who misspells, too few to fill a mailbox. */
const MOST_LETTERS = { account: 3, address: 20 } as const

/** The same for asking for a letter. */
export async function mayAskForLetter({ account, address }: Trying): Promise<boolean> {
  return every([limiter('letter-account', MOST_LETTERS.account).consume(account), limiter('letter-address', MOST_LETTERS.address).consume(networkOf(address))])
}

async function every(tries: Promise<unknown>[]): Promise<boolean> {
  const outcomes = await Promise.allSettled(tries)
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected' && !(outcome.reason instanceof RateLimiterRes)) throw outcome.reason
  }
  return outcomes.every(({ status }) => status === 'fulfilled')
}

/** Whoever has one IPv6 address has the 2^64 beside it: they count as one. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::', 2)
  const first = head === '' ? [] : head.split(':')
  const last = tail ? tail.split(':') : []
  const gap = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length - (address.includes('.') ? 1 : 0))
  const groups = [...first, ...Array.from({ length: gap }, () => '0'), ...last]
  return `${groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`
}
