import { z } from 'zod'
import { db, inTransaction } from '#lib/db.ts'
import { expire } from '#lib/expire.ts'
import { record } from '../access/audit.ts'
import { authorize, type Actor } from '../access/can.ts'
import { readInput, tick } from '../input.ts'
import { addPicture } from '../media/add.ts'
import { notFound, Refused, refuseIf } from '../refusal.ts'
import { tags } from '../tags.ts'

const MOST_LOGO_BYTES = 900_000

const Input = z.strictObject({ partnerId: z.uuid(), picture: z.file().optional(), remove: tick.default(false) })

/** Puts a partner's logo on its page, or takes it away; its words are the partner's name. */
export async function changePartnerLogo(actor: Actor, given: z.input<typeof Input>, now = new Date()): Promise<void> {
  const { partnerId, picture, remove } = readInput(Input, given)
  authorize(actor, 'partner.change')
  refuseIf(!remove && !picture?.size ? [{ code: 'no-picture', field: 'picture', message: 'Choose a picture first.' }] : [])
  refuseIf(picture && picture.size > MOST_LOGO_BYTES ? [{ code: 'too-large', field: 'picture', message: 'A logo may have up to 900 kilobytes. Save it smaller; 800 pixels across are enough.' }] : [])
  const partner = await db().partner.findUnique({ where: { id: partnerId }, select: { name: true } })
  if (!partner) throw notFound('partner')
  const media = picture && !remove ? await added(actor, picture, partner.name, now) : null
  await inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM partner WHERE id = ${partnerId}::uuid FOR UPDATE`
    const before = await tx.partner.findUniqueOrThrow({ where: { id: partnerId }, select: { slug: true, logoId: true } })
    authorize(actor, 'partner.change')
    if (media) await tx.media.update({ where: { id: media.id }, data: { publicSince: now }, select: { id: true } })
    await tx.partner.update({ where: { id: partnerId }, data: { logoId: media?.id ?? null }, select: { id: true } })
    await record(tx, actor, { deed: 'partner.change', subject: { type: 'partner', id: partnerId }, before: { logoId: before.logoId }, after: { logoId: media?.id ?? null }, at: now })
    await expire(tx, [tags.partner(partnerId), tags.path(`/partners/${before.slug}`), tags.site, ...(media ? [tags.media(media.key)] : [])])
  })
}

/** In the form the bytes are the picture: reasons against them stand there. */
async function added(actor: Actor, picture: File, name: string, now: Date): Promise<{ id: string; key: string }> {
  try {
    return await addPicture(actor, { bytes: new Uint8Array(await picture.arrayBuffer()), alt: name, credit: name, source: name }, now)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    throw new Refused(error.reasons.map((reason) => ({ ...reason, field: 'picture' })))
  }
}
