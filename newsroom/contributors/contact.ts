import { z } from 'zod'
import { db, inTransaction } from '#lib/db.ts'
import { seal, unseal } from '#lib/seal.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { emptyIsAbsent, optionalLine, readInput } from '../input.ts'
import { notFound } from '../refusal.ts'

export const ContactInput = z.strictObject({
  contributorId: z.uuid(),
  email: z.preprocess(emptyIsAbsent, z.email().max(320).optional()),
  phone: optionalLine(60),
  address: z.preprocess(emptyIsAbsent, z.string().trim().max(1_000).optional()),
  note: z.preprocess(emptyIsAbsent, z.string().trim().max(5_000).optional()),
  /** Who is behind a pen name. */
  realName: optionalLine(),
})

/** What only admins see of a contributor. `unreadable`: a real name is kept, but was sealed with another secret. */
export type Contact = { name: string; email: string; phone: string; address: string; note: string; realName: string; unreadable: boolean }

const purpose = (contributorId: string) => `real name of ${contributorId}`

function secret(): string {
  const found = process.env['AUTH_SECRET']
  if (!found) throw new Error('AUTH_SECRET is not set: start the paper with npm start, which sets it.')
  return found
}

function opened(sealed: string | null, contributorId: string): string | null {
  if (sealed === null) return ''
  try {
    return unseal(sealed, purpose(contributorId), secret())
  } catch {
    return null
  }
}

/** @throws Refused for everybody but admins, and when there is no such contributor */
export async function contactOf(actor: Actor, contributorId: string): Promise<Contact> {
  authorize(actor, 'contributor.contact', { contributorId })
  const found = await db().contributor.findUnique({ relationLoadStrategy: 'join', where: { id: contributorId }, select: { name: true, contact: true } })
  if (!found) throw notFound('contributor')
  const { name, contact } = found
  const realName = opened(contact?.realName ?? null, contributorId)
  return { name, email: contact?.email ?? '', phone: contact?.phone ?? '', address: contact?.address ?? '', note: contact?.note ?? '', realName: realName ?? '', unreadable: realName === null }
}

/** Keeps the private contact. The record says which fields changed, and not what they hold. */
export async function saveContact(actor: Actor, given: z.input<typeof ContactInput>, now = new Date()): Promise<{ changed: string[] }> {
  const { contributorId, realName, ...plain } = readInput(ContactInput, given)
  return inTransaction(async (tx) => {
    authorize(actor, 'contributor.contact', { contributorId })
    await tx.$queryRaw`SELECT 1 FROM contributor WHERE id = ${contributorId}::uuid FOR UPDATE`
    const found = await tx.contributor.findUnique({ where: { id: contributorId }, select: { contact: true } })
    if (!found) throw notFound('contributor')
    const was = found.contact
    const keptName = opened(was?.realName ?? null, contributorId)
    // What cannot be read is not thrown away by a form that could not show it.
    const sameName = keptName === null ? realName === undefined : keptName === (realName ?? '')
    const next = { email: plain.email ?? null, phone: plain.phone ?? null, address: plain.address ?? null, note: plain.note ?? null }
    const changed = [...(Object.keys(next) as (keyof typeof next)[]).filter((name) => next[name] !== (was?.[name] ?? null)), ...(sameName ? [] : ['realName'])]
    const data = { ...next, ...(!sameName && { realName: realName === undefined ? null : seal(realName, purpose(contributorId), secret()) }) }
    await tx.contributorContact.upsert({ where: { contributorId }, create: { contributorId, ...data }, update: data, select: { contributorId: true } })
    await record(tx, actor, { deed: 'contributor.contact', subject: { type: 'contributor', id: contributorId }, after: { changed }, at: now })
    return { changed }
  })
}
