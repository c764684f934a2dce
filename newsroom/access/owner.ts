import { inTransaction, type Tx } from '#lib/db.ts'
import { Refused } from '../refusal.ts'
import { record } from './audit.ts'
import { authorize, type Actor } from './can.ts'
import { paperName, writeLetter } from './letter.ts'

const columns = { id: true, name: true, email: true, role: true, passwordHash: true, totpSecret: true, totpSince: true, _count: { select: { passkeys: true, recoveryCodes: { where: { usedAt: null } } } } } as const

/** The own account, held until the transaction ends: two changes at once take turns. @throws Refused for machines */
export async function holdOwnAccount(tx: Tx, actor: Actor, now: Date) {
  authorize(actor, 'account.change', {}, now)
  if (actor.id === null || actor.sessionId === undefined) throw new Refused([{ code: 'not-allowed', message: 'Only somebody who is signed in has an account to change.' }])
  await tx.$queryRaw`SELECT 1 FROM "user" WHERE id = ${actor.id}::uuid FOR UPDATE`
  const account = await tx.user.findUniqueOrThrow({ where: { id: actor.id }, select: columns })
  return { ...account, sessionId: actor.sessionId }
}

export type OwnAccount = Awaited<ReturnType<typeof holdOwnAccount>>

type Done<Value> = { value: Value; before?: object; after: object; reason: string; /** A sentence for the owner's mailbox, where the change could let somebody else in. */ tell?: string }

/** A deed of the own account: loads and holds it, does the work, writes it down, and tells the owner by letter where that matters. */
export function ofOwnAccount<Value>(actor: Actor, now: Date, work: (tx: Tx, account: OwnAccount) => Promise<Done<Value>>): Promise<Value> {
  return inTransaction(async (tx) => {
    const account = await holdOwnAccount(tx, actor, now)
    const { value, before, after, reason, tell } = await work(tx, account)
    if (tell !== undefined) await writeLetter(tx, { kind: 'notice', to: account.email, subject: `Your account at ${await paperName(tx)} was changed`, text: `${tell} If it was not you, tell an admin of the paper at once.\n` }, now)
    await record(tx, actor, { deed: 'account.change', subject: { type: 'user', id: account.id }, ...(before && { before }), after, reason, at: now })
    return value
  })
}
