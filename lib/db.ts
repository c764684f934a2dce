import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '#prisma/generated/client.ts'
import { keepingKey } from './once.ts'
import { statementName } from './statement-name.ts'

export type Db = PrismaClient
/** A transaction: what a command writes with. */
export type Tx = Omit<Db, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends' | '$use'>

const holder = globalThis as { courtesyDb?: Db }

export function openDb(url: string): Db {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 10 }, { statementNameGenerator: statementName }) })
}

/** The paper's database. Opened on first use, so that a build needs none. */
export function db(): Db {
  if (!holder.courtesyDb) {
    const url = process.env['DATABASE_URL']
    if (!url) throw new Error('DATABASE_URL is not set: start the paper with npm start, which sets it.')
    holder.courtesyDb = openDb(url)
  }
  return holder.courtesyDb
}

export async function closeDb(): Promise<void> {
  await holder.courtesyDb?.$disconnect()
  delete holder.courtesyDb
}

/** Two that waited for each other: Postgres ended one of them, and nothing of it stands. */
const isDeadlock = (error: unknown) => error instanceof Error && (('code' in error && error.code === 'P2034') || error.message.includes('40P01'))
const TRIES = 3

/** All or nothing; done anew where it lost against another that waited for it. A deed waits at most 10 s for a connection and 30 s for its end; one that changes tens of thousands of records says how long it may take. */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>, { timeoutMs = 30_000 } = {}): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await db().$transaction((tx) => keepingKey(tx, () => work(tx)), { maxWait: 10_000, timeout: timeoutMs })
    } catch (error) {
      if (tried === TRIES || !isDeadlock(error)) throw error
    }
  }
}
