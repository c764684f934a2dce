import { z } from 'zod'
import { db, inTransaction, type Tx } from '#lib/db.ts'
import { dropFiles } from '#lib/storage.ts'
import { authorize, type Actor } from '../access/can.ts'
import { readInput } from '../input.ts'
import { Refused, refuseIf, type Reason } from '../refusal.ts'
import type { AddedPicture } from './add.ts'
import { likePictures, type LikePicture } from './like.ts'
import { replacePicture } from './replace.ts'
import { MOST_FILE_BYTES, uploadPicture } from './upload.ts'

/** Bytes of a file that are sent at once: what a cut line costs at most. */
export const PIECE_BYTES = 512 * 1024
/** Of one person, on their way at the same time. */
const MOST_WAITING_BYTES = 512 * 1024 * 1024
const DAY_MS = 86_400_000

export type UploadedPicture = AddedPicture & { like: LikePicture[] }
/** How many bytes are here, from the first on; or what became of them. */
export type Incoming = { uploadId: string; received: number } | { picture: UploadedPicture }

const StartInput = z.strictObject({
  size: z.int('Say how large the file is.').min(1, 'The file is empty. Choose another.').max(MOST_FILE_BYTES, 'The file is larger than 32 MB. Save it smaller and try again.'),
})
/** The picture in whose place the file is put, and the version of it that was looked at. */
const Replaces = z.strictObject({ pictureId: z.uuid(), version: z.coerce.number().int().min(1) }).optional()
const PieceInput = z.strictObject({
  uploadId: z.uuid(),
  /** Where in the file the piece begins. */
  at: z.coerce.number().int().min(0),
  bytes: z.instanceof(Uint8Array).refine(({ length }) => length > 0 && length <= PIECE_BYTES, 'A piece has from one byte to 512 kB.'),
  replaces: Replaces,
})
const AskedInput = z.strictObject({ uploadId: z.uuid(), replaces: Replaces })

export function reasonsNotToStart({ size, waiting }: { size: number; waiting: number }): Reason[] {
  return size + waiting <= MOST_WAITING_BYTES ? [] : [{ code: 'too-much-on-its-way', field: 'file', message: 'You have 512 MB of pictures on their way already. Wait until they are here, or until tomorrow for those that were left, and try again.' }]
}

/** Makes room for a file that will come in pieces. What was left for a day makes way. */
export async function startUpload(actor: Actor, given: unknown, now = new Date()): Promise<Incoming> {
  const { size } = readInput(StartInput, given)
  authorize(actor, 'media.add')
  const personId = personOf(actor)
  return inTransaction(async (tx) => {
    await tx.upload.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - DAY_MS) } } })
    const { _sum } = await tx.upload.aggregate({ where: { personId, mediaId: null }, _sum: { size: true } })
    refuseIf(reasonsNotToStart({ size, waiting: _sum.size ?? 0 }))
    const { id } = await tx.upload.create({ data: { personId, size, createdAt: now }, select: { id: true } })
    return { uploadId: id, received: 0 }
  })
}

/**
 * Keeps the next piece; with the last one the file becomes a picture, or stands in the place of the one that it replaces. A piece that is here already, or is not the next, changes nothing: the answer says where to go on.
 * @throws Refused with code `upload-gone` when it is not known any more, and with the reasons why the whole is no picture
 */
export async function takePiece(actor: Actor, given: unknown, now = new Date()): Promise<Incoming> {
  const { uploadId, at, bytes, replaces } = readInput(PieceInput, given)
  authorize(actor, 'media.add')
  const kept = await inTransaction(async (tx) => {
    const upload = await holdUpload(tx, actor, uploadId)
    if (upload.mediaId || at !== upload.received) return upload
    const received = at + bytes.length
    refuseIf(received > upload.size ? [{ code: 'more-than-said', field: 'file', message: 'More came than the file is large. Choose it again.' }] : [])
    await tx.uploadPart.create({ data: { uploadId, at, bytes: new Uint8Array(bytes) }, select: { at: true } })
    return tx.upload.update({ where: { id: uploadId }, data: { received }, select: heldSelect })
  })
  return standing(actor, kept, replaces, now)
}

/** Where to go on after the line was cut. */
export async function incomingUpload(actor: Actor, given: unknown, now = new Date()): Promise<Incoming> {
  const { uploadId, replaces } = readInput(AskedInput, given)
  authorize(actor, 'media.add')
  return standing(actor, await inTransaction((tx) => holdUpload(tx, actor, uploadId)), replaces, now)
}

const heldSelect = { id: true, size: true, received: true, mediaId: true } as const
type Replacing = z.output<typeof Replaces>
type Held = { id: string; size: number; received: number; mediaId: string | null }

const gone = new Refused([{ code: 'upload-gone', field: 'file', message: 'What was sent of this file is not here any more. Send it again.' }])

function personOf({ id }: Actor): string {
  if (!id) throw gone
  return id
}

/** Not there, and not theirs, look alike. */
async function holdUpload(tx: Tx, actor: Actor, id: string): Promise<Held> {
  const personId = personOf(actor)
  await tx.$queryRaw`SELECT 1 FROM upload WHERE id = ${id}::uuid FOR UPDATE`
  const held = await tx.upload.findUnique({ where: { id, personId }, select: heldSelect })
  if (!held) throw gone
  return held
}

/** Whoever asks again while the whole is being read waits for the same answer. */
const finishing = new Map<string, Promise<Incoming>>()

async function standing(actor: Actor, upload: Held, replaces: Replacing, now: Date): Promise<Incoming> {
  if (!upload.mediaId && upload.received < upload.size) return { uploadId: upload.id, received: upload.received }
  const begun = finishing.get(upload.id) ?? finish(actor, upload, replaces, now).finally(() => finishing.delete(upload.id))
  finishing.set(upload.id, begun)
  return begun
}

async function finish(actor: Actor, { id, mediaId }: Held, replaces: Replacing, now: Date): Promise<Incoming> {
  if (mediaId) return { picture: await pictureOf(actor, mediaId) }
  const parts = await db().uploadPart.findMany({ where: { uploadId: id }, orderBy: { at: 'asc' }, select: { bytes: true } })
  const file = new File(parts.map(({ bytes }) => bytes), 'picture')
  try {
    const made = await (replaces ? replacePicture(actor, { ...replaces, file }, now) : uploadPicture(actor, { file }, now))
    const { count } = await db().upload.updateMany({ where: { id, mediaId: null }, data: { mediaId: made.id } })
    await db().uploadPart.deleteMany({ where: { uploadId: id } })
    if (count === 1 || replaces) return { picture: await pictureOf(actor, made.id) }
    // Another process was asked meanwhile, and was first: one file is one picture.
    const first = await db().upload.findUnique({ where: { id }, select: { mediaId: true } })
    if (!first?.mediaId) return { picture: await pictureOf(actor, made.id) }
    await db().media.delete({ where: { id: made.id }, select: { id: true } })
    await dropFiles(made.key)
    return { picture: await pictureOf(actor, first.mediaId) }
  } catch (error) {
    if (error instanceof Refused) await db().upload.deleteMany({ where: { id, mediaId: null } })
    throw error
  }
}

async function pictureOf(actor: Actor, id: string): Promise<UploadedPicture> {
  const picture = await db().media.findUniqueOrThrow({ where: { id }, select: { id: true, key: true, alt: true, decorative: true, caption: true, creator: true, credit: true, width: true, height: true } })
  return { ...picture, like: await likePictures(actor, id) }
}
