import { AsyncLocalStorage } from 'node:async_hooks'
import { deserialize, serialize } from 'node:v8'

/** A Prisma client or transaction, as far as this needs one. */
type Executor = {
  $executeRaw: (query: TemplateStringsArray, ...values: unknown[]) => PromiseLike<number>
  $queryRaw: <Rows>(query: TemplateStringsArray, ...values: unknown[]) => PromiseLike<Rows>
}

/** `key` is made once for this deed by whoever sends it, however often it is sent; `by` is who sent it, `what` a hash of all they sent. A secret answer is not kept. */
export type Asked = { key: string; by: string; what: string; isSecret: boolean }

const KEPT_DAYS = 7

// One for the process, however many bundles this file is in.
const holder = globalThis as { courtesyAsked?: AsyncLocalStorage<Asked & { isKept: boolean }> }
const asking = (holder.courtesyAsked ??= new AsyncLocalStorage())

/** Does the work as what was asked: its first transaction keeps the key together with its effect, or neither. */
export const asAsked = <Value>(asked: Asked, work: () => Promise<Value>): Promise<Value> => asking.run({ ...asked, isKept: false }, work)

/** Does something beside the deed that was asked: its transaction is not the one that keeps the key. */
export const besides = <Value>(work: () => Promise<Value>): Promise<Value> => asking.exit(work)

/** Thrown out of a transaction that would have done a deed for the second time; nothing was changed. */
export class DoneBefore extends Error {}

/** Runs a transaction's work; where it was asked under a key, keeps the key and the answer in the same transaction. */
export async function keepingKey<Value>(tx: Executor, work: () => Promise<Value>): Promise<Value> {
  const one = asking.getStore()
  if (!one || one.isKept) return work()
  // Whoever sends the same at the same moment waits here until the first has committed.
  const isFirst = await tx.$executeRaw`INSERT INTO done_once (key, by_id, what) VALUES (${one.key}::uuid, ${one.by}::uuid, ${one.what}) ON CONFLICT (key) DO NOTHING`
  if (isFirst === 0) throw new DoneBefore('This was done before.')
  const answer = await work()
  if (!one.isSecret) await tx.$executeRaw`UPDATE done_once SET answer = ${serialize(answer)} WHERE key = ${one.key}::uuid`
  one.isKept = true
  return answer
}

export type Before = { by: string; what: string; /** Null where it was a secret. */ kept: { answer: unknown } | null }

/** What was done under a key, by whom, and how it was answered; null where nothing was. */
export async function doneUnder(db: Executor, key: string): Promise<Before | null> {
  const [row] = await db.$queryRaw<{ by: string; what: string; answer: Uint8Array | null }[]>`SELECT by_id AS by, what, answer FROM done_once WHERE key = ${key}::uuid`
  return row ? { by: row.by, what: row.what, kept: row.answer && { answer: deserialize(row.answer) } } : null
}

/** Whoever sends the same a week later is told to look first by the deed’s own rules. */
export async function forgetDone(db: Executor): Promise<void> {
  await db.$executeRaw`DELETE FROM done_once WHERE at < now() - make_interval(days => ${KEPT_DAYS}::int)`
}
