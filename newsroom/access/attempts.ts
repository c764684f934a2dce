import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { db } from '#lib/db.ts'

const QUARTER_HOUR = 15 * 60

const limiter = (keyPrefix: string, points: number) =>
  new RateLimiterPrisma({ storeClient: db(), tableName: 'rateLimit', keyPrefix, points, duration: QUARTER_HOUR, clearExpiredByTimeout: false })

/** Wrong attempts that are borne in a quarter of an hour, counted in Postgres so that every process counts together. */
const MOST = { account: 10, address: 50 } as const

/** True while this account and this address may try; each call counts as a try. */
export async function mayTry({ account, address }: { account: string; address: string }): Promise<boolean> {
  return every([limiter('account', MOST.account).consume(account), limiter('address', MOST.address).consume(address)])
}

/** Signed in: the account's wrong tries are forgotten, the address's are not. */
export const forgetTries = (account: string): Promise<boolean> => limiter('account', MOST.account).delete(account)

/** Letters that strangers may ask for in a quarter of an hour: enough for somebody who misspells, too few to fill a mailbox. */
const MOST_LETTERS = { account: 3, address: 20 } as const

/** The same for asking for a letter. */
export async function mayAskForLetter({ account, address }: { account: string; address: string }): Promise<boolean> {
  return every([limiter('letter-account', MOST_LETTERS.account).consume(account), limiter('letter-address', MOST_LETTERS.address).consume(address)])
}

async function every(tries: Promise<unknown>[]): Promise<boolean> {
  const outcomes = await Promise.allSettled(tries)
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected' && !(outcome.reason instanceof RateLimiterRes)) throw outcome.reason
  }
  return outcomes.every(({ status }) => status === 'fulfilled')
}
