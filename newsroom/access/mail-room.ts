import { z } from 'zod'
import { db, inTransaction } from '#lib/db.ts'
import { readSettings } from '#lib/settings.ts'
import { readInput } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { record } from './audit.ts'
import { authorize, type Actor } from './can.ts'
import { filedText } from './outbox.ts'

type State = 'WAITING' | 'SENT' | 'FILED' | 'FAILED'
export type LetterRow = { id: string; kind: string; to: string; subject: string; state: State; attempts: number; notBefore: Date; lastError: string | null; createdAt: Date; sentAt: Date | null }

const shown = { id: true, kind: true, to: true, subject: true, state: true, attempts: true, notBefore: true, lastError: true, createdAt: true, sentAt: true } as const

/** Outgoing letters, newest first; `canSend` says whether an SMTP server is set. Never their text. */
export async function lettersAtDesk(actor: Actor, { page = 1, size = 50 } = {}): Promise<{ letters: LetterRow[]; more: boolean; canSend: boolean }> {
  authorize(actor, 'mail.read')
  const rows = await db().letter.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'asc' }], skip: (page - 1) * size, take: size + 1, select: shown })
  return { letters: rows.slice(0, size), more: rows.length > size, canSend: readSettings(process.env).SMTP_URL !== undefined }
}

/** One letter; its text only where it lies in the outbox, since what went by mail is the recipient's alone. Null when there is none. */
export async function letterAtDesk(actor: Actor, id: string): Promise<(LetterRow & { text: string | null }) | null> {
  authorize(actor, 'mail.read')
  if (!z.uuid().safeParse(id).success) return null
  const row = await db().letter.findUnique({ where: { id }, select: { ...shown, file: true } })
  if (!row) return null
  const { file, ...letter } = row
  return { ...letter, text: letter.state === 'FILED' && file ? await filedText(file) : null }
}

export function reasonsNotToRetry({ state, lastError }: { state: State; lastError: string | null }): Reason[] {
  // Without an error it is on its way at this moment, or about to be: a second try would be a second letter.
  if (state === 'WAITING' && lastError === null) return [{ code: 'on-its-way', message: 'This letter is on its way already. Look again in a minute.' }]
  if (state === 'SENT') return [{ code: 'was-sent', message: 'This letter was sent, and its text is not kept. Do again what it was about, and a new one is written.' }]
  if (state === 'FILED') return [{ code: 'was-filed', message: 'This letter lies in the outbox, because no SMTP server was set when it was written. Open it, and pass on what it says.' }]
  return []
}

const RetryInput = z.strictObject({ letterId: z.uuid() })

/** Lets a letter that waits or was given up go out at the next round. */
export async function retryLetter(actor: Actor, given: z.input<typeof RetryInput>, now = new Date()): Promise<void> {
  const { letterId } = readInput(RetryInput, given)
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM letter WHERE id = ${letterId}::uuid FOR UPDATE`
    const letter = await tx.letter.findUnique({ where: { id: letterId }, select: { state: true, attempts: true, lastError: true } })
    authorize(actor, 'mail.retry', {}, now)
    if (!letter) throw notFound('letter')
    refuseIf(reasonsNotToRetry(letter))
    await tx.letter.update({ where: { id: letterId }, data: { state: 'WAITING', attempts: 0, notBefore: now, lastError: null } })
    await record(tx, actor, { deed: 'mail.retry', subject: { type: 'letter', id: letterId }, before: letter, at: now })
  })
}
