import { createHash, randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { z } from 'zod'
import { inTransaction } from '#lib/db.ts'
import { dropFiles, keepFiles } from '#lib/storage.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { refuseIf, type Reason } from '../refusal.ts'
import { renderAll } from './renditions.ts'

const words = z.string().trim().max(1000).default('')

export const AddPictureInput = z.strictObject({
  bytes: z.instanceof(Uint8Array),
  alt: words,
  decorative: z.boolean().default(false),
  caption: words,
  creator: words,
  credit: words,
  copyrightNotice: words,
  source: words,
  licence: words,
  maySyndicate: z.boolean().default(false),
  rightsUntil: z.date().optional(),
  focalX: z.number().min(0).max(1).default(0.5),
  focalY: z.number().min(0).max(1).default(0.5),
})

/** Where a kind of picture says what it is: the offset, and the bytes as Latin-1. */
const SIGNATURES: { type: string; at: number; says: string[] }[] = [
  { type: 'image/jpeg', at: 0, says: ['\xff\xd8\xff'] },
  { type: 'image/png', at: 0, says: ['\x89PNG\r\n\x1a\n'] },
  { type: 'image/webp', at: 8, says: ['WEBP'] },
  { type: 'image/avif', at: 4, says: ['ftypavif', 'ftypavis'] },
]

/** What the bytes are, by their own word and not by their name; null for anything we do not take. */
export function pictureType(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  return SIGNATURES.find(({ at, says }) => says.some((word) => head.startsWith(word, at)))?.type ?? null
}

export function reasonsNotToAdd(picture: { type: string | null; width: number; height: number }): Reason[] {
  if (!picture.type) return [{ code: 'not-a-picture', field: 'bytes', message: 'This is not a JPEG, PNG, WebP or AVIF picture. Save it as one of these and try again.' }]
  if (picture.width * picture.height > 50_000_000) return [{ code: 'too-many-pixels', field: 'bytes', message: 'The picture has more than 50 million pixels. Make it smaller and try again.' }]
  return []
}

/** Keeps a picture and makes its renditions. It is not public until a story that shows it is. */
export async function addPicture(actor: Actor, input: z.input<typeof AddPictureInput>, now = new Date()): Promise<{ id: string; key: string }> {
  const { bytes, rightsUntil, ...told } = AddPictureInput.parse(input)
  authorize(actor, 'media.add')
  const type = pictureType(bytes)
  refuseIf(reasonsNotToAdd({ type, width: 0, height: 0 }))
  const { autoOrient: size } = await sharp(bytes).metadata()
  refuseIf(reasonsNotToAdd({ type, ...size }))

  const key = randomBytes(16).toString('hex')
  const renditions = await renderAll(bytes, size, { x: told.focalX, y: told.focalY })
  await keepFiles(key, renditions.map(({ crop, width, format, bytes }) => ({ name: `${crop.toLowerCase()}-${width}.${format}`, bytes })))
  try {
    return await inTransaction(async (tx) => {
      const media = await tx.media.create({
        data: {
          ...told, ...size, key, rightsUntil: rightsUntil ?? null, sha256: createHash('sha256').update(bytes).digest('hex'), createdAt: now, createdById: actor.id,
          renditions: { create: renditions.map(({ crop, width, height, format, bytes }) => ({ crop, width, height, format: format === 'avif' ? 'AVIF' : 'WEBP', bytes: bytes.length })) },
        },
        select: { id: true, key: true },
      })
      await record(tx, actor, { deed: 'media.add', subject: { type: 'media', id: media.id }, after: { key, credit: told.credit }, at: now })
      return media
    })
  } catch (error) {
    await dropFiles(key) // no file without its row
    throw error
  }
}
