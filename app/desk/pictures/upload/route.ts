import { respond } from '#app/api/respond.ts'
import { readForm } from '#app/form-data.ts'
import { authorize } from '#newsroom/access/can.ts'
import { uploadPicture } from '#newsroom/media/upload.ts'
import { Refused } from '#newsroom/refusal.ts'

export const dynamic = 'force-dynamic'

/** One picture comes in: larger than a form may be, so it has an address of its own. */
export const POST = respond(async (actor, request) => {
  authorize(actor, 'media.add') // before so much as a byte is read
  const form = await request.formData().catch(() => null)
  if (!form) throw new Refused([{ code: 'no-form', field: 'file', message: 'The picture did not arrive whole. Try again.' }])
  return uploadPicture(actor, readForm(form))
})
