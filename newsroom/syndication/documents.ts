import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { db, inTransaction } from '#lib/db.ts'
import { dropFiles, keepFiles, readStored } from '#lib/storage.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { readInput } from '../input.ts'
import { notFound, Refused, refuseIf, type Reason } from '../refusal.ts'

export const MOST_DOCUMENT_BYTES = 20 * 1024 * 1024
/** No address that is public looks like this: see public-file.ts. */
const FILE = 'document'

export const DocumentInput = z.strictObject({
  agreementId: z.uuid('Choose the version that was signed.'),
  file: z.file('Choose the file first.').min(1, 'The file is empty. Choose another.').max(MOST_DOCUMENT_BYTES, 'The file is larger than 20 MB. Save it smaller and try again.'),
})

const starts: [type: string, bytes: number[]][] = [['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]], ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]], ['image/jpeg', [0xff, 0xd8, 0xff]]]

/** What a file is by its first bytes; what it is called says nothing. */
export const documentType = (bytes: Uint8Array): string | null => starts.find(([, first]) => first.every((byte, at) => bytes[at] === byte))?.[0] ?? null

export function reasonsNotToAttach({ type, isThere }: { type: string | null; isThere: boolean }): Reason[] {
  if (!type) return [{ code: 'no-document', field: 'file', message: 'This is no PDF, JPEG or PNG. Save the signed document as a PDF, or photograph it, and choose that.' }]
  return isThere ? [{ code: 'there-already', field: 'file', message: 'This very file is attached to this version already.' }] : []
}

/** Keeps a signed document with a version of what was agreed: added, never changed, never public. */
export async function attachDocument(actor: Actor, given: unknown, now = new Date()): Promise<{ id: string }> {
  const { agreementId, file } = readInput(DocumentInput, given)
  authorize(actor, 'partner.agree')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const type = documentType(bytes)
  refuseIf(reasonsNotToAttach({ type, isThere: false }))
  const key = randomBytes(16).toString('hex')
  await keepFiles(key, [{ name: FILE, bytes }])
  try {
    return await inTransaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM agreement WHERE id = ${agreementId}::uuid FOR UPDATE`
      const agreement = await tx.agreement.findUnique({ where: { id: agreementId }, select: { partnerId: true, version: true, direction: true, documents: { where: { sha256 }, select: { id: true } } } })
      if (!agreement) throw notFound('agreement')
      authorize(actor, 'partner.agree')
      refuseIf(reasonsNotToAttach({ type, isThere: agreement.documents.length > 0 }))
      const name = plainName(file.name)
      const made = await tx.agreementDocument.create({ data: { agreementId, key, name, type: type ?? '', bytes: bytes.length, sha256, at: now, byId: actor.id }, select: { id: true } })
      await record(tx, actor, { deed: 'partner.agree', subject: { type: 'partner', id: agreement.partnerId }, after: { version: agreement.version, direction: agreement.direction, document: name, sha256 }, at: now })
      return made
    })
  } catch (error) {
    await dropFiles(key) // no file without its row
    throw error
  }
}

/** A name that no system chokes on, and that leads nowhere. */
const plainName = (name: string): string => name.normalize('NFC').toWellFormed().replace(/[\p{C}/\\"<>:|?*]+/gu, ' ').replace(/\s+/g, ' ').trim().slice(-120) || 'document'

/** The bytes of a signed document, for those who may; that they looked is put on record. @throws Refused where the file is not the one that was attached */
export async function readDocument(actor: Actor, id: string, now = new Date()): Promise<{ bytes: Buffer; type: string; name: string }> {
  authorize(actor, 'partner.document')
  const row = z.uuid().safeParse(id).success ? await db().agreementDocument.findUnique({ where: { id }, select: { key: true, name: true, type: true, sha256: true, agreement: { select: { partnerId: true, version: true } } } }) : null
  const bytes = row && (await readStored(row.key, FILE))
  if (!row || !bytes) throw notFound('document')
  if (createHash('sha256').update(bytes).digest('hex') !== row.sha256) throw new Refused([{ code: 'changed-meanwhile', message: 'The file in the store is not the one that was attached. Ask an admin to restore it from a backup.' }])
  await inTransaction((tx) => record(tx, actor, { deed: 'partner.document', subject: { type: 'partner', id: row.agreement.partnerId }, after: { version: row.agreement.version, document: row.name }, at: now }))
  return { bytes, type: row.type, name: row.name }
}
