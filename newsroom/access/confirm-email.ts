import { z } from 'zod'
import { db, inTransaction, type Tx } from '#lib/db.ts'
import { readInput } from '../input.ts'
import { Refused, refuseIf, type Reason } from '../refusal.ts'
import { record } from './audit.ts'
import { writeLetter, paperName } from './letter.ts'
import { hashOfSecret, Secret } from './mailed-secret.ts'
import { endSessionsOf } from './sessions.ts'

type Change = { endedAt: Date | null; oldConfirmedAt: Date | null; newConfirmedAt: Date | null; expiresAt: Date; user: { disabledAt: Date | null } }

/** One sentence for each way in which a link from one of the two letters does nothing. */
export function reasonsNotToConfirm(change: Change | null, now: Date): Reason[] {
  if (!change || change.user.disabledAt) return [{ code: 'unknown-link', message: 'This link is not known here. Open the whole link from the newest letter, or begin the change again in your account.' }]
  if (change.oldConfirmedAt && change.newConfirmedAt) return [{ code: 'email-changed', message: 'Both mailboxes have said yes; the change is done. Sign in with the new e-mail.' }]
  if (change.endedAt) return [{ code: 'change-ended', message: 'This change was given up, or another was begun. Begin again in your account if you still want it.' }]
  if (change.expiresAt <= now) return [{ code: 'link-expired', message: 'This link has run out. Begin the change again in your account.' }]
  return []
}

const shown = { id: true, userId: true, newEmail: true, oldTokenHash: true, newTokenHash: true, oldConfirmedAt: true, newConfirmedAt: true, endedAt: true, expiresAt: true, user: { select: { id: true, email: true, name: true, role: true, disabledAt: true } } } as const
const find = (tx: Tx, hash: string) => tx.emailChange.findFirst({ where: { OR: [{ oldTokenHash: hash }, { newTokenHash: hash }] }, select: shown })

/** What a link from one of the two letters asks; to look changes nothing. */
export async function emailChangeBehind(token: string, now = new Date()): Promise<{ reasons: Reason[]; change: { from: string; to: string } | null }> {
  const found = await find(db(), hashOfSecret(token))
  const reasons = reasonsNotToConfirm(found, now)
  return { reasons, change: found && reasons.length === 0 ? { from: found.user.email, to: found.newEmail } : null }
}

const ConfirmInput = z.strictObject({ token: Secret })

/**
 * Says yes for one of the two mailboxes. The second yes changes the e-mail, and ends all sessions but the one it came from.
 * @param sessionId of whoever asks, where they are signed in
 */
export async function confirmEmailChange(given: z.input<typeof ConfirmInput>, from: { address: string; sessionId?: string }, now = new Date()): Promise<{ isDone: boolean }> {
  const hash = hashOfSecret(readInput(ConfirmInput, given).token)
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM email_change WHERE old_token_hash = ${hash} OR new_token_hash = ${hash} FOR UPDATE`
    const change = await find(tx, hash)
    refuseIf(reasonsNotToConfirm(change, now))
    if (!change) throw new Refused([])
    const { id, user, newEmail } = change
    const isOld = change.oldTokenHash === hash
    await tx.emailChange.update({ where: { id }, data: isOld ? { oldConfirmedAt: change.oldConfirmedAt ?? now } : { newConfirmedAt: change.newConfirmedAt ?? now } })
    const isDone = (isOld ? change.newConfirmedAt : change.oldConfirmedAt) !== null
    const actor = { id: user.id, name: user.name, role: user.role, address: from.address }
    const subject = { type: 'user', id: user.id }
    if (!isDone) {
      await record(tx, actor, { deed: 'account.change', subject, after: { saidYes: isOld ? 'the old mailbox' : 'the new mailbox' }, reason: 'Confirmed a change of e-mail', at: now })
      return { isDone }
    }
    // Somebody may have got that e-mail since the change was begun.
    if ((await tx.user.count({ where: { email: newEmail } })) > 0) throw new Refused([{ code: 'email-taken', message: 'This e-mail can no longer be used here. Begin again in your account with another.' }])
    await tx.user.update({ where: { id: user.id }, data: { email: newEmail }, select: { id: true } })
    await tx.emailChange.update({ where: { id }, data: { endedAt: now } })
    // Links that went to the old mailbox open nothing any more.
    await tx.mailedToken.updateMany({ where: { userId: user.id, usedAt: null }, data: { usedAt: now } })
    const ended = await endSessionsOf(tx, user.id, { ...(from.sessionId && { except: from.sessionId }), at: now })
    await writeLetter(tx, { kind: 'notice', to: user.email, subject: `Your e-mail at ${await paperName(tx)} was changed`, text: `Your account now has the e-mail ${newEmail}; letters no longer come here. If it was not you, tell an admin of the paper at once.\n` }, now)
    await record(tx, actor, { deed: 'account.change', subject, before: { email: user.email }, after: { email: newEmail, sessionsEnded: ended }, reason: 'Both mailboxes said yes', at: now })
    return { isDone }
  })
}
