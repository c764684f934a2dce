import type { Tx } from '#lib/db.ts'
import { readSettings, siteUrl } from '#lib/settings.ts'
import { normalEmail } from './email.ts'

/** What letters are about; the room of letters says it in words. */
export type LetterKind = 'invitation' | 'new-password' | 'sign-in' | 'email-change' | 'notice'

export type LetterInput = {
  kind: LetterKind
  /** One mailbox, as it is stored with its owner. */
  to: string
  subject: string
  text: string
}

/**
 * Writes a letter in the transaction of the deed that it tells of: it goes out when the deed stands, and only then.
 * @throws Error when `to` is not one normal address: that is a bug of the caller, no matter for a reader
 */
export async function writeLetter(tx: Tx, { kind, to, subject, text }: LetterInput, now = new Date()): Promise<{ id: string }> {
  if (normalEmail(to) !== to) throw new Error('A letter goes to one address, as it is stored.')
  return tx.letter.create({ data: { kind, to, subject: subject.replace(/\s+/g, ' ').trim().slice(0, 200), text, notBefore: now, createdAt: now }, select: { id: true } })
}

/** A link that works from a mailbox: the paper's own address, whatever the request called it. */
export const linkTo = (path: string): string => `${siteUrl(readSettings(process.env))}${path}`

export async function paperName(tx: Tx): Promise<string> {
  const paper = await tx.paper.findUnique({ where: { id: 1 }, select: { name: true } })
  return paper?.name ?? 'The paper'
}
