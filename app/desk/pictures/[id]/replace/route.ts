import { respond } from '#app/api/respond.ts'
import { readForm } from '#app/form-data.ts'
import { authorize } from '#newsroom/access/can.ts'
import { replacePicture } from '#newsroom/media/replace.ts'
import { Refused } from '#newsroom/refusal.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

/** Another file in a picture's place. */
export const POST = respond(async (actor, request, { params }: Context) => {
  authorize(actor, 'media.replace') // before so much as a byte is read
  const form = await request.formData().catch(() => null)
  if (!form) throw new Refused([{ code: 'no-form', field: 'file', message: 'The picture did not arrive whole. Try again.' }])
  return replacePicture(actor, { ...readForm(form), pictureId: (await params).id })
})
