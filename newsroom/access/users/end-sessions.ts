import { inTransaction } from '#lib/db.ts'
import { readInput } from '../../input.ts'
import { record } from '../audit.ts'
import { authorize, type Actor } from '../can.ts'
import { endSessionsOf } from '../sessions.ts'
import { holdUser, UserInput } from './hold-user.ts'

/** Signs somebody out everywhere; one's own session in this browser stays. */
export async function endAllSessions(actor: Actor, given: UserInput, now = new Date()): Promise<{ name: string; ended: number }> {
  const { userId } = readInput(UserInput, given)
  return inTransaction(async (tx) => {
    const user = await holdUser(tx, userId)
    authorize(actor, 'session.end', {}, now)
    const ended = await endSessionsOf(tx, userId, { ...(actor.sessionId && { except: actor.sessionId }), at: now })
    await record(tx, actor, { deed: 'session.end', subject: { type: 'user', id: userId }, after: { sessionsEnded: ended }, at: now })
    return { name: user.name, ended }
  })
}
