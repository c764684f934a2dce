import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { inTransaction } from '#lib/db.ts'
import { dropFiles, keepFiles } from '#lib/storage.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { readInput } from '../input.ts'
import { readApart } from './read-apart.ts'
import type { ReadPicture } from './read-picture.ts'
import { pictureSearchKey } from './search-key.ts'

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
  usageTerms: words,
  maySyndicate: z.boolean().default(false),
  rightsUntil: z.date().optional(),
  focalX: z.number().min(0).max(1).default(0.5),
  focalY: z.number().min(0).max(1).default(0.5),
  /** Takes what the file's makers wrote into it where nothing else is said. */
  asTold: z.boolean().default(false),
})

const TOLD = ['alt', 'caption', 'creator', 'credit', 'copyrightNotice', 'source', 'licence', 'usageTerms'] as const
export type AddedPicture = { id: string; key: string; alt: string; decorative: boolean; caption: string; creator: string; credit: string; width: number; height: number }

/** Keeps a picture and makes its renditions. It is not public until a story that shows it is. */
export async function addPicture(actor: Actor, input: z.input<typeof AddPictureInput>, now = new Date()): Promise<AddedPicture> {
  const { bytes, rightsUntil, asTold, ...given } = readInput(AddPictureInput, input)
  authorize(actor, 'media.add')
  const read = await readApart(bytes, { x: given.focalX, y: given.focalY })
  const told = asTold ? { ...given, ...Object.fromEntries(TOLD.map((field) => [field, given[field] || read.words[field]])) } : given
  const key = await keepPictureFiles(read)
  try {
    return await inTransaction(async (tx) => {
      const media = await tx.media.create({
        data: { ...told, ...read.size, key, rightsUntil: rightsUntil ?? null, sha256: sha256Of(bytes), likeness: read.likeness, searchKey: pictureSearchKey(told), createdAt: now, createdById: actor.id, renditions: { create: renditionRows(read) } },
        select: { id: true, key: true, alt: true, decorative: true, caption: true, creator: true, credit: true, width: true, height: true },
      })
      await record(tx, actor, { deed: 'media.add', subject: { type: 'media', id: media.id }, after: { key, credit: told.credit }, at: now })
      return media
    })
  } catch (error) {
    await dropFiles(key) // no file without its row
    throw error
  }
}

/** No address that is served looks like this: see public-file.ts. */
export const MASTER_FILE = 'master.webp'

/** Writes the files of a picture under a key that nobody has seen, so that no cache can show others in their place. */
export async function keepPictureFiles({ renditions, master }: Pick<ReadPicture, 'renditions' | 'master'>): Promise<string> {
  const key = randomBytes(16).toString('hex')
  const files = renditions.map(({ crop, width, format, bytes }) => ({ name: `${crop.toLowerCase()}-${width}.${format}`, bytes }))
  await keepFiles(key, [...files, { name: MASTER_FILE, bytes: master }])
  return key
}

export const renditionRows = ({ renditions }: Pick<ReadPicture, 'renditions'>) =>
  renditions.map(({ crop, width, height, format, bytes }) => ({ crop, width, height, format: format === 'avif' ? ('AVIF' as const) : ('WEBP' as const), bytes: bytes.length }))

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
