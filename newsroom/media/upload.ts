import { z } from 'zod'
import type { Actor } from '../access/can.ts'
import { readInput } from '../input.ts'
import { Refused } from '../refusal.ts'
import { addPicture, type AddedPicture } from './add.ts'
import { likePictures, type LikePicture } from './like.ts'

export const MOST_FILE_BYTES = 32 * 1024 * 1024

export const PictureFile = z.file().min(1, 'The file is empty. Choose another.').max(MOST_FILE_BYTES, 'The file is larger than 32 MB. Save it smaller and try again.')

const UploadInput = z.strictObject({ file: PictureFile })

/** Keeps a file as a picture, with the words its makers wrote into it, and says which pictures are already there that look like it. */
export async function uploadPicture(actor: Actor, given: unknown, now = new Date()): Promise<AddedPicture & { like: LikePicture[] }> {
  const { file } = readInput(UploadInput, given)
  const added = await atFile(async () => addPicture(actor, { bytes: new Uint8Array(await file.arrayBuffer()), asTold: true }, now))
  return { ...added, like: await likePictures(actor, added.id) }
}

/** In a form the bytes are a file: reasons against them stand there. */
export async function atFile<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refused) throw new Refused(error.reasons.map((reason) => (reason.field === 'bytes' ? { ...reason, field: 'file' } : reason)))
    throw error
  }
}
