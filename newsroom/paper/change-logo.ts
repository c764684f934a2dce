import { z } from 'zod'
import { db, inTransaction } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { readInput, tick } from '../input.ts'
import { addPicture } from '../media/add.ts'
import { notFound, refuseIf, Refused } from '../refusal.ts'
import { tags } from '../tags.ts'

const Picture = z.preprocess((value) => (value instanceof File && value.size === 0 ? undefined : value), z.instanceof(File, { error: 'Choose a file.' }).optional())
export const MOST_LOGO_BYTES = 900_000

const Input = z.strictObject({ ground: z.enum(['light', 'dark']), picture: Picture, remove: tick.default(false) })

/** Puts a drawing in the place of the paper's name at the head of each page, or takes it away; its words are the paper's name. */
export async function changeLogo(actor: Actor, given: z.input<typeof Input>, now = new Date()): Promise<void> {
  const { ground, picture, remove } = readInput(Input, given)
  authorize(actor, 'settings.change', {}, now)
  if (!picture && !remove) throw new Refused([{ code: 'no-picture', field: 'picture', message: 'Choose a picture first.' }])
  refuseIf(picture && picture.size > MOST_LOGO_BYTES ? [{ code: 'too-large', field: 'picture', message: 'A logo may have up to 900 kilobytes. Save it smaller; 800 pixels across are enough.' }] : [])
  const paper = await db().paper.findUnique({ where: { id: 1 }, select: { name: true, logoId: true } })
  if (!paper) throw notFound('paper yet')
  if (ground === 'dark' && picture && !paper.logoId) throw new Refused([{ code: 'light-first', field: 'picture', message: 'Put up a logo for light ground first.' }])
  const media = picture && !remove ? await added(actor, picture, paper.name, now) : null
  await inTransaction(async (tx) => {
    const field = ground === 'light' ? 'logoId' : 'darkLogoId'
    await tx.$queryRaw`SELECT id FROM paper FOR UPDATE`
    const before = await tx.paper.findUniqueOrThrow({ where: { id: 1 }, select: { logoId: true, darkLogoId: true } })
    authorize(actor, 'settings.change', {}, now)
    if (media) await tx.media.update({ where: { id: media.id }, data: { publicSince: now }, select: { id: true } })
    await tx.paper.update({ where: { id: 1 }, data: { [field]: media?.id ?? null }, select: { id: true } })
    await record(tx, actor, { deed: 'settings.change', subject: { type: 'paper', id: '1' }, before: { [field]: before[field] }, after: { [field]: media?.id ?? null }, at: now })
    await expire(tx, [tags.site, ...(media ? [tags.media(media.key)] : [])])
  })
}

async function added(actor: Actor, picture: File, name: string, now: Date): Promise<{ id: string; key: string }> {
  try {
    return await addPicture(actor, { bytes: new Uint8Array(await picture.arrayBuffer()), alt: name, credit: name, source: name }, now)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    throw new Refused(error.reasons.map((reason) => ({ ...reason, field: 'picture' })))
  }
}
