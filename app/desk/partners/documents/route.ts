import { respond } from '#app/api/respond.ts'
import { readForm } from '#app/form-data.ts'
import { authorize } from '#newsroom/access/can.ts'
import { Refused } from '#newsroom/refusal.ts'
import { attachDocument } from '#newsroom/syndication/documents.ts'

export const dynamic = 'force-dynamic'

/** A signed document comes in: larger than a form may be, so it has an address of its own. */
export const POST = respond(async (actor, request) => {
  authorize(actor, 'partner.agree') // before so much as a byte is read
  const form = await request.formData().catch(() => null)
  if (!form) throw new Refused([{ code: 'no-form', field: 'file', message: 'The document did not arrive whole. Try again.' }])
  return attachDocument(actor, readForm(form))
})
