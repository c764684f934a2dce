import { z } from 'zod'
import { inTransaction } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { dropFiles } from '#lib/storage.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { readInput } from '../input.ts'
import { refuseIf, type Reason } from '../refusal.ts'
import { tags } from '../tags.ts'
import { holdPicture } from './hold.ts'
import { usesOf, type PictureUse } from './uses.ts'

const RemoveInput = z.strictObject({ pictureId: z.uuid() })

export function reasonsNotToRemove(uses: readonly PictureUse[]): Reason[] {
  const [first] = uses
  if (!first) return []
  const others = uses.length > 1 ? ` and in ${uses.length - 1} other ${uses.length === 2 ? 'place' : 'places'}` : ''
  return [{ code: 'picture-in-use', message: `This picture stands in “${first.name || 'Without a headline'}”${others}. Take it out of there first, or replace its file.` }]
}

/** Deletes a picture that stands nowhere, with its files. */
export async function removePicture(actor: Actor, given: z.input<typeof RemoveInput>, now = new Date()): Promise<void> {
  const { pictureId } = readInput(RemoveInput, given)
  const key = await inTransaction(async (tx) => {
    const { key: held, alt, credit } = await holdPicture(tx, pictureId)
    authorize(actor, 'media.remove')
    refuseIf(reasonsNotToRemove(await usesOf(tx, pictureId)))
    await tx.media.delete({ where: { id: pictureId }, select: { id: true } })
    await expire(tx, [tags.media(held)])
    await record(tx, actor, { deed: 'media.remove', subject: { type: 'media', id: pictureId }, before: { alt, credit }, at: now })
    return held
  })
  await dropFiles(key)
}
