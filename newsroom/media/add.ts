import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { inTransaction } from '#lib/db.ts'
import { dropFiles, keepFiles } from '#lib/storage.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { readInput } from '../input.ts'
import { readApart } from './read-apart.ts'

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

/** Keeps a picture and makes its renditions. It is not public until a story that shows it is. */
export async function addPicture(actor: Actor, input: z.input<typeof AddPictureInput>, now = new Date()): Promise<{ id: string; key: string; width: number; height: number }> {
  const { bytes, rightsUntil, ...told } = readInput(AddPictureInput, input)
  authorize(actor, 'media.add')
  const { size, renditions } = await readApart(bytes, { x: told.focalX, y: told.focalY })
  const key = randomBytes(16).toString('hex')
  await keepFiles(key, renditions.map(({ crop, width, format, bytes }) => ({ name: `${crop.toLowerCase()}-${width}.${format}`, bytes })))
  try {
    return await inTransaction(async (tx) => {
      const media = await tx.media.create({
        data: {
          ...told, ...size, key, rightsUntil: rightsUntil ?? null, sha256: createHash('sha256').update(bytes).digest('hex'), createdAt: now, createdById: actor.id,
          renditions: { create: renditions.map(({ crop, width, height, format, bytes }) => ({ crop, width, height, format: format === 'avif' ? 'AVIF' : 'WEBP', bytes: bytes.length })) },
        },
        select: { id: true, key: true, width: true, height: true },
      })
      await record(tx, actor, { deed: 'media.add', subject: { type: 'media', id: media.id }, after: { key, credit: told.credit }, at: now })
      return media
    })
  } catch (error) {
    await dropFiles(key) // no file without its row
    throw error
  }
}
