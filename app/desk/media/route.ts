import { readForm } from '#app/form-data.ts'
import { currentActor } from '#app/session.ts'
import { addPortrait } from '#newsroom/media/portrait.ts'
import { Refused, type Reason } from '#newsroom/refusal.ts'

export const dynamic = 'force-dynamic'

/** A portrait comes in: larger than a form may be, so it has an address of its own. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return refuse(401, [{ code: 'sign-in-first', message: 'You are signed out. Sign in again; what you typed is still here.' }])
  const form = await request.formData().catch(() => null)
  if (!form) return refuse(400, [{ code: 'no-form', field: 'file', message: 'The picture did not arrive whole. Try again.' }])
  try {
    return Response.json({ ok: true, value: await addPortrait(actor, readForm(form)) })
  } catch (error) {
    if (error instanceof Refused) return refuse(error.reasons.some(({ code }) => code === 'not-allowed') ? 403 : 422, error.reasons)
    throw error
  }
}

const refuse = (status: number, reasons: Reason[]) => Response.json({ ok: false, reasons }, { status })
