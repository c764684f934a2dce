import { z } from 'zod'
import { db, inTransaction } from '#lib/db.ts'
import { line, readInput } from '../input.ts'
import { Refused, refuseIf, type Reason } from '../refusal.ts'
import { mayAskForLetter } from './attempts.ts'
import { record } from './audit.ts'
import { authorize, confirmed, type Actor } from './can.ts'
import { normalEmail } from './email.ts'
import { linkTo, paperName, writeLetter } from './letter.ts'
import { newSecret } from './mailed-secret.ts'

const OPEN_HOURS = 24

const ChangeInput = z.strictObject({ email: line().min(1, 'Write the new e-mail address.') })

export function reasonsNotToChange({ email, old, isTaken }: { email: string | null; old: string; isTaken: boolean }): Reason[] {
  if (email === null) return [{ code: 'not-an-address', field: 'email', message: 'Write one e-mail address, like name@paper.example.' }]
  if (email === old) return [{ code: 'same-email', field: 'email', message: 'That is your e-mail already. Write the new one.' }]
  if (isTaken) return [{ code: 'email-taken', field: 'email', message: 'This e-mail cannot be used here. Take another, or ask an admin.' }]
  return []
}

/** Begins a change of one's own e-mail: a letter goes to both mailboxes, and it is done when both have said yes. */
export async function beginEmailChange(actor: Actor, given: z.input<typeof ChangeInput>, now = new Date()): Promise<{ email: string }> {
  const email = normalEmail(readInput(ChangeInput, given).email)
  const id = ownAccount(actor)
  confirmed(actor, now)
  if (!(await mayAskForLetter({ account: `change ${id}`, address: actor.address }))) throw new Refused([{ code: 'too-often', message: 'You have asked for this too often. Wait a quarter of an hour, then try again.' }])
  return inTransaction(async (tx) => {
    // Two at once take turns, so that one change stands in the end.
    await tx.$queryRaw`SELECT 1 FROM "user" WHERE id = ${id}::uuid FOR UPDATE`
    const user = await tx.user.findUniqueOrThrow({ where: { id }, select: { email: true } })
    const isTaken = email !== null && (await tx.user.count({ where: { email, id: { not: id } } })) > 0
    refuseIf(reasonsNotToChange({ email, old: user.email, isTaken }))
    if (email === null) throw new Refused([])
    const atOld = newSecret()
    const atNew = newSecret()
    await tx.emailChange.updateMany({ where: { userId: id, endedAt: null }, data: { endedAt: now } })
    await tx.emailChange.create({ data: { userId: id, newEmail: email, oldTokenHash: atOld.hash, newTokenHash: atNew.hash, createdAt: now, expiresAt: new Date(now.getTime() + OPEN_HOURS * 3_600_000) }, select: { id: true } })
    const paper = await paperName(tx)
    const subject = `Your e-mail at the desk of ${paper}`
    const rest = `The link works for ${OPEN_HOURS} hours. Nothing changes until both mailboxes have said yes.`
    await writeLetter(tx, { kind: 'email-change', to: user.email, subject, text: `Somebody signed in with your account wants to change its e-mail from ${user.email} to ${email}. If it was you, open this link and say yes:\n\n${linkTo(`/sign-in/email/${atOld.token}`)}\n\n${rest} If it was not you, do not open the link, and choose a new password at once.\n` }, now)
    await writeLetter(tx, { kind: 'email-change', to: email, subject, text: `An account at the desk of ${paper} is to have this e-mail from now on. If it is yours, open this link and say yes:\n\n${linkTo(`/sign-in/email/${atNew.token}`)}\n\n${rest} If it is not yours, leave this letter.\n` }, now)
    await record(tx, actor, { deed: 'account.change', subject: { type: 'user', id }, before: { email: user.email }, after: { wished: email }, reason: 'Began a change of e-mail', at: now })
    return { email }
  })
}

/** Gives up one's own open change of e-mail. */
export async function giveUpEmailChange(actor: Actor, given: Record<string, never>, now = new Date()): Promise<void> {
  readInput(z.strictObject({}), given)
  return inTransaction(async (tx) => {
    const id = ownAccount(actor)
    const { count } = await tx.emailChange.updateMany({ where: { userId: id, endedAt: null }, data: { endedAt: now } })
    if (count > 0) await record(tx, actor, { deed: 'account.change', subject: { type: 'user', id }, reason: 'Gave up a change of e-mail', at: now })
  })
}

type OpenChange = { newEmail: string; oldSaidYes: boolean; newSaidYes: boolean; expiresAt: Date }

/** One's own e-mail, and the change that is open, if one is. */
export async function ownEmail(actor: Actor, now = new Date()): Promise<{ email: string; change: OpenChange | null }> {
  authorize(actor, 'account.read')
  const user = await db().user.findUniqueOrThrow({
    where: { id: ownAccount(actor) },
    select: { email: true, emailChanges: { where: { endedAt: null, expiresAt: { gt: now } }, select: { newEmail: true, oldConfirmedAt: true, newConfirmedAt: true, expiresAt: true }, take: 1 } },
  })
  const open = user.emailChanges[0]
  return { email: user.email, change: open ? { newEmail: open.newEmail, oldSaidYes: open.oldConfirmedAt !== null, newSaidYes: open.newConfirmedAt !== null, expiresAt: open.expiresAt } : null }
}

function ownAccount(actor: Actor): string {
  authorize(actor, 'account.change')
  if (actor.id === null) throw new Refused([{ code: 'no-account', message: 'Only somebody who is signed in has an account to change.' }])
  return actor.id
}
