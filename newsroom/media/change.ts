import { z } from 'zod'
import { atWallTime } from '#lib/wall-time.ts'
import { db, inTransaction } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { dropFiles, readStored } from '#lib/storage.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { dayAfter } from '../day.ts'
import { emptyIsAbsent, line, readInput, tick } from '../input.ts'
import { notFound, refuseIf, type Reason } from '../refusal.ts'
import { tags } from '../tags.ts'
import { keepPictureFiles, MASTER_FILE, renditionRows } from './add.ts'
import { CropFocusInput, toCropFocus } from './crop-focus.ts'
import { changedMeanwhile, holdPicture, type HeldPicture } from './hold.ts'
import { widthsOf } from './picture.ts'
import { readApart } from './read-apart.ts'
import type { ReadPicture } from './read-picture.ts'
import type { Focuses } from './renditions.ts'
import { pictureSearchKey } from './search-key.ts'
import { tagsOfUses, usesOf } from './uses.ts'

const words = line(1_000).default('')
/** Hundredths of width or height, as the form sends them. */
const hundredths = z.coerce.number().min(0, 'From 0 to 100.').max(100, 'From 0 to 100.').default(50)

export const ChangePictureInput = z.strictObject({
  pictureId: z.uuid(),
  /** The version that the writer had before them. */
  version: z.coerce.number().int().min(1),
  alt: words,
  decorative: tick.default(false),
  caption: words,
  creator: words,
  credit: words,
  copyrightNotice: words,
  source: words,
  licence: words,
  usageTerms: words,
  maySyndicate: tick.default(false),
  /** A day of the newsroom: on it the picture is still shown. */
  rightsUntil: z.preprocess(emptyIsAbsent, z.iso.date().optional()),
  focalX: hundredths,
  focalY: hundredths,
  crops: CropFocusInput,
})
export type ChangePictureInput = z.input<typeof ChangePictureInput>

type Wished = Omit<HeldPicture, 'id' | 'key' | 'version' | 'width' | 'height' | 'publicSince'>
const FIELDS = ['alt', 'decorative', 'caption', 'creator', 'credit', 'copyrightNotice', 'source', 'licence', 'usageTerms', 'maySyndicate', 'rightsUntil', 'focalX', 'focalY', 'cropFocus'] as const satisfies (keyof Wished)[]

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
const differing = (standing: Wished, wished: Wished) => FIELDS.filter((field) => !same(standing[field], wished[field]))

/** What a save that may not stand is told. What readers see already keeps its credit and its description. */
export function reasonsNotToChange(standing: HeldPicture, { version, wished }: { version: number; wished: Wished }): Reason[] {
  const stale = changedMeanwhile(standing, version)
  if (stale.length > 0) return stale
  const reasons: Reason[] = []
  if (standing.publicSince && !wished.credit) reasons.push({ code: 'credit-missing', field: 'credit', message: 'Readers see this picture: say who made it.' })
  if (standing.publicSince && !wished.alt && !wished.decorative) reasons.push({ code: 'alt-missing', field: 'alt', message: 'Readers see this picture: say in a sentence what it shows, or tick that it is only decoration.' })
  if (differing(standing, wished).length === 0) reasons.push({ code: 'nothing-changed', message: 'Nothing differs from what is kept already, so there is nothing to save.' })
  return reasons
}

/** Saves what is said of a picture. Another focal point, of all crops or of one, cuts it anew, under a new address, so that no cache shows the old crops. */
export async function changePicture(actor: Actor, given: ChangePictureInput, now = new Date()): Promise<{ version: number; key: string }> {
  const { pictureId, version, rightsUntil: day, focalX, focalY, crops: cropFocus, ...told } = readInput(ChangePictureInput, given)
  authorize(actor, 'media.edit')
  const paper = await db().paper.findUnique({ where: { id: 1 }, select: { timeZone: true } })
  const wished: Wished = { ...told, focalX: focalX / 100, focalY: focalY / 100, cropFocus, rightsUntil: day === undefined ? null : atWallTime(paper?.timeZone ?? 'UTC', `${dayAfter(day)}T00:00`) }
  const before = await db().media.findUnique({ where: { id: pictureId }, select: { key: true, width: true, height: true, focalX: true, focalY: true, cropFocus: true, version: true } })
  if (!before) throw notFound('picture')
  const isMoved = before.version === version && (before.focalX !== wished.focalX || before.focalY !== wished.focalY || !same(toCropFocus(before.cropFocus), cropFocus))
  const cut = isMoved ? await cutAnew(before, { x: wished.focalX, y: wished.focalY, crops: cropFocus }) : null
  try {
    const { key } = await inTransaction(async (tx) => {
      const standing = await holdPicture(tx, pictureId)
      authorize(actor, 'media.edit')
      refuseIf(reasonsNotToChange(standing, { version, wished }))
      const changed = differing(standing, wished)
      const of = (all: Wished) => Object.fromEntries(changed.map((field) => [field, all[field]]))
      if (cut) await tx.rendition.deleteMany({ where: { mediaId: pictureId } })
      const files = cut && { key: cut.key, ...cut.size, renditions: { create: renditionRows(cut.read) } }
      const after = await tx.media.update({ where: { id: pictureId }, data: { ...wished, ...files, version: version + 1, searchKey: pictureSearchKey(wished) }, select: { key: true } })
      await expire(tx, [tags.media(standing.key), tags.media(after.key), ...tagsOfUses(await usesOf(tx, pictureId))])
      await record(tx, actor, { deed: 'media.edit', subject: { type: 'media', id: pictureId }, before: of(standing), after: of(wished), at: now })
      return after
    })
    if (cut) await dropFiles(before.key)
    return { version: version + 1, key }
  } catch (error) {
    if (cut) await dropFiles(cut.key)
    throw error
  }
}

type Cut = { key: string; size: { width: number; height: number } | null; read: ReadPicture }

/** From what was kept for it; a picture of before there was such a file is cut from its largest rendition, and is that large from then on. */
async function cutAnew({ key, ...size }: { key: string; width: number; height: number }, focus: Focuses): Promise<Cut> {
  const master = await readStored(key, MASTER_FILE)
  const bytes = master ?? (await readStored(key, `whole-${widthsOf(size, 'WHOLE').at(-1)}.webp`))
  if (!bytes) throw new Error(`The files of picture ${key} are not in the store.`)
  const read = await readApart(bytes, focus)
  return { key: await keepPictureFiles(read), size: master ? null : read.size, read }
}
