import { z } from 'zod'
import { inTransaction } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { dropFiles } from '#lib/storage.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { readInput } from '../input.ts'
import { refuseIf } from '../refusal.ts'
import { tags } from '../tags.ts'
import { keepPictureFiles, renditionRows, sha256Of } from './add.ts'
import { changedMeanwhile, holdPicture } from './hold.ts'
import { readApart } from './read-apart.ts'
import { atFile, PictureFile } from './upload.ts'
import { tagsOfUses, usesOf } from './uses.ts'

const ReplaceInput = z.strictObject({ pictureId: z.uuid(), version: z.coerce.number().int().min(1), file: PictureFile })

/**
 * Puts another file in a picture's place, wherever it stands. What is said of it stays; the focal point goes back to the middle.
 * The new files have a new address, and the old ones are gone: no cache can show them for the new.
 */
export async function replacePicture(actor: Actor, given: unknown, now = new Date()): Promise<{ id: string; key: string; version: number; width: number; height: number }> {
  const { pictureId, version, file } = readInput(ReplaceInput, given)
  authorize(actor, 'media.replace')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const read = await atFile(() => readApart(bytes, { x: 0.5, y: 0.5 }))
  const key = await keepPictureFiles(read)
  try {
    const oldKey = await inTransaction(async (tx) => {
      const standing = await holdPicture(tx, pictureId)
      authorize(actor, 'media.replace')
      refuseIf(changedMeanwhile(standing, version))
      await tx.rendition.deleteMany({ where: { mediaId: pictureId } })
      await tx.media.update({
        where: { id: pictureId },
        data: { key, ...read.size, focalX: 0.5, focalY: 0.5, cropFocus: {}, sha256: sha256Of(bytes), likeness: read.likeness, version: version + 1, renditions: { create: renditionRows(read) } },
        select: { id: true },
      })
      await expire(tx, [tags.media(standing.key), tags.media(key), ...tagsOfUses(await usesOf(tx, pictureId))])
      await record(tx, actor, { deed: 'media.replace', subject: { type: 'media', id: pictureId }, before: { key: standing.key }, after: { key }, at: now })
      return standing.key
    })
    await dropFiles(oldKey)
    return { id: pictureId, key, version: version + 1, ...read.size }
  } catch (error) {
    await dropFiles(key)
    throw error
  }
}
